/** What SMHV writes into the Application log of the host of a backup that failed (E1). */
export const FAILURE_EVENT = { source: 'SnapMgrServiceHost', eventId: 106 } as const

/** The levels of events as Event Viewer writes them. */
export const EVENT_LEVELS = { information: 'Information', warning: 'Warning', error: 'Error' } as const

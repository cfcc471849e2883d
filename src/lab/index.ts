/** The only way to the lab from outside: a page opens a client, everything else happens in a worker. */
export { LabClient, type LabClientOptions, LabGone } from './lab-client'
export type { LabAnswer } from './lab-requests'
export type { LabStatus, StartOptions, UnreadableReason } from './lab-status'
export type { WorkerKind } from './page-line'
export type { Choice } from './protocol'

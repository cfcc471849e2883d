/** How the lab stands, as far as somebody must choose what to do when it is not ready. */
export type LabStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  /** Another lab on this machine has the environment: another tab, or an older edition of the program in one. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'unreadable'; readonly reason: UnreadableReason; readonly detail: string }

/** `full`, `refused`: it could be read, but the browser saves nothing any more. `failed`: the engine met an error of its own. */
export type UnreadableReason = 'corrupt' | 'newer' | 'full' | 'refused' | 'failed'

/** How to begin where nothing is saved yet. */
export interface StartOptions {
  readonly scenario?: string
  readonly seed?: number
  readonly state?: 'running' | 'paused'
  readonly speed?: number
}

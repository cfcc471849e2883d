/** How the environment behind the API stands, and what a person can do while it is not ready. */
export type EnvironmentStatus =
  | { readonly state: 'starting' }
  | { readonly state: 'ready' }
  /** Open in another tab, or in one with an older edition of the program. Goes on by itself when that one is closed. */
  | { readonly state: 'elsewhere'; readonly takeOver: () => void }
  | ({ readonly state: 'unreadable' } & UnreadableEnvironment)
  /** Nothing answers, and nothing will before a reload. */
  | { readonly state: 'broken'; readonly detail: string }

/**
 * `corrupt`: the saved data is damaged · `newer`: a newer version has written it · `full`, `refused`: the browser does not
 * save any more · `failed`: the simulation has met an error of its own.
 */
export interface UnreadableEnvironment {
  readonly reason: 'corrupt' | 'newer' | 'full' | 'refused' | 'failed'
  /** For the curious: what exactly was found. */
  readonly detail: string
  /** All saved data, readable or not, as the text of a file. */
  readonly exportSaved: () => Promise<string>
  /** Opens what is saved once more. */
  readonly retry: () => void
  /** Away with everything that is saved, checkpoints included; the default scenario begins. */
  readonly startAgain: () => void
  /** Goes on from what can be read, without saving. */
  readonly goOnInMemory: () => void
}

let present: EnvironmentStatus = { state: 'starting' }
const listeners = new Set<() => void>()

/** Where whoever runs the environment says how it stands, and the screen reads it. */
export const environmentStatus = {
  get: (): EnvironmentStatus => present,
  set: (status: EnvironmentStatus): void => {
    present = status
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

import type { Saving } from './saving'

/** The saved data of one site, whether or not it can be read. */
export interface SavedData {
  /** Throws a SavingError. */
  open(events: { readonly onGiveWay: () => void }): Promise<Saving>
  /** Everything as it lies there, for a file. */
  exportAll(): Promise<unknown>
  /** Away with everything, named checkpoints included. */
  erase(): Promise<void>
}

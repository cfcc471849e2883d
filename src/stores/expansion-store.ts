import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { defined, isStringList, keptState, recordOf } from './kept-state'

interface Expansion {
  /** Ids of the expanded items by the name of the tree. */
  readonly expanded: Readonly<Record<string, string[]>>
}

interface ExpansionState extends Expansion {
  readonly setExpanded: (tree: string, ids: string[]) => void
  /** Opens what stands above an item that is to be seen. */
  readonly expand: (tree: string, ids: readonly string[]) => void
}

/** What is expanded in which tree; a reload shows the same. */
export const useExpansionStore = create<ExpansionState>()(
  persist(
    (set) => ({
      expanded: {},
      setExpanded: (tree, ids) => set(({ expanded }) => ({ expanded: { ...expanded, [tree]: ids } })),
      expand: (tree, ids) =>
        set(({ expanded }) => {
          const before = expanded[tree] ?? []
          const added = ids.filter((id) => !before.includes(id))
          return added.length === 0 ? {} : { expanded: { ...expanded, [tree]: [...before, ...added] } }
        }),
    }),
    keptState<ExpansionState, Expansion>({
      name: 'expansion',
      version: 1,
      where: 'local',
      pick: ({ expanded }) => ({ expanded }),
      read: (data) => defined<Expansion>({ expanded: recordOf(data['expanded'], isStringList) }),
    }),
  ),
)

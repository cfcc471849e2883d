import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { defined, isNumberWithin, isRecord, isStringList, keptState, recordOf } from './kept-state'

/** How the columns of one list are arranged. */
export interface ListLayout {
  readonly widths: Readonly<Record<string, number>>
  readonly hidden: readonly string[]
  /** Ids of the columns as they stand; as designed if not said. */
  readonly order?: readonly string[] | undefined
}

interface Layout {
  /** Pixels by the name of the split. */
  readonly sizes: Readonly<Record<string, number>>
  readonly isTreeVisible: boolean
  readonly isActionsVisible: boolean
  readonly isToolbarVisible: boolean
  readonly isStatusVisible: boolean
  /** Whether a window too narrow for all panes shows the outer ones as bars. */
  readonly isFoldingPanes: boolean
  /** By the name of the list. */
  readonly lists: Readonly<Record<string, ListLayout>>
}

interface LayoutState extends Layout {
  readonly setSize: (split: string, size: number) => void
  readonly toggleTree: () => void
  readonly toggleActions: () => void
  readonly toggleToolbar: () => void
  readonly toggleStatus: () => void
  readonly toggleFolding: () => void
  readonly setColumnWidth: (list: string, column: string, width: number) => void
  /** Which columns stand in a list, and in which order. */
  readonly arrangeColumns: (list: string, order: readonly string[], hidden: readonly string[]) => void
  readonly reset: () => void
}

const INITIAL: Layout = {
  sizes: {},
  isTreeVisible: true,
  isActionsVisible: true,
  isToolbarVisible: true,
  isStatusVisible: true,
  isFoldingPanes: true,
  lists: {},
}
const AS_DESIGNED: ListLayout = { widths: {}, hidden: [] }

const isSize = isNumberWithin(1, 10_000)
const asBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
const isListLayout = (value: unknown): value is ListLayout =>
  isRecord(value) &&
  isStringList(value['hidden']) &&
  (value['order'] === undefined || isStringList(value['order'])) &&
  isRecord(value['widths']) &&
  Object.values(value['widths']).every(isSize)

/** Sizes of panes, what is shown of the frame, and columns of lists. */
export const useLayoutStore = create<LayoutState>()(
  persist(
    (set) => {
      const changeList = (list: string, change: (layout: ListLayout) => ListLayout): void => {
        set(({ lists }) => ({ lists: { ...lists, [list]: change(lists[list] ?? AS_DESIGNED) } }))
      }
      return {
        ...INITIAL,
        setSize: (split, size) => set(({ sizes }) => ({ sizes: { ...sizes, [split]: size } })),
        toggleTree: () => set(({ isTreeVisible }) => ({ isTreeVisible: !isTreeVisible })),
        toggleActions: () => set(({ isActionsVisible }) => ({ isActionsVisible: !isActionsVisible })),
        toggleToolbar: () => set(({ isToolbarVisible }) => ({ isToolbarVisible: !isToolbarVisible })),
        toggleStatus: () => set(({ isStatusVisible }) => ({ isStatusVisible: !isStatusVisible })),
        toggleFolding: () => set(({ isFoldingPanes }) => ({ isFoldingPanes: !isFoldingPanes })),
        setColumnWidth: (list, column, width) =>
          changeList(list, (layout) => ({ ...layout, widths: { ...layout.widths, [column]: width } })),
        arrangeColumns: (list, order, hidden) => changeList(list, ({ widths }) => ({ widths, order, hidden })),
        reset: () => set(INITIAL),
      }
    },
    keptState<LayoutState, Layout>({
      name: 'layout',
      version: 1,
      where: 'local',
      pick: ({ sizes, isTreeVisible, isActionsVisible, isToolbarVisible, isStatusVisible, isFoldingPanes, lists }) => ({
        sizes,
        isTreeVisible,
        isActionsVisible,
        isToolbarVisible,
        isStatusVisible,
        isFoldingPanes,
        lists,
      }),
      read: (data) =>
        defined<Layout>({
          sizes: recordOf(data['sizes'], isSize),
          isTreeVisible: asBoolean(data['isTreeVisible']),
          isActionsVisible: asBoolean(data['isActionsVisible']),
          isToolbarVisible: asBoolean(data['isToolbarVisible']),
          isStatusVisible: asBoolean(data['isStatusVisible']),
          isFoldingPanes: asBoolean(data['isFoldingPanes']),
          lists: recordOf(data['lists'], isListLayout),
        }),
    }),
  ),
)

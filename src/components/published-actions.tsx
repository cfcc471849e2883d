import { createContext, useContext, useLayoutEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { ActionEntry } from '@/ui/action-item'

/** One group of the Actions pane: the node's, or the selected object's. */
export interface ActionGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly ActionEntry[]
}

const NONE: readonly ActionGroup[] = []
const Groups = createContext<readonly ActionGroup[]>(NONE)
const SetGroups = createContext<(groups: readonly ActionGroup[]) => void>(() => undefined)

/** Holds what the screen on show offers to do; the frame puts it into the Actions pane and the Action menu. */
export function PublishedActions({ children }: { readonly children: ReactNode }): ReactNode {
  const [groups, setGroups] = useState(NONE)
  return (
    <SetGroups value={setGroups}>
      <Groups value={groups}>{children}</Groups>
    </SetGroups>
  )
}

export function useActionGroups(): readonly ActionGroup[] {
  return useContext(Groups)
}

/**
 * Puts a screen's action groups into the frame for as long as it is on show. Memoise the groups. They change before the
 * screen is drawn: nobody can press an action of what was selected before.
 */
export function usePublishActions(groups: readonly ActionGroup[]): void {
  const setGroups = useContext(SetGroups)
  useLayoutEffect(() => setGroups(groups), [groups, setGroups])
  useLayoutEffect(() => () => setGroups(NONE), [setGroups])
}

import { useEffect } from 'react'
import { create } from 'zustand'
import type { ActionEntry } from '@/ui/action-item'

/** One group of the Actions pane: the node's, or the selected object's. */
export interface ActionGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly ActionEntry[]
}

interface PublishedActions {
  readonly groups: readonly ActionGroup[]
}

/** What the screen on show offers to do; the frame puts it into the Actions pane and the Action menu. */
const usePublishedActions = create<PublishedActions>(() => ({ groups: [] }))

export function useActionGroups(): readonly ActionGroup[] {
  return usePublishedActions((state) => state.groups)
}

/** Puts a screen's action groups into the frame for as long as it is on show. Memoise the groups. */
export function usePublishActions(groups: readonly ActionGroup[]): void {
  useEffect(() => {
    usePublishedActions.setState({ groups })
  }, [groups])
  useEffect(() => () => usePublishedActions.setState({ groups: [] }), [])
}

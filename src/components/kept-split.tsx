import type { ReactNode } from 'react'
import { useLayoutStore } from '@/stores/layout-store'
import { SplitPane } from '@/ui/split-pane'
import type { SplitPaneProps } from '@/ui/split-pane'

export interface KeptSplitProps extends Omit<SplitPaneProps, 'size' | 'onSizeChange'> {
  /** Names it in the layout that is remembered. */
  readonly name: string
  /** Pixels until somebody moves the bar. */
  readonly startsAt: number
}

/** Two panes with a bar between them that stays where it was left. */
export function KeptSplit({ name, startsAt, ...split }: KeptSplitProps): ReactNode {
  const size = useLayoutStore(({ sizes }) => sizes[name])
  const setSize = useLayoutStore((state) => state.setSize)
  return <SplitPane {...split} size={size ?? startsAt} onSizeChange={(value) => setSize(name, value)} />
}

import TreeIcon from '@mui/icons-material/AccountTreeOutlined'
import ActionsIcon from '@mui/icons-material/PlaylistPlay'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { KeptSplit } from '@/components/kept-split'
import { useLayoutStore } from '@/stores/layout-store'
import { FoldedPane } from '@/ui/folded-pane'
import { useWindowMatches } from '@/ui/use-window-matches'
import { ActionsPane } from './actions-pane'
import { ConsoleTree } from './console-tree'

/** Below these widths a pane would leave too little to the result: a zoom of 200 % makes 640 pixels of 1280. */
const TREE_FOLDS = '(max-width: 779px)'
const ACTIONS_FOLD = '(max-width: 959px)'
/** A small window has narrower panes, until somebody moves their bars. */
const IS_SMALL = '(max-width: 1151px)'

const TREE_WIDTH = 236
const ACTIONS_WIDTH = 224

const Body = styled('div')({
  display: 'flex',
  gap: 4,
  height: '100%',
  '& > .frame-split': { flex: 1, minWidth: 0, height: '100%' },
  '& > nav, & > aside': { flex: 'none' },
})

/** Console tree, result and Actions side by side; what the window has no room for stands as a bar at its edge. */
export function FramePanes({ result }: { readonly result: ReactNode }): ReactNode {
  const { isTreeVisible, isActionsVisible, isFoldingPanes } = useLayoutStore()
  const isSmall = useWindowMatches(IS_SMALL)
  const isTreeFolded = useWindowMatches(TREE_FOLDS) && isFoldingPanes
  const areActionsFolded = useWindowMatches(ACTIONS_FOLD) && isFoldingPanes
  const tree = (
    <nav className="frame-pane" aria-label="Console" data-region>
      <ConsoleTree />
    </nav>
  )
  const actions = (
    <aside className="frame-pane" aria-label="Actions" data-region>
      <ActionsPane />
    </aside>
  )
  return (
    <Body>
      {isTreeVisible && isTreeFolded && (
        <nav aria-label="Console" data-region>
          <FoldedPane label="Console Tree" icon={<TreeIcon aria-hidden />} side="left" width={TREE_WIDTH}>
            <ConsoleTree />
          </FoldedPane>
        </nav>
      )}
      <div className="frame-split">
        <KeptSplit
          name="tree"
          label="Width of the console tree"
          direction="row"
          startsAt={isSmall ? 196 : TREE_WIDTH}
          min={120}
          max={480}
          first={isTreeVisible && !isTreeFolded ? tree : undefined}
          second={
            <KeptSplit
              name="actions"
              label="Width of the Actions pane"
              direction="row"
              sized="second"
              startsAt={isSmall ? 176 : ACTIONS_WIDTH}
              min={140}
              max={420}
              first={result}
              second={isActionsVisible && !areActionsFolded ? actions : undefined}
            />
          }
        />
      </div>
      {isActionsVisible && areActionsFolded && (
        <aside aria-label="Actions" data-region>
          <FoldedPane label="Actions" icon={<ActionsIcon aria-hidden />} side="right" width={ACTIONS_WIDTH}>
            <ActionsPane />
          </FoldedPane>
        </aside>
      )}
    </Body>
  )
}

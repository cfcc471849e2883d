import ScriptIcon from '@mui/icons-material/CodeOutlined'
import { createContext, useCallback, useContext, useState } from 'react'
import type { ReactNode } from 'react'
import type { ActionItem } from '@/ui/action-item'
import { type ImmediateAction, ScriptsWindow } from './script-window'

const Show = createContext<(actions: readonly ImmediateAction[]) => void>(() => undefined)

/** Holds the window of View Script for actions that are done at once: it stays when the selection goes. */
export function ShownScripts({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, show] = useState<readonly ImmediateAction[]>()
  const close = useCallback(() => show(undefined), [])
  return (
    <Show value={show}>
      {children}
      {shown !== undefined && <ScriptsWindow actions={shown} onClose={close} />}
    </Show>
  )
}

/** The entry `View Script…` of a group of actions: shows what those do that are done at once, without a dialog of their own. */
export function useScriptAction(): (actions: readonly ImmediateAction[]) => ActionItem {
  const show = useContext(Show)
  return useCallback(
    (actions) => ({
      id: 'view-script',
      label: 'View Script…',
      icon: <ScriptIcon fontSize="inherit" />,
      onRun: () => show(actions),
    }),
    [show],
  )
}

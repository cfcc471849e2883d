import PropertiesIcon from '@mui/icons-material/ListAltOutlined'
import { useMemo } from 'react'
import type { ActionEntry } from '@/ui/action-item'
import { useWizardPlace, writeSelection } from './place'
import type { Selection, WizardPlace } from './place'
import type { ActionGroup } from './published-actions'

/** The action's id: Alt+Enter looks for it among what is offered. */
export const PROPERTIES = 'properties'

/** Properties, behind a line at the end of an object's actions, as in every MMC console. */
export function propertiesEntries(open: WizardPlace['open'], of: Selection): readonly ActionEntry[] {
  return [
    { id: 'properties-separator', separator: true },
    {
      id: PROPERTIES,
      label: 'Properties',
      icon: <PropertiesIcon fontSize="inherit" />,
      shortcut: 'Alt+Enter',
      onRun: () => open('properties', writeSelection(of)),
    },
  ]
}

/** The group of an object, with Properties as its last action. */
export function withProperties(group: ActionGroup, open: WizardPlace['open'], of: Selection): ActionGroup {
  const more = propertiesEntries(open, of)
  return { ...group, items: group.items.length === 0 ? more.slice(1) : [...group.items, ...more] }
}

/** The group of a selected object of which Properties is all that can be done; `title` is undefined while none is selected. */
export function usePropertiesGroup(
  id: string,
  title: string | undefined,
  of: Selection | undefined,
): ActionGroup | undefined {
  const { open } = useWizardPlace()
  const key = of && writeSelection(of)
  return useMemo(
    () => (title === undefined || of === undefined ? undefined : withProperties({ id, title, items: [] }, open, of)),
    // The selection is made anew with every change of the address.
    // oxlint-disable-next-line react/exhaustive-deps
    [id, title, key, open],
  )
}

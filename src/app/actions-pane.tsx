import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { useActionGroups } from '@/components/published-actions'
import { ActionList } from '@/ui/action-list'
import { paint } from '@/ui/paint'
import { useFrameActions, withFrameActions } from './use-frame-actions'

const Pane = styled('div')({
  minHeight: '100%',
  background: paint('pane'),
  '& > h2': {
    margin: 0,
    padding: '3px 6px',
    fontSize: 12,
    fontWeight: 700,
    background: paint('bandQuiet'),
    color: paint('bandQuietText'),
    borderBottom: `1px solid ${paint('border')}`,
  },
})

/** First what the node can do, then what the selected object can do. */
export function ActionsPane(): ReactNode {
  const groups = useActionGroups()
  const frameActions = useFrameActions()
  return (
    <Pane>
      <h2>Actions</h2>
      {groups.map((group, index) => (
        <ActionList
          key={group.id}
          title={group.title}
          items={index === 0 ? withFrameActions(group.items, frameActions) : group.items}
        />
      ))}
    </Pane>
  )
}

import AutoFixIcon from '@mui/icons-material/AutoFixHigh'
import OpenIcon from '@mui/icons-material/ArrowForward'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { OBJECT_KINDS, objectPlace } from '@/components/object-place'
import { type ActionGroup, usePublishActions } from '@/components/published-actions'
import type { AdviceResource } from '@/contract'
import { adviceQueries } from '@/queries/advice-queries'
import { RemedyDialog } from './remedy-dialog'

const NODE: ActionGroup = { id: 'advice', title: 'Advice', items: [] }

/** What can be done about the selected advice, and the question that stands before it. */
export function useAdviceActions(id: string | undefined): {
  readonly group: ActionGroup | undefined
  readonly dialog: ReactNode
} {
  const navigate = useNavigate()
  const { data: advice } = useQuery({ ...adviceQueries.detail(id ?? ''), enabled: id !== undefined, retry: false })
  const [asked, ask] = useState<AdviceResource>()
  const group = useMemo(
    () => (advice && id !== undefined ? groupOf(advice, (to) => void navigate(to), ask) : undefined),
    [advice, id, navigate],
  )
  usePublishActions(useMemo(() => (group ? [NODE, group] : [NODE]), [group]))
  const dialog = asked?.remedy && <RemedyDialog advice={asked} onClose={() => ask(undefined)} />
  return { group, dialog }
}

function groupOf(
  advice: AdviceResource,
  go: (to: string) => void,
  onRemedy: (advice: AdviceResource) => void,
): ActionGroup {
  const { subject, of, remedy } = advice
  const place = objectPlace(subject, of)
  return {
    id: 'one-advice',
    title: `Advice- ${subject.name}`,
    items: [
      {
        id: 'advice-remedy',
        label: remedy ? `${remedy.label}…` : 'Do it',
        icon: <AutoFixIcon fontSize="inherit" />,
        disabledReason: remedy ? undefined : 'More than one remedy is possible: read the cure, and choose yourself',
        onRun: () => onRemedy(advice),
      },
      {
        id: 'advice-open',
        label: `Show the ${OBJECT_KINDS[subject.type][0].toLowerCase().replace('lun', 'LUN')}`,
        icon: <OpenIcon fontSize="inherit" />,
        disabledReason: place === undefined ? 'This console does not manage it' : undefined,
        onRun: () => place !== undefined && go(place),
      },
    ],
  }
}

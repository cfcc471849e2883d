import BlockIcon from '@mui/icons-material/Block'
import CancelIcon from '@mui/icons-material/Cancel'
import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import HourglassIcon from '@mui/icons-material/HourglassEmpty'
import PlayIcon from '@mui/icons-material/PlayArrow'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { paint } from '@/ui/paint'
import type { TreeItem } from '@/ui/tree-item'
import { TreeView } from '@/ui/tree-view'
import { spanOfGroup, stepGroups } from './job-step-tree'
import type { JobStep, StepGroup } from './job-step-tree'
import { durationText, spanBetween } from './time-text'

const LOOKS = {
  waiting: { name: 'Waiting', Icon: HourglassIcon, colour: 'textMuted' },
  running: { name: 'Running', Icon: PlayIcon, colour: 'running' },
  done: { name: 'Done', Icon: CheckCircleIcon, colour: 'ok' },
  failed: { name: 'Failed', Icon: CancelIcon, colour: 'error' },
  skipped: { name: 'Skipped', Icon: BlockIcon, colour: 'textMuted' },
} as const

const COLUMNS = [
  { id: 'step', header: 'Component and step' },
  { id: 'host', header: 'Host', width: 80 },
  { id: 'state', header: 'State', width: 70 },
  { id: 'time', header: 'Took', width: 70 },
]
/** A job of storage systems alone has more room for its steps. */
const COLUMNS_WITHOUT_HOST = COLUMNS.filter(({ id }) => id !== 'host')

const ROW_HEIGHT = 24
const HEAD_HEIGHT = 27
const MOST_ROWS = 14

export interface JobStepsProps {
  readonly steps: readonly JobStep[]
  /** The simulated time: how long the running step has taken so far. */
  readonly now: string | undefined
}

/** The steps of a job as they go by: below each component what it does, where, and how long it took. */
export function JobSteps({ steps, now }: JobStepsProps): ReactNode {
  const groups = useMemo(() => stepGroups(steps), [steps])
  const [collapsed, setCollapsed] = useState<readonly string[]>([])
  const [selectedId, select] = useState<string>()
  const items = groups.map((group) => groupItem(group, now))
  const expandedIds = groups.flatMap(({ id }) => (collapsed.includes(id) ? [] : [id]))
  const count = groups.reduce((sum, { id, steps: own }) => sum + 1 + (collapsed.includes(id) ? 0 : own.length), 0)
  return (
    <div style={{ height: HEAD_HEIGHT + ROW_HEIGHT * Math.min(count, MOST_ROWS) }}>
      <TreeView
        label="Steps of the job"
        columns={steps.some(({ host }) => host) ? COLUMNS : COLUMNS_WITHOUT_HOST}
        items={items}
        expandedIds={expandedIds}
        onExpandedChange={(ids) => setCollapsed(groups.flatMap(({ id }) => (ids.includes(id) ? [] : [id])))}
        selectedId={selectedId}
        onSelect={select}
      />
    </div>
  )
}

function groupItem(group: StepGroup, now: string | undefined): TreeItem {
  const { from, to } = spanOfGroup(group)
  const hosts = [...new Set(group.steps.flatMap(({ step }) => step.host ?? []))]
  return {
    id: group.id,
    label: group.component,
    icon: <StateIcon state={group.state} />,
    isStrong: true,
    count: group.steps.length,
    cells: {
      host: hosts.join(', '),
      state: LOOKS[group.state].name,
      time: tookText(from, to ?? (group.state === 'running' ? now : null)),
    },
    children: group.steps.map(({ id, step }) => ({
      id,
      label: step.title,
      icon: <StateIcon state={step.state} />,
      cells: {
        host: step.host ?? '',
        state: LOOKS[step.state].name,
        time: tookText(step.startedAt, step.endedAt ?? (step.state === 'running' ? now : null)),
      },
    })),
  }
}

function StateIcon({ state }: { readonly state: JobStep['state'] }): ReactNode {
  const { Icon, colour } = LOOKS[state]
  return <Icon aria-hidden style={{ color: paint(colour) }} />
}

function tookText(from: string | null, to: string | null | undefined): string {
  const span = spanBetween(from, to ?? null)
  return span === null ? '' : durationText(Math.max(0, span))
}

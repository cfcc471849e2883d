import type { JobDetail } from '@/contract'

export type JobStep = JobDetail['steps'][number]

/** Steps that one component takes one after the other. */
export interface StepGroup {
  readonly id: string
  readonly component: JobStep['component']
  readonly state: JobStep['state']
  readonly steps: readonly { readonly id: string; readonly step: JobStep }[]
}

/** The steps by who acts: each time that another component takes over, another group begins. */
export function stepGroups(steps: readonly JobStep[]): StepGroup[] {
  const groups: { component: JobStep['component']; steps: { id: string; step: JobStep }[] }[] = []
  for (const [at, step] of steps.entries()) {
    const last = groups.at(-1)
    const entry = { id: `step-${at}`, step }
    if (last?.component === step.component) last.steps.push(entry)
    else groups.push({ component: step.component, steps: [entry] })
  }
  return groups.map((group, at) => ({ ...group, id: `group-${at}`, state: stateOf(group.steps) }))
}

/** The worst of its steps; while some are done and others wait, it runs. */
function stateOf(steps: readonly { readonly step: JobStep }[]): JobStep['state'] {
  const has = (state: JobStep['state']): boolean => steps.some(({ step }) => step.state === state)
  if (has('failed')) return 'failed'
  if (has('running') || (has('done') && has('waiting'))) return 'running'
  if (has('waiting')) return 'waiting'
  return has('done') ? 'done' : 'skipped'
}

/** When the group began and ended; null while that is open. */
export function spanOfGroup({ steps }: StepGroup): { readonly from: string | null; readonly to: string | null } {
  const started = steps.find(({ step }) => step.startedAt !== null)?.step.startedAt ?? null
  const isOpen = steps.some(({ step }) => step.state === 'running' || step.state === 'waiting')
  const ended = steps.findLast(({ step }) => step.endedAt !== null)?.step.endedAt ?? null
  return { from: started, to: isOpen ? null : ended }
}

import type { ConsoleId } from '@/domain/ids'
import type { ImportEffect } from '@/domain/smhv/configuration-file'
import type { Job, JobStep } from '@/domain/smhv/job'
import type { SimContext } from '../context'
import type { ImportPlan } from './import-plan'
import type { ImportItem } from './import-step'
import { endJob, log, noteFindings, startJob } from './jobs'

const EFFECT_WORDS: Readonly<Record<ImportEffect, string>> = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
  'left-alone': 'left alone',
  refused: 'refused',
}

interface DoneImport {
  readonly consoleId: ConsoleId
  readonly name: string
  readonly plan: ImportPlan
}

/** The record of an import that has been done: a step for each thing that changed, a line for each thing of the file. */
export function logImport(context: SimContext, { consoleId, name, plan: { items, findings } }: DoneImport): Job {
  const job = startJob(context, {
    kind: 'configuration',
    consoleId,
    title: `Import ${name}`,
    trigger: 'on-demand',
    hostNames: [...new Set(items.flatMap(({ nodes }) => nodes))],
    vms: [],
  })
  job.steps = [
    doneStep(context, `Read ${name}`, null),
    ...items.filter(isDone).flatMap((item) => {
      const title = `${titleOf(item)}: ${EFFECT_WORDS[item.effect]}`
      return item.nodes.length === 0
        ? [doneStep(context, title, null)]
        : item.nodes.map((node) => doneStep(context, title, node))
    }),
  ]
  for (const item of items) logItem(context, job, item)
  noteFindings(context, job.id, 'SMHV', findings)
  endJob(context, job.id, false)
  return job
}

const isDone = ({ effect }: ImportItem): boolean => effect !== 'left-alone' && effect !== 'refused'

const titleOf = ({ kind, name }: ImportItem): string =>
  `${{ host: 'Host', cluster: 'Cluster', dataset: 'Dataset', policy: 'Policy' }[kind]} ${name}`

function doneStep(context: SimContext, title: string, host: string | null): JobStep {
  return { title, component: 'SMHV', host, state: 'done', startedAt: context.now, endedAt: context.now }
}

/** What keeps a thing out is a warning of the job: the rest of the file was imported. */
function logItem(context: SimContext, job: Job, item: ImportItem): void {
  const level = item.effect === 'refused' ? 'warning' : 'information'
  log(context, job.id, level, 'SMHV', `${titleOf(item)}: ${EFFECT_WORDS[item.effect]}`)
  for (const line of item.changes) log(context, job.id, 'information', 'SMHV', `${titleOf(item)}: ${line}`)
  const told = item.findings.filter(({ severity }) => severity !== 'advice')
  noteFindings(
    context,
    job.id,
    'SMHV',
    told.map((found) => ({ ...found, severity: 'warning', detail: found.detail ?? titleOf(item) })),
  )
}

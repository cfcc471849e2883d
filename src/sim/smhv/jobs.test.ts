import { expect, test } from 'vitest'
import { fromCivil, SECOND } from '@/base/sim-time'
import { finding } from '@/domain/finding'
import type { ConsoleId } from '@/domain/ids'
import type { Due, SimContext } from '../context'
import { KernelContext } from '../kernel/kernel-context'
import { emptyWorld } from '../scenarios/build-world'
import { backedUp, copies, lastJob, options, started } from '../testing/backup-words'
import { smallWorld } from '../testing/small-world'
import type { SimEventMap } from '@/domain/sim-events'
import type { World } from '../world/world'
import { endJob, JOB_LOGS_KEPT, JOBS_KEPT, log, noteFindings, startJob, TROUBLED_LOGS_KEPT } from './jobs'

function activeContext(): SimContext {
  const scenario = { name: 'jobs', title: 'Jobs', startsAt: fromCivil(2013, 10, 14) }
  const context = new KernelContext<World, Due, SimEventMap>(emptyWorld({ ...scenario, seed: 1 }))
  context.active = true
  return context
}

const begin = (context: SimContext) =>
  startJob(context, {
    kind: 'backup',
    consoleId: 'console-1' as ConsoleId,
    title: 'ds: daily',
    trigger: 'schedule',
    hostNames: ['hv'],
    vms: [],
  })

test('of ended jobs the newest stay, the newest of these with their log; a running one stays whole', () => {
  const context = activeContext()
  const running = begin(context)
  log(context, running.id, 'information', 'SMHV', 'begins')
  for (let run = 0; run < JOBS_KEPT + 100; run++) {
    const job = begin(context)
    log(context, job.id, 'information', 'SMHV', 'begins')
    endJob(context, job.id, false)
  }
  const kept = Object.values(context.world.jobs)
  expect(kept).toHaveLength(JOBS_KEPT + 1)
  expect(kept.filter((job) => job.log.length > 0)).toHaveLength(JOB_LOGS_KEPT + 1)
  expect(kept[0]).toBe(running)
  endJob(context, running.id, false)
  expect(context.world.jobs[running.id]).toBeUndefined()
})

test('of jobs that failed more keep their log than of those that went well', () => {
  const context = activeContext()
  for (let run = 0; run < TROUBLED_LOGS_KEPT + 100; run++) {
    const job = begin(context)
    log(context, job.id, 'information', 'SMHV', 'begins')
    endJob(context, job.id, run % 2 === 0)
  }
  const kept = Object.values(context.world.jobs).filter((job) => job.log.length > 0)
  expect(kept.filter((job) => job.state === 'failed')).toHaveLength(TROUBLED_LOGS_KEPT / 2)
  expect(kept.filter((job) => job.state === 'completed')).toHaveLength(JOB_LOGS_KEPT / 2)
})

test('a job ends with warnings for a warning or an error of a part of it, not for an advice', () => {
  const outcome = (...codes: Parameters<typeof finding>[0][]): string => {
    const context = activeContext()
    const job = begin(context)
    noteFindings(
      context,
      job.id,
      'SMHV',
      codes.map((code) => finding(code)),
    )
    return endJob(context, job.id, false)
  }
  expect(outcome('options/distributed-advised')).toBe('completed')
  expect(outcome('mirror/missing')).toBe('completed-with-warnings')
  expect(outcome('backup/vm-migrating')).toBe('completed-with-warnings')
})

test('a finding that comes twice is noted once', () => {
  const context = activeContext()
  const job = begin(context)
  for (let turn = 0; turn < 2; turn++) noteFindings(context, job.id, 'SMHV', [finding('mirror/missing')])
  expect(job.findings).toHaveLength(1)
  expect(job.log).toHaveLength(1)
})

test('a running job shows what is done, what runs and what is to come, and when it will end', () => {
  const driver = started(smallWorld(), ['a1', 'a2']).by(30 * SECOND)
  const job = lastJob(driver)
  const states = job.steps.map((step) => step.state)
  expect([...new Set(states)]).toEqual(['done', 'running', 'waiting'])
  expect(states.filter((state) => state === 'running')).toHaveLength(1)
  const { expectedEnd } = job
  driver.untilIdle()
  expect(job).toMatchObject({ endedAt: expectedEnd, state: 'completed' })
  expect(job.steps.every((step) => step.state === 'done' && step.endedAt! >= step.startedAt!)).toBe(true)
  expect(job.log.filter((line) => line.level === 'information').length).toBeGreaterThanOrEqual(job.steps.length)
})

test('of a failed job the failing step is marked, later ones are skipped, the clean-up is shown', () => {
  const driver = backedUp(
    smallWorld().do((names) => ({ type: 'injectFault', kind: 'vss-timeout', targetId: names.host('n2') })),
    ['a1', 'a2'],
    { options: options({ notify: 'never' }) },
  )
  const { steps } = lastJob(driver)
  const failed = steps.findIndex((step) => step.state === 'failed')
  expect(steps[failed]).toMatchObject({ component: 'Data ONTAP', host: 'n2' })
  expect(steps.slice(failed + 1, failed + 3).map((step) => [step.title, step.state])).toEqual([
    ['Delete 2 Snapshot copies of the failed backup', 'done'],
    ['Send notifications', 'done'],
  ])
  expect(new Set(steps.slice(failed + 3).map((step) => step.state))).toEqual(new Set(['skipped']))
  expect(copies(driver, 'csvA')).toEqual([])
})

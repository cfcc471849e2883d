import { describe, expect, test } from 'vitest'
import { onDemand, policy, protect, restoreOf, schedule } from './testing/requests'
import { testConsole } from './testing/test-console'

const CLUSTER = 'cluster_windows2008_r2'

async function withBackup() {
  const on = testConsole('tr-4234-fresh')
  const made = await protect(on, CLUSTER, 'ds_web', ['web01', 'web02'])
  const params = { datasetId: made.dataset.id }
  const started = await on.ask('startBackup', { params, body: onDemand() })
  on.untilIdle()
  const { body: catalogue } = await on.ask('listBackups')
  const backup = catalogue.items[0]
  if (!backup) throw new Error(JSON.stringify((await on.ask('getJob', { params: { jobId: started.body.id } })).body))
  return { on, ...made, started, backup }
}

describe('backups', () => {
  test('start as a job that is accepted, and end in the catalogue', async () => {
    const { on, dataset, started, backup, vmIds } = await withBackup()
    expect(started.status).toBe(202)
    expect(started.headers['location']).toBe(`/jobs/${started.body.id}`)
    expect(started.body).toMatchObject({ kind: 'backup', state: 'running', trigger: 'on-demand', endedAt: null })

    const { body: job } = await on.ask('getJob', { params: { jobId: started.body.id } })
    expect(job).toMatchObject({ progress: 100, currentStep: null, backup: { id: backup.id, name: backup.name } })
    expect(job.state).toMatch(/^completed/)
    const { body: log } = await on.ask('getJobLog', { params: { jobId: job.id }, query: { limit: 1000 } })
    expect(log.items.map((line) => line.number)).toEqual(log.items.map((_, index) => index + 1))

    expect(backup).toMatchObject({ dataset: { id: dataset.id, name: 'ds_web' }, datasetExists: true, damaged: false })
    expect(backup.name).toMatch(/^manual_\d\d-\d\d-\d{4}_\d\d\.\d\d\.\d\d$/)
    const { body: detail } = await on.ask('getBackup', { params: { backupId: backup.id } })
    expect(detail.snapshots).toHaveLength(backup.snapshotCount)
    expect(detail.vmDetails.map((vm) => vm.id).toSorted()).toEqual(vmIds.toSorted())
    const { body: copies } = await on.ask('listSnapshots', { query: { backup: backup.id } })
    expect(copies.items.map((copy) => copy.id)).toEqual(detail.snapshots.map((copy) => copy.id))
  })

  test('the progress of a job goes on with simulated time and is 100 at its end only', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, CLUSTER, 'ds_web', ['web01'])
    const started = await on.ask('startBackup', { params: { datasetId: dataset.id }, body: onDemand() })
    const params = { jobId: started.body.id }
    let last = started.body.progress
    for (;;) {
      const { body: job } = await on.ask('getJob', { params })
      expect(job.progress).toBeGreaterThanOrEqual(last)
      last = job.progress
      if (job.state !== 'running') break
      expect(job.progress).toBeLessThan(100)
      expect(job.currentStep).not.toBeNull()
      on.simulation.advanceTo(on.simulation.nextEventAt() ?? on.simulation.now)
    }
    expect(last).toBe(100)
  })

  test('the check says what a backup would add, and it does', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, CLUSTER, 'ds_web', ['web01', 'web02'])
    const params = { datasetId: dataset.id }
    const before = on.simulation.hash()
    const { body: check } = await on.ask('checkBackup', { params, body: onDemand() })
    expect(on.simulation.hash()).toBe(before)
    await on.ask('startBackup', { params, body: onDemand() })
    on.untilIdle()
    const { body: backup } = await on.ask('listBackups')
    const adds = check.snapshots.reduce((sum, volume) => sum + volume.adds, 0)
    expect(backup.items[0]?.snapshotCount).toBe(adds)
  })

  test('the same key starts one backup', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, CLUSTER, 'ds_web', ['web01'])
    const call = { params: { datasetId: dataset.id }, body: onDemand(), key: 'once' }
    const first = await on.ask('startBackup', call)
    on.untilIdle()
    const second = await on.ask('startBackup', call)
    expect(second.body.id).toBe(first.body.id)
    expect((await on.ask('listJobs')).body.items.filter((job) => job.kind === 'backup')).toHaveLength(1)
  })

  test('[R104] a second one on the same host is refused as the check says while the first runs', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, CLUSTER, 'ds_web', ['web01'])
    const call = { params: { datasetId: dataset.id }, body: onDemand() }
    const { body: job } = await on.ask('startBackup', call)
    expect((await on.ask('getDataset', { params: call.params })).body.runningJobId).toBe(job.id)
    const second = { ...call, body: onDemand({ namePrefix: 'second' }) }
    const { body: check } = await on.ask('checkBackup', second)
    const problem = await on.refused('startBackup', second)
    expect(problem).toMatchObject({ status: 409, code: 'backup/host-busy' })
    expect(problem.findings).toEqual(check.findings)
  })

  test('are deleted by a job, for one VM or whole, after a check that says what goes', async () => {
    const { on, backup, vmId } = await withBackup()
    const params = { backupId: backup.id }
    const { body: part } = await on.ask('checkDeleteBackup', { params, body: undefined, query: { vm: vmId } })
    expect(part.vms.map((vm) => vm.id)).toEqual([vmId])
    const { body: whole } = await on.ask('checkDeleteBackup', { params })
    expect(whole.snapshots).toHaveLength(backup.snapshotCount)
    await on.ask('deleteBackup', { params, query: { vm: vmId } })
    on.untilIdle()
    expect((await on.ask('getBackup', { params })).body.vms.map((vm) => vm.id)).not.toContain(vmId)
    const accepted = await on.ask('deleteBackup', { params })
    expect(accepted.headers['location']).toBe(`/jobs/${accepted.body.id}`)
    on.untilIdle()
    expect(await on.refused('getBackup', { params })).toMatchObject({ status: 404, code: 'backup/unknown' })
  })

  test('stay in the catalogue of their console when the dataset is deleted', async () => {
    const { on, dataset, backup } = await withBackup()
    await on.ask('deleteDataset', { params: { datasetId: dataset.id } })
    const { body } = await on.ask('listBackups', { query: { dataset: dataset.id } })
    expect(body.items).toMatchObject([{ id: backup.id, datasetExists: false }])
    expect((await on.ask('listBackups', { console: 'console-2' })).body.total).toBe(0)
    const { body: vms } = await on.ask('listVirtualMachines', { query: { backedUp: 'true', protected: 'false' } })
    expect(vms.items.map((vm) => vm.name)).toEqual(['web01', 'web02'])
  })

  test('a copy deleted behind SMHV’s back shows as missing', async () => {
    const { on, backup } = await withBackup()
    const { body: copies } = await on.ask('listSnapshots', { query: { backup: backup.id } })
    const copy = copies.items.at(-1)
    await on.ask('injectFault', { body: { kind: 'snapshot-deleted', target: copy?.id ?? '' } })
    const { body: detail } = await on.ask('getBackup', { params: { backupId: backup.id } })
    expect(detail.damaged).toBe(true)
    expect(detail.snapshots.filter((row) => row.missing).map((row) => row.id)).toEqual([copy?.id])
  })
})

describe('restores', () => {
  test('bring a VM back that was deleted', async () => {
    const { on, backup, vmId } = await withBackup()
    await on.ask('injectFault', { body: { kind: 'vm-deleted', target: vmId } })
    const { body: gone } = await on.ask('getVirtualMachine', { params: { vmId } })
    expect(gone).toMatchObject({ name: 'web01', exists: false, state: 'off', lastBackup: { id: backup.id } })

    const params = { backupId: backup.id }
    const { body: check } = await on.ask('checkRestore', { params, body: { vmId, verify: true } })
    expect(check.luns.length).toBeGreaterThan(0)
    expect(check.expectedDuration).toBeGreaterThan(0)
    const acknowledged = check.findings.filter((found) => found.severity === 'warning').map((found) => found.code)
    const started = await on.ask('startRestore', { params, body: restoreOf(vmId, { acknowledged }) })
    expect(started.headers['location']).toBe(`/jobs/${started.body.id}`)
    on.untilIdle()
    const { body: job } = await on.ask('getJob', { params: { jobId: started.body.id } })
    expect(job.state).toMatch(/^completed/)
    expect((await on.ask('getVirtualMachine', { params: { vmId } })).body.exists).toBe(true)
  })

  test('of a VM that is not in the backup are refused as the check says', async () => {
    const { on, backup } = await withBackup()
    const params = { backupId: backup.id }
    const vmId = 'vm-99999'
    const { body: check } = await on.ask('checkRestore', { params, body: { vmId, verify: false } })
    const problem = await on.refused('startRestore', { params, body: restoreOf(vmId) })
    expect(problem).toMatchObject({ status: 422, code: 'restore/vm-not-in-backup' })
    expect(problem.findings).toEqual(check.findings)
  })

  test('of another console’s backup are refused as unknown', async () => {
    const { on, backup, vmId } = await withBackup()
    const call = { params: { backupId: backup.id }, console: 'console-2' }
    expect(await on.refused('startRestore', { ...call, body: restoreOf(vmId) })).toMatchObject({ status: 404 })
    expect(await on.refused('deleteBackup', call)).toMatchObject({ status: 404 })
  })
})

describe('a scheduled night', () => {
  test('leaves backups of its policy and moves the next run on', async () => {
    const on = testConsole('tr-4234-fresh')
    const { dataset } = await protect(on, CLUSTER, 'ds_web', ['web01'])
    const start = new Date(on.simulation.now + 3_600_000).toISOString()
    const hourly = { ...schedule, frequency: 'hourly' as const, start }
    const params = { datasetId: dataset.id }
    const { body: added } = await on.ask('addPolicy', { params, body: policy({ schedule: hourly }) })
    await on.ask('advanceSimulation', { body: { by: 3.5 * 3_600_000 } })
    const { body: now } = await on.ask('getPolicy', { params: { ...params, policyId: added.id } })
    expect(now.backupCount).toBe(3)
    expect(now.lastRun?.state).toMatch(/^completed/)
    expect(now.nextRun).toBe(new Date(Date.parse(start) + 3 * 3_600_000).toISOString())
    const { body: entry } = await on.ask('listSchedules')
    expect(entry.items[0]).toMatchObject({ lastRun: now.lastRun?.at, lastResult: now.lastRun?.state })
    expect((await on.ask('listBackups')).body.items.map((backup) => backup.policyName)).toEqual(
      Array(3).fill('nightly'),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { hostNamed, onDemand } from './testing/requests'
import { type TestConsole, testConsole } from './testing/test-console'

/** A managed host with a dataset of one VM, backed up once. */
async function backedUp(): Promise<{ on: TestConsole; datasetId: string; vmId: string; hostId: string }> {
  const on = testConsole('tr-4234-fresh')
  const { body: host } = await on.ask('addHost', { body: hostNamed('testhv08') })
  const { body: vms } = await on.ask('listVirtualMachines', { query: { host: host.id, state: 'running' } })
  const vmId = vms.items[0]?.id ?? ''
  const { body: dataset } = await on.ask('createDataset', { body: { name: 'ds', description: '', vmIds: [vmId] } })
  await on.ask('startBackup', { params: { datasetId: dataset.id }, body: onDemand() })
  on.untilIdle()
  return { on, datasetId: dataset.id, vmId, hostId: host.id }
}

describe('reports', () => {
  test('a backup has one, which lists its VMs and where it was written', async () => {
    const { on, datasetId, vmId } = await backedUp()
    const { body: list } = await on.ask('listReports', { query: { dataset: datasetId, kind: 'backup' } })
    const [report] = list.items
    expect(report).toMatchObject({ outcome: 'completed', directories: ['testhv08: C:\\Reports'] })
    expect(report?.name).toMatch(/^ds_\d\d-\d\d-\d{4}_\d\d\.\d\d\.\d\d$/)
    const { body: detail } = await on.ask('getReport', { params: { reportId: report?.id ?? '' } })
    expect(detail.job?.vms.map(({ id, outcome }) => [id, outcome])).toEqual([[vmId, 'done']])
    expect(detail.backup).toMatchObject({ type: 'application-consistent', snapInfoPaths: ['S:\\SnapInfo'] })
    const { body: ofVm } = await on.ask('listReports', { query: { vm: vmId } })
    expect(ofVm.items.map(({ id }) => id)).toEqual([report?.id])
  })

  test('a host has one of each time that it was configured, with the settings of then', async () => {
    const { on, hostId } = await backedUp()
    const { body: host } = await on.ask('getHost', { params: { managedHostId: hostId } })
    const settings = { ...host.settings, reportPath: 'C:\\Later' }
    await on.ask('changeHostSettings', {
      params: { managedHostId: hostId },
      body: settings,
      ifMatch: `"${host.version}"`,
    })
    const { body: list } = await on.ask('listReports', { query: { host: hostId } })
    const paths = await Promise.all(
      list.items.map(async ({ id }) => {
        const { body } = await on.ask('getReport', { params: { reportId: id } })
        return body.configuration?.settings.reportPath
      }),
    )
    expect(paths).toEqual(['C:\\Later', 'C:\\Reports'])
  })

  test('one that is deleted is gone; another console has none', async () => {
    const { on } = await backedUp()
    const { body: list } = await on.ask('listReports')
    const [first] = list.items
    const { body: other } = await on.ask('listReports', { console: 'console-2' })
    expect(other.total).toBe(0)
    await on.ask('deleteReport', { params: { reportId: first?.id ?? '' } })
    const problem = await on.refused('getReport', { params: { reportId: first?.id ?? '' } })
    expect(problem).toMatchObject({ status: 404, code: 'report/unknown' })
  })
})

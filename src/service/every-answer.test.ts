import { beforeAll, describe, expect, test } from 'vitest'
import { type EndpointName, endpoints } from '@/contract'
import { connectionTo, hostNamed, installationOn, onDemand, options, policy } from './testing/requests'
import { askDisasterRecovery, askStorageChanges } from './testing/storage-questions'
import { lookAtDisks, getFileBack } from './testing/snapdrive-story'
import { type TestConsole, testConsole } from './testing/test-console'
import { deleteNewestReport, lookAtReports, lookAtTransfer, transfer } from './testing/console-stories'

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there')
  return value
}

/**
 * Every endpoint of the contract is asked once on the default environment: `ask` holds each answer against its schema,
 * and fails when one tells more or less than that.
 */
describe('every endpoint answers what the contract says', () => {
  let on: TestConsole
  const asked = new Set<EndpointName>()

  const ask: TestConsole['ask'] = (name, call) => {
    asked.add(name)
    return on.ask(name, call)
  }

  beforeAll(() => {
    on = testConsole('tr-4234')
  })

  /** Nothing that only asks changes anything. */
  async function unchanged(story: () => Promise<void>) {
    const before = on.simulation.hash()
    await story()
    expect(on.simulation.hash()).toBe(before)
  }

  test('about hosts', () =>
    unchanged(async () => {
      const { body: hosts } = await ask('listHosts', { query: { limit: 1000 } })
      expect(hosts.total).toBeGreaterThan(0)
      for (const { id } of hosts.items) {
        const { body: host } = await ask('getHost', { params: { managedHostId: id } })
        await ask('checkHostSettings', { params: { managedHostId: id }, body: host.settings })
      }
      const { body: found } = await ask('discoverHosts', { query: { limit: 1000, sort: 'name' } })
      for (const { id } of found.items) await ask('discoverDisks', { params: { hostId: id } })
      await ask('checkHost', { body: hostNamed('testhv08') })
      const { body: licenses } = await ask('listLicenses')
      for (const { id: hostId, type, smhvKey, snapDriveKey } of licenses.items) {
        await ask('checkLicense', { params: { hostId }, body: { type, smhvKey, snapDriveKey } })
      }
      await ask('checkInstallation', { body: installationOn('testhv12') })
      await lookAtTransfer(ask)
      await lookAtReports(ask)
      await ask('listStorageConnections')
      await ask('checkStorageConnection', { body: connectionTo('nosuchsystem') })
    }))

  test('about disks', () => unchanged(() => lookAtDisks(ask)))
  test('when a file comes back from a mounted backup', () => getFileBack(ask))

  test('about virtual machines', () =>
    unchanged(async () => {
      const { body: all } = await ask('listVirtualMachines', { query: { managed: 'false', limit: 1000 } })
      expect(all.total).toBeGreaterThan(0)
      for (const { id } of all.items) await ask('getVirtualMachine', { params: { vmId: id } })
      const { body: backedUp } = await ask('listVirtualMachines', { query: { backedUp: 'true', limit: 1000 } })
      for (const { id } of backedUp.items) await ask('getVirtualMachine', { params: { vmId: id } })
    }))

  test('about Windows and what Hyper-V Manager would meet', () =>
    unchanged(async () => {
      const { body: clusters } = await ask('listClusters', { query: { limit: 1000 } })
      for (const { id: clusterId } of clusters.items) await ask('getCluster', { params: { clusterId } })
      const { body: found } = await ask('listParentHosts', { query: { limit: 1000 } })
      for (const { id: hostId } of found.items) await ask('getParentHost', { params: { hostId } })
      await ask('listScheduledTasks', { query: { limit: 1000 } })
      await ask('listDiskFormats')
      const { body: all } = await ask('listVirtualMachines', { query: { managed: 'false', limit: 1000 } })
      for (const { id: vmId } of all.items) {
        const params = { vmId }
        await ask('checkMigration', { params, body: { kind: 'live', toHostId: null, toDiskId: null } })
        await ask('checkVmSnapshotLocation', { params, body: { path: 'E:\\Snapshots' } })
        await ask('checkVhd', { params, body: { path: 'E:\\new.vhd', format: 'fixed', size: 1024 ** 3 } })
      }
    }))

  test('about best practices', () =>
    unchanged(async () => {
      const { body: advice } = await ask('listAdvice', { query: { limit: 1000 } })
      await ask('search', { query: { q: '0' } })
      for (const { id: adviceId } of advice.items) await ask('getAdvice', { params: { adviceId } })
    }))

  test('about datasets and policies', () =>
    unchanged(async () => {
      const { body: datasets } = await ask('listDatasets', { query: { limit: 1000 } })
      expect(datasets.total).toBeGreaterThan(0)
      for (const { id: datasetId } of datasets.items) {
        const params = { datasetId }
        const { body: dataset } = await ask('getDataset', { params })
        const vmIds = dataset.vms.map((vm) => vm.id)
        await ask('checkDataset', { body: { datasetId, vmIds } })
        await ask('checkBackup', { params, body: onDemand({ options: { ...options, updateSnapMirror: true } }) })
        const { body: policies } = await ask('listPolicies', { params })
        await ask('checkPolicy', { params, body: policy() })
        for (const { id: policyId } of policies.items) await ask('getPolicy', { params: { datasetId, policyId } })
      }
      await ask('listSchedules', { query: { limit: 1000 } })
    }))

  test('about backups', () =>
    unchanged(async () => {
      const { body: backups } = await ask('listBackups', { query: { limit: 1000 } })
      expect(backups.total).toBeGreaterThan(0)
      for (const { id: backupId } of backups.items.slice(0, 40)) {
        const params = { backupId }
        const { body: backup } = await ask('getBackup', { params })
        await ask('checkDeleteBackup', { params })
        for (const { id: vmId } of backup.vms) await ask('checkRestore', { params, body: { vmId, verify: true } })
      }
    }))

  test('about jobs', () =>
    unchanged(async () => {
      const { body: jobs } = await ask('listJobs', { query: { limit: 1000 } })
      expect(jobs.total).toBeGreaterThan(0)
      for (const { id: jobId } of jobs.items.slice(0, 60)) {
        await ask('getJob', { params: { jobId } })
        await ask('getJobLog', { params: { jobId } })
      }
      await ask('getDashboard')
    }))

  test('about storage and what was written and sent', () =>
    unchanged(async () => {
      await ask('listStorageSystems')
      const { body: volumes } = await ask('listVolumes', { query: { limit: 1000 } })
      for (const volume of volumes.items) expect(volume.used + volume.free).toBe(volume.size)
      await ask('listAggregates')
      await ask('listLuns', { query: { limit: 1000 } })
      await ask('listSnapshots', { query: { limit: 1000 } })
      await ask('listMirrors')
      await ask('listVaults')
      await ask('listVaultSchedules')
      await ask('listShellTargets')
      await ask('listShells')
      await ask('listEventLog', { query: { limit: 1000 } })
      await ask('listMail', { query: { limit: 1000 } })
    }))

  test('about the environment', () =>
    unchanged(async () => {
      await ask('getSimulation')
      await ask('changeSimulation', { body: { state: 'running', speed: 60 } })
      await ask('changeSimulation', { body: { state: 'paused' } })
      await ask('stopAdvance')
      const { body: kept } = await ask('createCheckpoint', { body: { name: 'before' } })
      await ask('listCheckpoints')
      await ask('restoreCheckpoint', { params: { checkpointId: kept.id } })
      await ask('deleteCheckpoint', { params: { checkpointId: kept.id } })
      await ask('resetSimulation', { body: { scenario: 'empty' } })
      const { body: journal } = await ask('getJournal')
      await ask('importJournal', { body: journal })
      await ask('getHash')
      const { body: scenarios } = await ask('listScenarios')
      expect(scenarios.items.map(({ name }) => name)).toContain('tr-4234')
    }))

  test('when something is changed', async () => {
    const { body: host } = await ask('addHost', { body: hostNamed('testhv08') })
    const managed = { managedHostId: host.id }
    await ask('changeHostSettings', { params: managed, body: host.settings, ifMatch: `"${host.version}"` })
    const copies = { hostId: null, count: 40 }
    await ask('changeSnapInfoCopies', { params: managed, body: copies, ifMatch: `"${host.version + 1}"` })
    const keys = { type: 'per-server', smhvKey: 'ANOTHER-KEY', snapDriveKey: 'ANOTHER-SDW' } as const
    await ask('changeLicense', { params: { hostId: host.members[0]?.id ?? '' }, body: keys })
    const { body: connection } = await ask('addStorageConnection', { body: connectionTo('test03') })
    const connected = { params: { storageConnectionId: connection.id } }
    await ask('modifyStorageConnection', { ...connected, body: connectionTo('test03'), ifMatch: '"1"' })
    await ask('removeStorageConnection', connected)
    await transfer(ask)
    await deleteNewestReport(ask)
    const { body: vms } = await ask('listVirtualMachines', { query: { host: host.id, state: 'running' } })
    const vm = vms.items[0]
    if (!vm) throw new Error('testhv08 has no running VM')
    const body = { name: 'every', description: '', vmIds: [vm.id] }
    const { body: dataset } = await ask('createDataset', { body })
    const params = { datasetId: dataset.id }
    await ask('modifyDataset', { params, body: { ...body, description: 'x' }, ifMatch: `"${dataset.version}"` })
    const { body: added } = await ask('addPolicy', { params, body: policy() })
    const ofPolicy = { ...params, policyId: added.id }
    await ask('modifyPolicy', { params: ofPolicy, body: policy({ name: 'b' }), ifMatch: `"${added.version}"` })
    await ask('startBackup', { params, body: onDemand() })
    on.untilIdle()
    const { body: backups } = await ask('listBackups', { query: { dataset: dataset.id } })
    const backup = { backupId: backups.items[0]?.id ?? '' }
    const { body: check } = await ask('checkRestore', { params: backup, body: { vmId: vm.id, verify: true } })
    const acknowledged = check.findings.map((found) => found.code)
    const restore = { vmId: vm.id, startVm: true, verify: true, postScript: null, acknowledged }
    await ask('startRestore', { params: backup, body: restore })
    on.untilIdle()
    const moved = { ...host.settings, snapInfo: { path: 'S:\\Elsewhere' } }
    await ask('changeHostSettings', { params: managed, body: moved, ifMatch: `"${host.version + 2}"` })
    await ask('copySnapInfoFiles', { params: managed, body: { from: 'S:\\SnapInfo' } })
    await ask('moveSnapInfoFiles', { params: managed, body: { from: 'S:\\SnapInfo' } })
    await ask('deleteBackup', { params: backup })
    on.untilIdle()
    await ask('changeVirtualMachineState', { params: { vmId: vm.id }, body: { action: 'save' } })
    const { body: cluster } = await ask('listClusters')
    const clusterId = must(cluster.items[0]).id
    const { body: r2 } = await ask('getCluster', { params: { clusterId } })
    const machine = r2.machines.find(({ name }) => name === 'SMHV-demo-CSV')
    const node = r2.nodes.find(({ id }) => id !== machine?.owner?.id)
    if (!machine || !node) throw new Error('no cluster with this VM')
    const machineParams = { vmId: machine.id }
    const vhd = { path: 'C:\\ClusterStorage\\Volume1\\more.vhd', format: 'fixed' as const, size: 1024 ** 3 }
    await ask('addVhd', { params: machineParams, body: vhd })
    await ask('removeVhd', { params: machineParams, query: { path: vhd.path } })
    await ask('moveVmSnapshotLocation', { params: machineParams, body: { path: 'C:\\ClusterStorage\\Volume2\\s' } })
    const { body: taken } = await ask('takeVmSnapshot', { params: machineParams, body: { name: 'before' } })
    const snapshotId = taken.snapshots[0]?.id ?? ''
    const snapshot = { ...machineParams, snapshotId }
    await ask('renameVmSnapshot', { params: snapshot, body: { name: 'before the update' } })
    await ask('checkApplyVmSnapshot', { params: snapshot, body: {} })
    await ask('applyVmSnapshot', { params: snapshot, body: { takeFirst: 'now' } })
    await ask('deleteVmSnapshot', { params: snapshot, query: { subtree: 'true' } })
    await ask('changeVirtualMachineState', { params: machineParams, body: { action: 'start' } })
    on.untilIdle()
    await ask('advanceSimulation', { body: { by: 60_000 } })
    const migration = { kind: 'live' as const, toHostId: node.id, toDiskId: null }
    await ask('migrateVirtualMachine', { params: machineParams, body: migration })
    const clusterParams = { clusterId: r2.id }
    const { body: advice } = await ask('listAdvice', { query: { remedy: 'true', on: 'virtual-machine' } })
    await ask('applyRemedy', { params: { adviceId: must(advice.items.at(-1)).id } })
    await ask('moveClusterResource', { params: clusterParams, body: { diskId: null, hostId: node.id } })
    await ask('setPreferredOwner', { params: clusterParams, body: { itemId: machine.id, hostId: node.id } })
    const { body: fault } = await ask('injectFault', {
      body: { kind: 'service-stopped', target: host.members[0]?.id ?? '' },
    })
    const { body: faults } = await ask('listFaults')
    expect(faults.active).toContainEqual(fault)
    await ask('clearFault', { params: { faultId: fault.id } })
    await ask('advanceSimulation', { body: { by: 60_000 } })
    await ask('removePolicy', { params: ofPolicy })
    await ask('deleteDataset', { params })
    await ask('startInstallation', { body: installationOn('testhv13', 'uninstall') })
    on.untilIdle()
    await ask('removeHost', { params: managed, query: { deleteBackups: 'true' } })
  })

  test('when something is typed into a terminal', async () => {
    const { body: targets } = await ask('listShellTargets')
    const { id: target, kind } = must(targets.items[0])
    const { body: shell } = await ask('openShell', { body: { kind, target } })
    const params = { shellId: shell.id }
    await ask('submitShellLines', { params, body: { text: 'version' } })
    await ask('completeShellInput', { params, body: { text: 'ver', cursor: 3 } })
    await ask('interruptShell', { params })
    await ask('getShell', { params })
    await ask('clearShell', { params })
    await ask('closeShell', { params })
  })

  test('when the storage side is changed', () => askStorageChanges(ask))

  test('about disaster recovery', () => askDisasterRecovery(ask))

  test('and none was left out', () => {
    expect(Object.keys(endpoints).filter((name) => !asked.has(name as EndpointName))).toEqual([])
  })
})

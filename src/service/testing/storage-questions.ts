import { expect } from 'vitest'
import { must as mustBe } from '@/base/invariant'
import type { TestConsole } from './test-console'

type Ask = TestConsole['ask']

const must = <T>(value: T | undefined): T => mustBe(value, 'a row of the default environment')

/** Every endpoint that changes the storage side. */
export async function askStorageChanges(ask: Ask): Promise<void> {
  const { body: mirrors } = await ask('listMirrors')
  const mirrorFrom = (source: string) => must(mirrors.items.find((row) => row.source === source)).id
  const csv01 = { mirrorId: mirrorFrom('test02:csv01') }
  await ask('updateMirror', { params: csv01 })
  await ask('abortMirror', { params: csv01 })
  await ask('quiesceMirror', { params: csv01 })
  await ask('resumeMirror', { params: csv01 })
  await ask('breakMirror', { params: csv01, body: { by: 'storage-system' } })
  const { body: again } = await ask('resyncMirror', { params: csv01, body: { direction: 'forward' } })
  expect(again).toMatchObject({ state: 'snapmirrored', status: 'transferring', transfer: { kind: 'resync' } })
  const csv03 = { mirrorId: mirrorFrom('test02:csv03') }
  await ask('checkMirrorAction', { params: csv03, body: { action: 'initialize' } })
  await ask('initializeMirror', { params: csv03 })
  await ask('abortMirror', { params: csv03 })
  await ask('releaseMirror', { params: csv03 })
  const { body: volumes } = await ask('listVolumes', { query: { limit: 1000 } })
  const volumeOf = (system: string, name: string) =>
    must(volumes.items.find((row) => row.storageSystem.name === system && row.name === name)).id
  const [source, destination] = [volumeOf('test02', 'csv03'), volumeOf('test03', 'csv03')]
  await ask('createMirror', { body: { sourceVolume: source, destinationVolume: destination } })

  const qtrees = { sourceVolume: source, sourceQtree: '-', destinationVolume: destination, destinationQtree: 'csv03' }
  const { body: vault } = await ask('startVault', { body: qtrees })
  const params = { vaultId: vault.id }
  await ask('abortVault', { params })
  await ask('updateVault', { params })
  await ask('abortVault', { params })
  const fields = { name: 'sv_daily', count: 7, frequency: 'daily', hour: 2, weekday: null } as const
  const { body: schedule } = await ask('scheduleVault', { body: { volume: destination, ...fields } })
  await ask('unscheduleVault', { params: { scheduleId: schedule.id } })
  await ask('stopVault', { params })
  await ask('changeDedupe', { params: { volumeId: destination }, body: { action: 'on' } })

  const { body: systems } = await ask('listStorageSystems')
  const system = { storageSystemId: must(systems.items[0]).id }
  await ask('takeOver', { params: system })
  await ask('giveBack', { params: system })
  await ask('changeStorageSystem', { params: system, body: { takeoverEnabled: false } })

  const { body: copies } = await ask('listSnapshots', { query: { volume: source } })
  const { body: luns } = await ask('listLuns', { query: { volume: source } })
  const mount = { params: { snapshotId: must(copies.items[0]).id }, body: { lun: must(luns.items[0]).id } }
  const { body: clone } = await ask('mountSnapshot', mount)
  await ask('unmountSnapshot', { params: { lunId: clone.id } })
}

/** Every endpoint of failover and failback. */
export async function askDisasterRecovery(ask: Ask): Promise<void> {
  const { body: told } = await ask('readBackupMetadata', { query: { server: 'testhv07' } })
  const backup = must(told.backups.at(-1))
  const vm = must(backup.vms[0])
  const body = {
    server: 'testhv07',
    backup: backup.name,
    vm: vm.guid,
    virtualMachinePath: null,
    snapshotFilePath: null,
    vhds: vm.vhds.map((path) => ({ source: path, destination: path })),
    verify: false,
  }
  await ask('listFoundMachines')
  await ask('checkAlternateRestore', { body })
  await ask('restoreToAlternateHost', { body })
  const { body: hosts } = await ask('listHosts', { query: { limit: 1000 } })
  const cluster = { managedHostId: must(hosts.items.find(({ name }) => name === 'cluster_windows2008_r2')).id }
  await ask('checkCopySnapInfo', { params: cluster, body: { from: 'E:\\SnapInfo' } })
  const { body: aggregates } = await ask('listAggregates')
  const volume = { aggregate: must(aggregates.items[0]).id, name: 'csv01_new', size: 100 * 1024 ** 3 }
  await ask('createVolume', { body: volume })
  const { body: machines } = await ask('listVirtualMachines', { query: { managed: 'false', q: 'tmpl01' } })
  await ask('deleteVirtualMachine', { params: { vmId: must(machines.items[0]).id } })
}

import fc from 'fast-check'
import { must } from '../../src/base/invariant'
import { addTime, DAY, HOUR, toIso } from '../../src/base/sim-time'
import { catalogue } from '../../src/domain/findings/catalogue'
import type { Driver } from '../../src/sim/testing/drive'
import { copyEnding } from '../../src/sim/testing/snapdrive-words'
import { idsOf, mostly, text } from './any-request'

/** Mostly what is allowed: a refusal shows little. */
const description = mostly('plain_text', text)
const word = fc.constantFrom('one', 'two_2', 'daily', 'ds_one')
const rule = fc.oneof(
  fc.record({ by: fc.constant('age' as const), days: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ by: fc.constant('count' as const), count: fc.integer({ min: 1, max: 9 }) }),
)
const retention = fc.oneof(
  fc.record({
    type: fc.constantFrom('hourly' as const, 'daily' as const, 'weekly' as const, 'monthly' as const),
    rule,
  }),
  { weight: 1, arbitrary: fc.constant({ type: 'unlimited' as const, rule: null }) },
)
const settings = fc.record({
  reportPath: fc.option(fc.constantFrom('C:\\SMHV\\Reports', 'C:\\R p\\$x')),
  snapInfo: fc.option(fc.constantFrom({ path: 'S:\\SnapInfo' }, { path: 'S:\\Other one' })),
  notification: fc.option(
    fc.record({
      email: fc.option(
        fc.record({
          smtpServer: fc.constant('mail.lab.example'),
          from: fc.constant('a@lab.example'),
          to: fc.subarray(['b@lab.example', 'c@lab.example'], { minLength: 1 }),
          subject: text,
        }),
      ),
      autoSupport: fc.boolean(),
    }),
  ),
})
const license = fc.constantFrom(
  { type: 'per-server' as const, smhvKey: 'SMHV-KEY', snapDriveKey: 'SDW-KEY' },
  { type: 'per-server' as const, smhvKey: 'SMHV-KEY', snapDriveKey: null },
  { type: 'per-storage' as const, smhvKey: null, snapDriveKey: null },
)
const connectionForm = {
  storageSystem: fc.constantFrom('test01', 'test02', 'sec01'),
  protocol: fc.constantFrom('http', 'https'),
  port: fc.constantFrom(80, 443, 8443),
  user: fc.constantFrom('root', "o'neill", 'LAB\\admin'),
  password: fc.constant('secret'),
}
const computer = fc.constantFrom('hv', 'console-1')
const path = fc.constantFrom('C:\\e\\a.json', 'C:\\e\\b c.json')
const version = fc.constant(1)

/** Requests of SMHV as their wizards and dialogs put them together, by their endpoint. */
export function smhvRequests(start: Driver): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  const { world } = start.names
  const vmIds = fc.uniqueArray(idsOf(world.vms), { maxLength: 4 })
  const datasetId = idsOf(world.datasets)
  const policy = fc.constantFrom(...Object.values(world.policies))
  const backup = fc.constantFrom(...Object.values(world.backups))
  const scriptCall = fc.option(
    fc.record({
      hostId: mostly<string | null>(null, idsOf(world.hosts)),
      path: fc.constantFrom('C:\\s\\a b.bat', 'C:\\x.ps1'),
      arguments: text,
    }),
  )
  const options = fc.record({
    updateSnapMirror: mostly(false, fc.constant(true)),
    allowSavedState: mostly(false, fc.constant(true)),
    distributed: mostly(false, fc.constant(true)),
    preScript: scriptCall,
    postScript: scriptCall,
    notify: fc.constantFrom(
      'never' as const,
      'every-backup' as const,
      'errors' as const,
      'errors-and-warnings' as const,
    ),
  })
  const way = {
    description,
    backupType: fc.constantFrom('application-consistent' as const, 'crash-consistent' as const),
    retention,
    options,
  }
  const schedule = fc.option(
    fc.record({
      jobName: fc.constantFrom('job', 'job', 'job two'),
      frequency: fc.constantFrom('hourly' as const, 'daily' as const, 'weekly' as const, 'monthly' as const),
      start: fc.integer({ min: 1, max: 9 }).map((hours) => toIso(addTime(world.kernel.now, 3 * DAY + hours * HOUR))),
      every: fc.integer({ min: 1, max: 3 }),
      weekdays: fc.subarray([1, 3, 5], { minLength: 1 }),
      dayOfMonth: mostly<number | null>(5, fc.constant(null)),
      user: fc.constant('LAB\\svc'),
    }),
  )
  return {
    addHost: fc.record({
      name: fc.constantFrom('c12', 'c12', 'hv', 'nobody'),
      port: fc.constantFrom(808, 809),
      settings,
    }),
    changeHostSettings: fc
      .record({ managedHostId: idsOf(world.managedHosts), version })
      .chain((head) => settings.map((rest) => ({ ...head, ...rest }))),
    removeHost: fc.record({ managedHostId: idsOf(world.managedHosts), deleteBackups: fc.boolean() }),
    createDataset: fc.record({ name: word, description, vmIds, validate: fc.boolean() }),
    modifyDataset: fc.record({ datasetId, version, description, vmIds, validate: fc.boolean() }),
    deleteDataset: fc.record({ datasetId }),
    addPolicy: fc.record({ datasetId, name: word, schedule, ...way }),
    modifyPolicy: policy.chain(({ id, datasetId: of }) =>
      fc.record({ datasetId: fc.constant(of), policyId: fc.constant(id), version, name: word, schedule, ...way }),
    ),
    removePolicy: policy.map(({ id, datasetId: of }) => ({ datasetId: of, policyId: id })),
    startBackup: fc.record({
      datasetId: fc.constant(must(Object.values(world.datasets)[0], 'dataset').id),
      policyId: fc.option(policy.map(({ id }) => id)),
      namePrefix: word,
      ...way,
    }),
    deleteBackup: backup.chain(({ id, vms }) =>
      fc.record({ backupId: fc.constant(id), vm: fc.constantFrom(undefined, ...vms.map(({ vmId }) => vmId)) }),
    ),
    startRestore: backup.chain(({ id, vms }) =>
      fc.record({
        backupId: fc.constant(id),
        vmId: fc.constantFrom(...vms.map(({ vmId }) => vmId)),
        startVm: fc.boolean(),
        verify: fc.boolean(),
        postScript: scriptCall,
        acknowledged: fc.constant(Object.keys(catalogue)),
      }),
    ),
    changeLicense: fc
      .record({ hostId: idsOf(world.hosts) })
      .chain((head) => license.map((rest) => ({ ...head, ...rest }))),
    addStorageConnection: fc.record(connectionForm),
    modifyStorageConnection: fc.record({
      storageConnectionId: idsOf(world.storageConnections),
      version,
      ...connectionForm,
    }),
    removeStorageConnection: fc.record({ storageConnectionId: idsOf(world.storageConnections) }),
    saveConfiguration: fc.record({ computer, path, overwrite: fc.boolean() }),
    importConfiguration: fc.record({
      source: fc.record({ from: fc.constant('computer'), computer, path }),
      nodes: fc.option(
        fc.subarray(
          Object.values(world.clusters).flatMap(({ nodeIds }) => nodeIds),
          { minLength: 1 },
        ),
      ),
    }),
    startInstallation: fc.record({
      action: fc.constantFrom('install', 'uninstall'),
      name: fc.constantFrom('hv', 'n1', 'r2'),
      port: fc.constant(808),
      license,
      user: fc.constant('LAB\\admin'),
      password: fc.constant('secret'),
      confirmPassword: fc.constant('secret'),
    }),
  }
}

/** Requests of SnapDrive, by their endpoint. */
export function snapDriveRequests(start: Driver): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  const diskOfHv = fc.constantFrom(...['E:\\', 'F:\\', 'H:\\'].map((place) => start.names.disk('hv', place)))
  const copyOfHv = fc.constantFrom(
    copyEnding(start, 'test02:ded', '_backup').id,
    copyEnding(start, 'test02:dedF', 'before_patch').id,
  )

  return {
    createDiskSnapshot: fc.record({ diskId: diskOfHv, name: mostly('before_change', text) }),
    deleteDiskSnapshot: fc.record({ snapshotId: copyOfHv }),
    disconnectDisk: fc.record({ diskId: diskOfHv, force: fc.boolean(), deleteLun: mostly(false, fc.constant(true)) }),
    renameDiskSnapshot: fc.record({ snapshotId: copyOfHv, name: mostly('after_patch', text) }),
    restoreDisk: fc.constantFrom(
      { diskId: start.names.disk('hv', 'E:\\'), snapshotId: copyEnding(start, 'test02:ded', '_backup').id },
      { diskId: start.names.disk('hv', 'F:\\'), snapshotId: copyEnding(start, 'test02:dedF', 'before_patch').id },
    ),
  }
}

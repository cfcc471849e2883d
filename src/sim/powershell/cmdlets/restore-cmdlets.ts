import type { VhdPair } from '@/domain/smhv/alternate-restore-rules'
import { findTarget, type HostTarget } from '../../smhv/host-target'
import { refuseByRule } from '../../smhv/refusals'
import { type BackupMetadata, readSnapInfo } from '../../smhv/snapinfo-metadata'
import type { Cmdlet, Wait } from '../cmdlet'
import { toText } from '../to-text'
import { elementsOf, isComposite, makeObject, propertyOf } from '../value'
import { resourceOf, restoreHere } from './backup-cmdlets'
import { failed, refusedBy } from './refused'
import { resourceNamed } from './resource-named'
import {
  awaitedJob,
  backupObject,
  cmdletOf,
  mandatory,
  type SmhvCall,
  switchParameter,
  textParameter,
} from './smhv-objects'

/** -Server, or the host of the prompt: its cluster if the console manages that. */
function serverOf(smhv: SmhvCall): HostTarget {
  if (!smhv.has('Server')) {
    const { hostId } = smhv.call.session
    const clusterId = smhv.world.hosts[hostId]?.clusterId ?? null
    const managed = smhv.own(smhv.world.managedHosts).some((row) => clusterId !== null && row.clusterId === clusterId)
    return managed ? { hostId: null, clusterId } : { hostId, clusterId: null }
  }
  const target = findTarget(smhv.world, smhv.text('Server'))
  if (!target) throw smhv.notFound('host or cluster', smhv.text('Server'))
  return target
}

/** What SnapInfo of the server tells (R196). */
function metadataOf(smhv: SmhvCall, server: HostTarget): readonly BackupMetadata[] {
  const { findings, backups } = readSnapInfo(smhv.world, smhv.consoleId, server)
  if (findings.length > 0) throw refusedBy(smhv.name, refuseByRule(findings).error)
  return backups
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const RESOURCE = [
  textParameter('ResourceName', 'Name of the VM.', { fromPipeline: 'property', aliases: ['vmname'] }),
  textParameter('ResourceId', 'GUID of the VM.'),
]

const getVmsFromBackup = cmdletOf(
  'Get-VMsFromBackup',
  'Lists the VMs of which the SnapInfo directory of a host or cluster tells.',
  [textParameter('Server', 'The host or cluster, of the other site after a failover.', { ...mandatory, position: 0 })],
  (smhv) => {
    const known = new Map<string, string>()
    for (const { vms } of metadataOf(smhv, serverOf(smhv))) for (const vm of vms) known.set(vm.guid, vm.name)
    for (const [guid, name] of known) smhv.call.emit(makeObject('BackedUpVM', { Name: name, Id: guid.toUpperCase() }))
    return undefined
  },
)

const getBackup = cmdletOf(
  'Get-Backup',
  'Lists backups: those of this console, or those of which the SnapInfo directory of a host or cluster tells.',
  [
    textParameter('Server', 'The host or cluster whose SnapInfo directory is read.'),
    ...RESOURCE,
    textParameter('BackupName', 'This backup only.', { position: 0, aliases: ['backup'] }),
    textParameter('Dataset', 'Those of this dataset only.', { aliases: ['datasetname'] }),
  ],
  (smhv) => {
    const rows: readonly BackupMetadata[] = smhv.has('Server')
      ? metadataOf(smhv, serverOf(smhv))
      : smhv.own(smhv.world.backups).map((backup) => ({ backup, vms: backup.vms }))
    const piped = propertyOf(smhv.call.input?.[0] ?? null, 'Id')
    const resource = resourceOf(smhv) ?? (piped === undefined ? null : toText(piped))
    for (const { backup, vms } of rows) {
      const ofVm = resource === null ? vms : [resourceNamed(vms, resource) ?? []].flat()
      if (ofVm.length === 0 || (smhv.has('BackupName') && !same(backup.name, smhv.text('BackupName')))) continue
      if (smhv.has('Dataset') && !same(backup.datasetName, smhv.text('Dataset'))) continue
      const files = resource === null ? null : ofVm.flatMap((vm) => vm.files.map(({ path }) => path))
      smhv.call.emit(
        backupObject(
          backup,
          vms.map(({ name }) => name),
          files,
        ),
      )
    }
    return undefined
  },
)

const restoreBackup = cmdletOf(
  'Restore-Backup',
  'Restores one VM from a backup: where it was, or on a host or cluster of the other site.',
  [
    textParameter('Server', 'The host or cluster on which it is restored.'),
    ...RESOURCE,
    textParameter('BackupName', 'The backup.', { fromPipeline: 'property', aliases: ['backup'] }),
    switchParameter('RestoreToAlternateHost', 'On another host or cluster than it was backed up on.'),
    switchParameter('DisableVerifySnapshot', 'Without snapshot verification.'),
    textParameter('VirtualMachinePath', 'Where the configuration of the VM goes.'),
    textParameter('SnapshotFilePath', 'Where its Hyper-V snapshots go.'),
    { name: 'VHDs', kind: 'list', help: 'For each VHD @{SourceFilePath="…"; DestinationFilePath="…"}.' },
    switchParameter('StartVM', 'Starts the VM afterwards.'),
    textParameter('PostScript', 'Path of a script that runs afterwards.'),
    textParameter('PostScriptArguments', 'Its arguments.'),
    textParameter('PostScriptHost', 'The host on which it runs.'),
  ],
  (smhv) => {
    const awaited = awaitedJob(smhv.call)
    if (awaited) return smhv.waitForJob(awaited.jobId, awaited.told)
    const piped = propertyOf(smhv.call.input?.[0] ?? null, 'BackupName')
    const name = smhv.has('BackupName') ? smhv.text('BackupName') : toText(piped ?? null)
    const resource = resourceOf(smhv)
    if (name === '' || resource === null) {
      const missing = resource === null ? '-ResourceId or -ResourceName' : '-BackupName'
      throw failed(smhv.name, `${missing} is needed.`, `MissingMandatoryParameter,${smhv.name}`)
    }
    return smhv.isSet('RestoreToAlternateHost') ? restoreThere(smhv, name, resource) : restoreHere(smhv, name, resource)
  },
)

/** R194–R195, R203–R205 */
function restoreThere(smhv: SmhvCall, name: string, resource: string): Wait | undefined {
  const server = serverOf(smhv)
  const row = metadataOf(smhv, server).find(({ backup }) => same(backup.name, name))
  if (!row) throw smhv.notFound('backup in SnapInfo', name)
  const vm = resourceNamed(row.vms, resource)
  if (!vm) throw smhv.notFound(`VM in the backup ${row.backup.name}`, resource)
  return smhv.runJob({
    type: 'restoreToAlternateHost',
    consoleId: smhv.consoleId,
    server,
    backupId: row.backup.id,
    guid: vm.guid,
    virtualMachinePath: smhv.optional('VirtualMachinePath'),
    snapshotFilePath: smhv.optional('SnapshotFilePath'),
    vhds: smhv.has('VHDs') ? pairsOf(smhv) : null,
    verify: !smhv.isSet('DisableVerifySnapshot'),
    startVm: smhv.isSet('StartVM'),
  })
}

function pairsOf(smhv: SmhvCall): VhdPair[] {
  return elementsOf(smhv.call.bound['VHDs'] ?? []).map((pair) => {
    const source = isComposite(pair, 'hash') ? propertyOf(pair, 'SourceFilePath') : undefined
    const destination = isComposite(pair, 'hash') ? propertyOf(pair, 'DestinationFilePath') : undefined
    if (source !== undefined && destination !== undefined)
      return { source: toText(source), destination: toText(destination) }
    throw failed(
      smhv.name,
      'Each VHD is a hash table with SourceFilePath and DestinationFilePath.',
      `InvalidVhdPair,${smhv.name}`,
    )
  })
}

export const restoreCmdlets: readonly Cmdlet[] = [getVmsFromBackup, getBackup, restoreBackup]

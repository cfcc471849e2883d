import type { SnapshotId, StorageSystemId } from '@/domain/ids'
import type { StorageSystem, Volume } from '@/domain/ontap/storage'
import type { VaultRelationship } from '@/domain/ontap/vault'
import { runCommand } from '../../bare-engine'
import { runConsoleLine } from '../../data-ontap-console/run-ontap-command'
import { heldBySnapshot } from '../../ontap/volume-space'
import type { ReadonlyWorld } from '../../world/world'
import type { Cmdlet, CmdletCall, CmdletParameter } from '../cmdlet'
import type { Failure } from '../failure'
import { TOOLKIT } from '../modules'
import { toText } from '../to-text'
import { makeObject, type ObjectValue } from '../value'
import { failed, refusedBy } from './refused'
import { textOf } from './smhv-objects'

/** The cmdlets of the Data ONTAP PowerShell Toolkit that the report's scripts call (R236–R247). */
function toolkitCmdlet(
  name: string,
  synopsis: string,
  parameters: readonly CmdletParameter[],
  run: (call: CmdletCall) => void,
): Cmdlet {
  return {
    name,
    kind: 'Cmdlet',
    module: TOOLKIT,
    synopsis,
    parameters,
    run: (call) => {
      run(call)
      return undefined
    },
  }
}

const text = ({ bound }: CmdletCall, name: string): string => textOf(bound[name] ?? null, 'Name')

function notFound(source: string, what: string): Failure {
  return failed(
    source,
    `${what} was not found.`,
    `ApiException,${source}`,
    `InvalidResult: (:) [${source}], NaException`,
  )
}

/** The controller of the last Connect-NaController; it has to answer still. */
function controllerOf(call: CmdletCall, source: string): Readonly<StorageSystem> {
  const { controller } = call.session
  const system = controller === null ? undefined : call.context.world.storageSystems[controller]
  if (!system) {
    throw failed(
      source,
      'There is no current controller. Connect-NaController sets it.',
      `NoCurrentController,${source}`,
      `InvalidArgument: (:) [${source}], ArgumentNullException`,
    )
  }
  if (!answers(system)) throw unreachable(source, system.name)
  return system
}

const answers = (system: Readonly<StorageSystem>): boolean => system.online && system.controller === 'running'

function unreachable(source: string, name: string): Failure {
  return failed(
    source,
    `The controller ${name} cannot be reached.`,
    `ConnectionFailed,${source}`,
    `InvalidResult: (${name}:String) [${source}], NaConnectionException`,
  )
}

function volumeNamed(world: ReadonlyWorld, systemId: StorageSystemId, name: string): Readonly<Volume> | undefined {
  return Object.values(world.volumes).find((row) => row.storageSystemId === systemId && row.name === name)
}

function connect(call: CmdletCall): void {
  const name = text(call, 'Name')
  const system = Object.values(call.context.world.storageSystems).find(
    (row) => row.name.toLowerCase() === name.toLowerCase(),
  )
  if (!system || !answers(system)) throw unreachable('Connect-NaController', name)
  call.session.controller = system.id
  call.emit(
    makeObject('NaController', { Name: system.name, Ontapi: '1.19', Version: `NetApp Release ${system.ontapVersion}` }),
  )
}

function snapshots(call: CmdletCall): void {
  const system = controllerOf(call, 'Get-NaSnapshot')
  const { world } = call.context
  const volume = volumeNamed(world, system.id, text(call, 'TargetName'))
  if (!volume) throw notFound('Get-NaSnapshot', `Volume ${text(call, 'TargetName')}`)
  const wanted = text(call, 'SnapName')
  for (const id of volume.snapshotIds.toReversed()) {
    const copy = world.snapshots[id]
    if (copy && (wanted === '' || copy.name === wanted)) call.emit(snapshotObject(call, id))
  }
}

function snapshotObject({ context: { world } }: CmdletCall, id: SnapshotId): ObjectValue {
  const copy = world.snapshots[id]
  const created = { is: 'date', time: copy?.createdAt ?? world.kernel.now } as const
  return makeObject('NaSnapshot', {
    Name: copy?.name ?? '',
    Created: created,
    Total: heldBySnapshot(world, id),
    Dependency: (copy?.busyWith.length ?? 0) > 0 ? 'busy' : '',
    AccessTimeDT: created,
    AccessTime: Math.floor(created.time / 1000),
  })
}

/** The relationship of a path on the secondary. */
function vaultAt(call: CmdletCall, source: string): Readonly<VaultRelationship> {
  const system = controllerOf(call, source)
  const { world } = call.context
  const path = text(call, 'Path')
  const found = Object.values(world.vaults).find(
    (row) => row.destinationPath === path && world.volumes[row.destinationVolumeId]?.storageSystemId === system.id,
  )
  if (!found) throw notFound(source, `A SnapVault relationship of ${system.name}:${path}`)
  return found
}

function transfer(call: CmdletCall): void {
  const source = 'Start-NaSnapvaultSecTransfer'
  const vault = vaultAt(call, source)
  const { world } = call.context
  const name = text(call, 'PrimarySnapshot')
  const copy = world.volumes[vault.sourceVolumeId]?.snapshotIds
    .map((id) => world.snapshots[id])
    .find((row) => row?.name === name)
  if (name !== '' && !copy) throw notFound(source, `Snapshot copy ${name} on the primary`)
  const result = runCommand(call.context, {
    type: 'changeVault',
    vaultId: vault.id,
    action: 'update',
    ...(copy ? { snapshotId: copy.id } : {}),
  })
  if (!result.ok) throw refusedBy(source, result.error)
}

function status(call: CmdletCall): void {
  const vault = vaultAt(call, 'Get-NaSnapvaultSecStatus')
  call.emit(
    makeObject('NaSnapvaultSecStatus', {
      DestinationPath: vault.destinationPath,
      SourcePath: vault.sourcePath,
      State: vault.state === 'snapvaulted' ? 'Snapvaulted' : 'Uninitialized',
      Status: vault.transfer ? 'Transferring' : 'Idle',
    }),
  )
}

function archive(call: CmdletCall): void {
  const source = 'Start-NaSnapvaultSecSnapshot'
  const system = controllerOf(call, source)
  const { world } = call.context
  const volume = volumeNamed(world, system.id, text(call, 'VolumeName'))
  if (!volume) throw notFound(source, `Volume ${text(call, 'VolumeName')}`)
  const name = text(call, 'ScheduleName')
  const schedule = Object.values(world.vaultSchedules).find((row) => row.volumeId === volume.id && row.name === name)
  if (!schedule) throw notFound(source, `A Snapshot schedule ${name} of ${volume.name}`)
  const result = runCommand(call.context, { type: 'archiveVault', scheduleId: schedule.id })
  if (!result.ok) throw refusedBy(source, result.error)
}

const required = { mandatory: true } as const
const PATH = {
  name: 'Path',
  kind: 'text',
  position: 0,
  ...required,
  help: 'The path on the secondary: /vol/volume/qtree.',
} as const

export const toolkitCmdlets: readonly Cmdlet[] = [
  toolkitCmdlet(
    'Connect-NaController',
    'Makes a storage system the current one.',
    [
      { name: 'Name', kind: 'text', position: 0, ...required, help: 'Its name.' },
      { name: 'Credential', kind: 'value', help: 'Not needed here.' },
      { name: 'HTTPS', kind: 'switch', help: 'Has no effect here.' },
      { name: 'Transient', kind: 'switch', help: 'Has no effect here.' },
    ],
    connect,
  ),
  toolkitCmdlet(
    'Get-NaSnapshot',
    'Lists the Snapshot copies of a volume.',
    [
      { name: 'TargetName', kind: 'text', position: 0, ...required, help: 'The volume.' },
      { name: 'SnapName', kind: 'text', position: 1, help: 'The one of this name.' },
    ],
    snapshots,
  ),
  toolkitCmdlet(
    'Start-NaSnapvaultSecTransfer',
    'Starts a SnapVault transfer on the secondary. It does not wait for its end.',
    [
      PATH,
      { name: 'PrimarySnapshot', kind: 'text', help: 'The Snapshot copy of the primary that is transferred.' },
      { name: 'NoLunCloneExpansion', kind: 'value', help: 'A LUN clone is transferred as what it is.' },
    ],
    transfer,
  ),
  toolkitCmdlet('Get-NaSnapvaultSecStatus', 'Says how a SnapVault relationship is doing.', [PATH], status),
  toolkitCmdlet(
    'Start-NaSnapvaultSecSnapshot',
    'Archives a volume of the secondary by one of its Snapshot schedules.',
    [
      { name: 'VolumeName', kind: 'text', position: 0, ...required, help: 'The volume.' },
      { name: 'ScheduleName', kind: 'text', position: 1, ...required, help: 'The schedule, whose retention holds.' },
    ],
    archive,
  ),
  toolkitCmdlet(
    'Invoke-NaSsh',
    'Enters a line at the console of the current storage system.',
    [{ name: 'Command', kind: 'text', position: 0, ...required, help: 'The line.' }],
    (call) => {
      const system = controllerOf(call, 'Invoke-NaSsh')
      for (const line of runConsoleLine(call.context, system.id, toText(call.bound['Command'] ?? null), true).lines) {
        call.emit(line)
      }
    },
  ),
]

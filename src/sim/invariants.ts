import type { JobId, SnapshotId, VmId, VolumeId } from '@/domain/ids'
import { SNAPSHOT_LIMIT } from '@/domain/ontap/storage'
import { SCROLLBACK } from '@/domain/shell/shell'
import { isVmIndexTrue } from './hyperv/vm-index'
import { isIndexTrue } from './ontap/copy-index'
import { isLunIndexTrue } from './ontap/lun-index'
import { volumeSpace, writeRates } from './ontap/volume-space'
import { checkStorage } from './ontap/storage-invariants'
import { checkReferences, hold } from './references'
import { checkSnapDrive } from './snapdrive/snapdrive-invariants'
import { isDiskIndexTrue } from './windows/disk-index'
import type { ReadonlyWorld } from './world/world'

/** Throws unless the world is as it must be after every command and due event. For tests: it looks at everything. */
export function checkInvariants(world: ReadonlyWorld): void {
  checkReferences(world)
  checkStorage(world)
  checkVolumes(world)
  checkWriteRates(world)
  checkBackups(world)
  checkOperations(world)
  checkLocks(world)
  checkVms(world)
  checkVmSnapshots(world)
  checkShells(world)
  checkSnapDrive(world)
  checkIndexes(world)
}

/** What is known beside the world is what its rows say (decision 007). */
function checkIndexes(world: ReadonlyWorld): void {
  hold(isVmIndexTrue(world), () => 'what is known of the VMs of hosts, clusters and disks is not so')
  hold(isDiskIndexTrue(world), () => 'what is known of the disks of hosts and clusters is not so')
  hold(isLunIndexTrue(world), () => 'what is known of the LUNs of volumes is not so')
}

/** At most 255 copies, each known to its volume alone; used + free = size. */
function checkVolumes(world: ReadonlyWorld): void {
  let listed = 0
  for (const volume of Object.values(world.volumes)) {
    const { id, name, snapshotIds } = volume
    hold(snapshotIds.length <= SNAPSHOT_LIMIT, () => `${name} holds ${snapshotIds.length} Snapshot copies`)
    let last = 0
    for (const snapshotId of snapshotIds) {
      const copy = world.snapshots[snapshotId]
      hold(copy?.volumeId === id, () => `${snapshotId} is listed by ${name}, but is not its copy`)
      hold(copy.writtenBytes >= last, () => `${snapshotId} of ${name} is out of order`)
      last = copy.writtenBytes
    }
    listed += snapshotIds.length
    hold(isIndexTrue(world, volume), () => `what is known of the copies of ${name} is not so`)
    const { size, used, free, held } = volumeSpace(world, volume)
    hold(used + free === size && used >= 0 && free >= 0 && held >= 0, () => `the space of ${name} does not add up`)
  }
  hold(listed === Object.keys(world.snapshots).length, () => 'a Snapshot copy is in no volume, or in two')
}

/** A volume is overwritten by its running VMs, and by nothing else. */
function checkWriteRates(world: ReadonlyWorld): void {
  const rates = new Map<VolumeId, number>()
  for (const vm of Object.values(world.vms)) {
    if (vm.state !== 'running') continue
    for (const [id, rate] of writeRates(world, vm)) rates.set(id, (rates.get(id) ?? 0) + rate)
  }
  for (const { id, name, writeRate } of Object.values(world.volumes)) {
    hold(
      writeRate === (rates.get(id) ?? 0),
      () => `${name} is written at ${writeRate}, its VMs write ${rates.get(id) ?? 0}`,
    )
  }
}

/** The copies of every backup exist, both of each pair, unless somebody deleted them behind SMHV's back. */
function checkBackups(world: ReadonlyWorld): void {
  const deletedOutside = new Set<string>(Object.keys(world.lostSnapshots))
  for (const fault of Object.values(world.faults)) {
    if (fault.kind === 'snapshot-deleted') deletedOutside.add(fault.targetId)
  }
  const going = new Set<string>()
  for (const operation of Object.values(world.operations)) {
    if (operation.kind === 'delete-backup') going.add(operation.data.backupId)
  }
  for (const backup of Object.values(world.backups)) {
    if (going.has(backup.id)) continue
    const gone = (id: SnapshotId) => !world.snapshots[id]
    for (const id of backup.snapshotIds) {
      hold(!gone(id) || deletedOutside.has(id), () => `${id} of ${backup.name} is missing`)
    }
    if (backup.type === 'application-consistent' && !backup.snapshotIds.some(gone)) {
      checkPairs(world, backup.name, backup.snapshotIds)
    }
  }
}

/** On every volume as many first copies as second ones. */
function checkPairs(world: ReadonlyWorld, backupName: string, ids: readonly SnapshotId[]): void {
  const surplus = new Map<VolumeId, number>()
  for (const id of ids) {
    const copy = world.snapshots[id]
    if (copy) surplus.set(copy.volumeId, (surplus.get(copy.volumeId) ?? 0) + (copy.kind === 'vm' ? 1 : -1))
  }
  for (const [volumeId, count] of surplus) hold(count === 0, () => `${backupName} has half a pair on ${volumeId}`)
}

/** Behind every running job but a configuration there is an operation, and behind every operation a running job. */
function checkOperations(world: ReadonlyWorld): void {
  for (const operation of Object.values(world.operations)) {
    // The id of an operation is the id of its job.
    const job = world.jobs[operation.id as JobId]
    hold(job?.state === 'running', () => `operation ${operation.id} goes on, its job is ${job?.state ?? 'gone'}`)
    hold(operation.phase === 'running', () => `operation ${operation.id} has ended and is still there`)
  }
  for (const job of Object.values(world.jobs)) {
    hold(job.state !== 'running' || world.operations[job.id], () => `nothing goes on behind the running ${job.id}`)
  }
}

function checkLocks(world: ReadonlyWorld): void {
  for (const [name, { mode, holders }] of Object.entries(world.locks)) {
    hold(holders.length > 0, () => `${name} is held by nobody`)
    hold(mode === 'shared' || holders.length === 1, () => `${name} is held by ${holders.join(', ')}`)
    for (const holder of holders) {
      hold(world.operations[holder]?.locks.includes(name), () => `${holder} holds ${name} without knowing`)
    }
  }
  for (const { id, locks } of Object.values(world.operations)) {
    for (const name of locks) hold(world.locks[name]?.holders.includes(id), () => `${id} does not hold ${name}`)
  }
}

/** A tree, whose parents stand before their children; the VM goes on from at most one of it. */
function checkVmSnapshots(world: ReadonlyWorld): void {
  for (const [vmId, rows] of Object.entries(world.vmSnapshots)) {
    hold(rows.length > 0, () => `${vmId} has a list of no snapshots`)
    hold(rows.filter(({ isCurrent }) => isCurrent).length <= 1, () => `${vmId} goes on from two snapshots`)
    const seen = new Set<string>()
    for (const { id, parentId, changes } of rows) {
      hold(parentId === null || seen.has(parentId), () => `${id} of ${vmId} has no parent ${parentId}`)
      hold(!seen.has(id), () => `${id} of ${vmId} is there twice`)
      const known = world.guestHistory[vmId as VmId]?.length ?? 0
      hold(changes <= known, () => `${id} of ${vmId} knows more changes than there were`)
      seen.add(id)
    }
  }
}

function checkVms(world: ReadonlyWorld): void {
  for (const { vmId, kind } of Object.values(world.migrations)) {
    hold(world.vms[vmId]?.migration === kind, () => `${vmId} is not in the migration that it is said to be in`)
  }
  for (const vm of Object.values(world.vms)) {
    const host = world.hosts[vm.hostId]
    hold(vm.state !== 'running' || host?.up, () => `${vm.name} runs on ${host?.name}, which is down`)
    hold(vm.clusterId === null || vm.clusterId === host?.clusterId, () => `${vm.name} runs outside its cluster`)
  }
}

/** A shell counts its lines without a gap, and one that is busy waits for something. */
function checkShells(world: ReadonlyWorld): void {
  for (const { id, lines, lastSequence, state, waits } of Object.values(world.shells)) {
    const first = lastSequence - lines.length + 1
    hold(
      lines.length <= SCROLLBACK && lines.every(({ sequence }, index) => sequence === first + index),
      () => `the lines of ${id} are out of order`,
    )
    const waited = world.kernel.queue.some(({ due }) => {
      const { type, shellId, wait } = due as { type?: string; shellId?: string; wait?: number }
      return type === 'shell.resumed' && shellId === id && wait === waits
    })
    hold(state === 'idle' || waited, () => `${id} is busy and waits for nothing`)
  }
}

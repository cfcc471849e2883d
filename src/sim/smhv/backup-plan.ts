import { SECOND } from '@/base/sim-time'
import type { HostId } from '@/domain/ids'
import { slowGuestLuns } from '../hyperv/vm-facts'
import type { PlannedStep } from '../kernel/operation'
import type { ReadonlyWorld } from '../world/world'
import { managedHostsOf } from './backup-facts'
import type { BackupKind, BackupRun, CopySet } from './backup-run'

export type BackupStep = PlannedStep<BackupKind['steps']>

/** All steps of a backup in these sets. */
export function planBackup(world: ReadonlyWorld, run: BackupRun): BackupStep[] {
  return [
    ...(run.options.preScript ? [{ step: 'runPreScript' } as const] : []),
    { step: 'prepare' },
    ...planCopies(world, run),
  ]
}

/** What follows `prepare`: the copies, set after set, then what section 6.4 calls the postbackup phase. */
export function planCopies(world: ReadonlyWorld, run: BackupRun): BackupStep[] {
  const { sets, options, consoleId } = run
  const vmIds = sets.flatMap((set) => set.vmIds)
  const named: BackupStep[] = sets.flatMap(({ way, hostId }, set) =>
    way === 'crash' ? [] : [{ step: 'renameCopies', set, hostId } as const],
  )
  return [
    ...sets.flatMap((set, index) => planSet(world, set, index)),
    { step: 'register' },
    ...named,
    ...managedHostsOf(world, consoleId, vmIds).map(({ id }) => ({ step: 'copySnapInfo', managedHostId: id }) as const),
    { step: 'applyRetention' },
    ...(options.updateSnapMirror ? [{ step: 'startMirrorUpdates' } as const] : []),
    ...(options.postScript ? [{ step: 'runPostScript' } as const] : []),
    { step: 'notify' },
  ]
}

function planSet(world: ReadonlyWorld, copySet: CopySet, set: number): BackupStep[] {
  const { way, hostId } = copySet
  const at = { set, hostId }
  if (way === 'crash') {
    return [
      { step: 'collectMetadata', ...at },
      { step: 'identifyLuns', ...at },
      { step: 'createCrashCopies', ...at },
    ]
  }
  const copies: BackupStep[] = [
    { step: 'createCopies', ...at },
    { step: 'mountLuns', ...at },
  ]
  if (way === 'distributed') {
    const remote = copySet.nodeIds.some((id) => id !== hostId)
    return [
      { step: 'redirectToCoordinator', ...at },
      { step: 'startVss', ...at },
      { step: 'gatherLocalMetadata', ...at },
      ...(remote ? [{ step: 'gatherRemoteMetadata', ...at } as const] : []),
      { step: 'quiesceGuests', ...at },
      ...(remote ? [{ step: 'quiesceRemoteGuests', ...at } as const] : []),
      ...copies,
      ...copySet.nodeIds.map((nodeId) => ({ step: 'recoverGuests', set, hostId: nodeId }) as const),
      { step: 'createSecondCopies', ...at },
      { step: 'adaptMetadata', ...at },
    ]
  }
  return [
    ...(movesCsvs(world, copySet) ? [{ step: 'moveCsvOwnership', ...at } as const] : []),
    { step: 'startVss', ...at },
    { step: 'gatherLocalMetadata', ...at },
    { step: 'quiesceGuests', ...at },
    ...copies,
    { step: 'recoverGuests', ...at },
    { step: 'createSecondCopies', ...at },
  ]
}

function movesCsvs(world: ReadonlyWorld, { csvDiskIds, hostId }: CopySet): boolean {
  return csvDiskIds.some((id) => world.disks[id]?.ownerNodeId !== hostId)
}

/** VMs of a set on one node. */
export function vmsOnNode(world: ReadonlyWorld, { vmIds }: CopySet, hostId: HostId | null): number {
  return vmIds.filter((id) => world.vms[id]?.hostId === hostId).length
}

/** VMs on a node, or on the others, as the step that quiesces them finds them. */
export function quiesceTime(
  world: ReadonlyWorld,
  run: BackupRun,
  { vmIds }: CopySet,
  nodeIds: readonly HostId[],
): number {
  const vms = vmIds.flatMap((id) => world.vms[id] ?? []).filter((vm) => nodeIds.includes(vm.hostId))
  const luns = vms.reduce((sum, vm) => sum + slowGuestLuns(world, vm), 0)
  return stepTime(run, 'quiesce', vms.length) + (luns > 0 ? stepTime(run, 'guestLun', luns) : 0)
}

/** How long steps take on an easy day, in milliseconds: a part that is always there, and one by what they act on. */
const TIMES = {
  script: { base: 5 * SECOND, each: 3 * SECOND },
  prepare: { base: 3 * SECOND, each: 250 },
  moveCsv: { base: 2 * SECOND, each: 4 * SECOND },
  redirect: { base: 3 * SECOND, each: 0 },
  vss: { base: 6 * SECOND, each: 0 },
  metadata: { base: 2 * SECOND, each: SECOND },
  quiesce: { base: 6 * SECOND, each: 5 * SECOND },
  /** SnapDrive in a guest takes a hardware Snapshot copy of one of its LUNs (R228). */
  guestLun: { base: 10 * SECOND, each: 50 * SECOND },
  copy: { base: 3 * SECOND, each: SECOND },
  mount: { base: 10 * SECOND, each: 4 * SECOND },
  recover: { base: 15 * SECOND, each: 8 * SECOND },
  secondCopy: { base: 6 * SECOND, each: 2 * SECOND },
  adapt: { base: 2 * SECOND, each: 500 },
  rename: { base: SECOND, each: 500 },
  crashMetadata: { base: 4 * SECOND, each: SECOND },
  identifyLuns: { base: 3 * SECOND, each: SECOND },
  crashCopy: { base: 6 * SECOND, each: SECOND },
  register: { base: 2 * SECOND, each: 250 },
  snapInfo: { base: 4 * SECOND, each: 0 },
  retention: { base: 2 * SECOND, each: SECOND },
  mirror: { base: 2 * SECOND, each: 0 },
  notify: { base: SECOND, each: 0 },
  discard: { base: 3 * SECOND, each: SECOND },
} as const

/** Milliseconds of a step that acts on so many things, at the pace of this run. */
export function stepTime(run: BackupRun, step: keyof typeof TIMES, things = 0): number {
  const { base, each } = TIMES[step]
  return Math.max(1, Math.floor(((base + each * things) * run.pace) / 1000))
}

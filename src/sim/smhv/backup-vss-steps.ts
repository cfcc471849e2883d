import { MINUTE, SECOND } from '@/base/sim-time'
import { finding, type Finding } from '@/domain/finding'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { HostId, JobId, VmId } from '@/domain/ids'
import { setBusy } from '../ontap/snapshot-copies'
import type { SimContext } from '../context'
import { subjectOf } from '../world/subjects'
import { leaveOut, leaveOutMoved } from './backup-captured'
import { captureCopies, createCopies } from './backup-copies'
import { quiesceTime, stepTime, vmsOnNode } from './backup-plan'
import type { CopySet } from './backup-run'
import { captureVm } from './backup-sets'
import {
  type Backup,
  type BackupStepResult,
  type BackupStepTable,
  count,
  failedWith,
  hasFault,
  hostName,
  judgeRunningVm,
  onSet,
  setOf,
} from './backup-step'
import { DONE } from './job-definition'
import { log, noteVmOutcome } from './jobs'

/** SMHV asks again when a writer reports a retryable error: so often, so far apart. */
const WRITER_RETRIES = 3
const WRITER_RETRY_AFTER = MINUTE

type VssStep =
  | 'moveCsvOwnership'
  | 'redirectToCoordinator'
  | 'startVss'
  | 'gatherLocalMetadata'
  | 'gatherRemoteMetadata'
  | 'quiesceGuests'
  | 'quiesceRemoteGuests'
  | 'createCopies'
  | 'mountLuns'
  | 'recoverGuests'
  | 'createSecondCopies'

/** Who mounts the first copies of a set while the writer recovers the guests on them. */
export const SHADOW_MOUNT = 'VSS autorecovery'

/** The steps of one set: 1 to 6 of section 6.3, and the initialization, prebackup and backup phases of section 6.4. */
export const vssSteps: BackupStepTable<VssStep> = {
  moveCsvOwnership: {
    component: 'Windows',
    title: (_, { hostId }, world) => `Move the ownership of the CSVs to ${hostName(world, hostId)}`,
    duration: (_, operation, { set }) => stepTime(operation.data, 'moveCsv', setOf(operation, set).csvDiskIds.length),
    effect: onSet((context, _, copySet) => moveCsvOwnership(context, copySet)),
  },
  redirectToCoordinator: {
    component: 'SMHV',
    title: (_, { hostId }, world) => `Redirect the backup to the coordinator node ${hostName(world, hostId)}`,
    duration: (_, { data }) => stepTime(data, 'redirect'),
    effect: onSet(() => DONE),
  },
  startVss: {
    component: 'SMHV',
    title: (_, { hostId }, world) => `Initiate the VSS backup on ${hostName(world, hostId)}`,
    duration: (_, { data }) => stepTime(data, 'vss'),
    effect: onSet(() => DONE),
  },
  gatherLocalMetadata: {
    component: 'Hyper-V writer',
    title: (_, { hostId }, world) => `Gather the metadata of the VMs on ${hostName(world, hostId)}`,
    duration: (world, operation, { set, hostId }) =>
      stepTime(operation.data, 'metadata', vmsOnNode(world, setOf(operation, set), hostId)),
    effect: onSet((context, operation, copySet, { hostId }) => capture(context, operation, copySet, hostId, true)),
  },
  gatherRemoteMetadata: {
    component: 'CSV writer',
    title: () => 'Gather the metadata of the VMs on the other nodes',
    duration: (world, operation, { set, hostId }) =>
      stepTime(operation.data, 'metadata', remoteVms(operation, set, hostId, world)),
    effect: onSet((context, operation, copySet, { hostId }) => capture(context, operation, copySet, hostId, false)),
  },
  quiesceGuests: {
    component: 'Hyper-V writer',
    title: (operation, { set, hostId }, world) =>
      `Quiesce ${count(vmsOnNode(world, setOf(operation, set), hostId), 'VM')} through the integration services`,
    duration: (world, operation, { set, hostId }) =>
      quiesceTime(world, operation.data, setOf(operation, set), hostId === null ? [] : [hostId]),
    effect: onSet((context, operation, copySet, { hostId }) =>
      quiesce(context, operation, copySet, hostId === null ? [] : [hostId]),
    ),
  },
  quiesceRemoteGuests: {
    component: 'CSV writer',
    title: (operation, { set, hostId }, world) =>
      `Quiesce ${count(remoteVms(operation, set, hostId, world), 'VM')} of the other nodes through the CSV provider`,
    duration: (world, operation, { set, hostId }) =>
      quiesceTime(world, operation.data, setOf(operation, set), remoteNodes(operation, set, hostId)),
    effect: onSet((context, operation, copySet, { hostId }) =>
      quiesce(
        context,
        operation,
        copySet,
        copySet.nodeIds.filter((id) => id !== hostId),
      ),
    ),
  },
  createCopies: {
    component: 'Data ONTAP',
    title: (operation, { set }) =>
      `Create the hardware Snapshot copy of ${count(setOf(operation, set).volumeIds.length, 'volume')}`,
    duration: (_, operation, { set }) => stepTime(operation.data, 'copy', setOf(operation, set).volumeIds.length),
    effect: onSet(createCopies),
  },
  mountLuns: {
    component: 'VSS',
    title: (operation, { set }) => `Mount ${count(setOf(operation, set).lunIds.length, 'LUN')} from the Snapshot copy`,
    duration: (_, operation, { set }) => stepTime(operation.data, 'mount', setOf(operation, set).lunIds.length),
    effect: onSet((context, _, copySet) => {
      for (const id of copySet.firstIds) setBusy(context, id, SHADOW_MOUNT, true)
      return DONE
    }),
  },
  recoverGuests: {
    component: 'Hyper-V writer',
    title: (_, { hostId }, world) => `Recover the data of the VMs of ${hostName(world, hostId)} on the mounted LUNs`,
    duration: (world, operation, { set, hostId }) =>
      stepTime(operation.data, 'recover', vmsOnNode(world, setOf(operation, set), hostId)),
    effect: onSet(() => DONE),
  },
  createSecondCopies: {
    component: 'SnapDrive',
    title: () => 'Create the second Snapshot copy and dismount the LUNs',
    duration: (_, operation, { set }) => stepTime(operation.data, 'secondCopy', setOf(operation, set).volumeIds.length),
    effect: onSet((context, _, copySet) => {
      const problems = captureCopies(context, copySet, 'second')
      releaseMount(context, copySet)
      return problems.length > 0 ? failedWith(problems) : DONE
    }),
  },
}

/** The LUNs that were mounted from the first copies are dismounted. */
export function releaseMount(context: SimContext, copySet: CopySet): void {
  for (const id of copySet.firstIds) {
    if (context.world.snapshots[id]?.busyWith.includes(SHADOW_MOUNT)) setBusy(context, id, SHADOW_MOUNT, false)
  }
}

function remoteNodes(operation: Backup, set: number, hostId: HostId | null): HostId[] {
  return setOf(operation, set).nodeIds.filter((id) => id !== hostId)
}

function remoteVms(operation: Backup, set: number, hostId: HostId | null, world: SimContext['world']): number {
  const copySet = setOf(operation, set)
  return copySet.vmIds.length - vmsOnNode(world, copySet, hostId)
}

function moveCsvOwnership(context: SimContext, { csvDiskIds, hostId }: CopySet): BackupStepResult {
  for (const id of csvDiskIds) {
    const disk = context.world.disks[id]
    if (!disk || disk.ownerNodeId === hostId) continue
    disk.ownerNodeId = hostId
    if (disk.clusterId !== null) context.emit('cluster.changed', { clusterId: disk.clusterId })
  }
  return DONE
}

/** The writers hand over the metadata of the VMs: those on the node itself, or those on the others (R121). */
function capture(
  context: SimContext,
  operation: Backup,
  copySet: CopySet,
  hostId: HostId | null,
  local: boolean,
): BackupStepResult {
  for (const vmId of copySet.vmIds) {
    const vm = context.world.vms[vmId]
    if (isAccountedFor(context, operation, copySet, vmId)) continue
    if (vm && vm.hostId !== hostId) {
      const ofSet = copySet.nodeIds.includes(vm.hostId)
      // A node that takes no part cannot quiesce the VM; those that do are asked in a step of their own.
      if (!ofSet) leaveOut(context, operation, vm)
      if (!ofSet || local) continue
    }
    const problems = captureOne(context, operation, copySet, vmId)
    if (problems.length > 0) return failedWith(problems)
  }
  return DONE
}

/** Whether the VM has been captured or left out already. */
function isAccountedFor({ world }: SimContext, { id }: Backup, { vms }: CopySet, vmId: VmId): boolean {
  const outcome = world.jobs[id as JobId]?.vms.find((vm) => vm.vmId === vmId)?.outcome
  return outcome === 'failed' || vms.some((vm) => vm.vmId === vmId)
}

/** One VM's metadata; a VM that has gone or moves is left out, one that cannot be backed up fails the backup. */
export function captureOne(context: SimContext, operation: Backup, copySet: CopySet, vmId: VmId): readonly Finding[] {
  const vm = context.world.vms[vmId]
  const verdict = judgeRunningVm(context.world, operation.data, vmId)
  if (verdict.kind === 'refused') return verdict.findings
  if (verdict.kind === 'left-out' || !vm) {
    noteVmOutcome(context, operation.id, vmId, 'failed', verdict.findings)
    return []
  }
  if (missesSnapshotLocation(context, copySet, vm)) {
    return [finding('backup/snapshot-location', { subject: subjectOf('virtual-machine', vm) })]
  }
  copySet.vms.push(captureVm(context.world, vm, verdict.method))
  return []
}

/** How often, in a million, the writer does not find a snapshot location that was moved (R116). */
const LOCATION_MISSED = 500_000

function missesSnapshotLocation(context: SimContext, { way }: CopySet, vm: Readonly<VirtualMachine>): boolean {
  return vm.snapshotLocationMoved && way !== 'crash' && context.random('vss.snapshot-location').chance(LOCATION_MISSED)
}

/** The guests freeze their applications (R63, R70, R122). A failing writer is asked again, then fails the backup (R71). */
function quiesce(
  context: SimContext,
  operation: Backup,
  copySet: CopySet,
  nodeIds: readonly HostId[],
): BackupStepResult {
  const { world } = context
  const sick = nodeIds.find((id) => hasFault(world, 'writer-error', id))
  const host = sick && world.hosts[sick]
  if (host) {
    if (operation.attempt >= WRITER_RETRIES) {
      return failedWith([finding('backup/writer-error', { subject: subjectOf('host', host) })])
    }
    const turn = `retry ${operation.attempt + 1} of ${WRITER_RETRIES} in ${WRITER_RETRY_AFTER / SECOND} s`
    const text = `${host.name}: the Hyper-V VSS writer reported 0x800423f3; ${turn}`
    log(context, operation.id, 'warning', 'Hyper-V writer', text)
    context.emit('job.progressed', { jobId: operation.id as JobId })
    return { kind: 'retry', after: WRITER_RETRY_AFTER }
  }
  return checkCaptured(context, operation, copySet, nodeIds)
}

/** VMs may have changed since their metadata was gathered. */
function checkCaptured(
  context: SimContext,
  operation: Backup,
  copySet: CopySet,
  nodeIds: readonly HostId[],
): BackupStepResult {
  const problems = leaveOutMoved(context, operation, copySet, nodeIds)
  if (problems.length > 0) return failedWith(problems)
  for (const { name, hostId, method } of copySet.vms) {
    if (method !== 'saved-state' || !nodeIds.includes(hostId)) continue
    log(context, operation.id, 'information', 'Hyper-V writer', `${name}: backed up through its saved state`)
  }
  return copySet.vms.length > 0 ? DONE : failedWith([finding('backup/no-vm-left')])
}

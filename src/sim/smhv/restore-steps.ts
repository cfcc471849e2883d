import { finding, type Finding } from '@/domain/finding'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { JobId, VmId } from '@/domain/ids'
import type { Component } from '@/domain/smhv/job'
import type { SimContext } from '../context'
import { changePlace } from '../hyperv/vm-index'
import { addVm, removeVm, setVmState } from '../hyperv/vm-state'
import { copyPlain } from '../kernel/plain-data'
import { noteChange } from '../snapdrive/guest-commands'
import type { ReadonlyWorld, World } from '../world/world'
import { hostServiceFindings } from './host-facts'
import { managedHostIndex, vmIdsOfTarget } from './host-target'
import { DONE, doneUnless, jobDefinition, type OperationOfJob, type StepOfJob } from './job-definition'
import { log, noteFindings, noteVmOutcome } from './jobs'
import { runScripts } from './script-steps'
import { sendNotifications } from './notify'
import { endReportedJob } from './report-writing'
import { missingCopies, restoreFindings } from './restore-facts'
import { restoreStepTime } from './restore-plan'
import type { RestoreKind, RestoreRun } from './restore-run'
import { restoredLunFindings, restoredLunTitle, writeRestoredLun } from './restored-lun'

type Restore = OperationOfJob<'restore'>
type Steps = RestoreKind['steps']
type Step<S extends keyof Steps> = StepOfJob<'restore', S>

/** A step with the duration of the plan. Nothing happens on a host that has gone away meanwhile. */
function step<S extends keyof Steps>(
  name: S,
  component: Component,
  title: (run: RestoreRun, params: Readonly<Steps[S]>, world: World) => string,
  effect: (context: SimContext, operation: Restore, params: Readonly<Steps[S]>) => readonly Finding[],
): Step<S> {
  return {
    component,
    title: (operation, params, world) => title(operation.data, params, world),
    // The plan pairs a step's name with its parameters.
    duration: (_, operation, params) => restoreStepTime({ ...params, step: name } as never, operation.data.luns),
    effect(context, operation, params) {
      const away = hostFindings(context.world, operation.data)
      return doneUnless(away.length > 0 ? away : effect(context, operation, params))
    },
  }
}

function hostFindings(world: ReadonlyWorld, run: RestoreRun): Finding[] {
  const host = world.hosts[run.hostId]
  return host ? hostServiceFindings(world, host) : []
}

const steps: { readonly [S in keyof Steps]: Step<S> } = {
  validateConfiguration: step(
    'validateConfiguration',
    'SMHV',
    ({ vm }) => `Validate the configuration of ${vm.name}`,
    (context, { id, data }) => restoreFindings(context.world, data, id).filter((found) => found.severity === 'error'),
  ),
  deleteVm: step(
    'deleteVm',
    'Hyper-V writer',
    ({ vm }) => `Power off and delete ${vm.name}`,
    (context, { id, data }) => {
      if (context.world.vms[data.vmId]) removeVm(context, data.vmId)
      else log(context, id, 'information', 'Hyper-V writer', `${data.vm.name} does not exist; nothing to delete`)
      return []
    },
  ),
  turnVmOff: step(
    'turnVmOff',
    'Windows',
    ({ vm }) => `Turn ${vm.name} off`,
    (context, { data }) => {
      const vm = context.world.vms[data.vmId]
      if (!vm) return [finding('restore/deleted-vm-crash-consistent', { subject: vmSubject(data) })]
      setVmState(context, vm.id, 'off')
      return []
    },
  ),
  restoreLun: step('restoreLun', 'SnapDrive', ({ luns }, { lunId }) => restoredLunTitle(luns, lunId), restoreLun),
  registerVm: step(
    'registerVm',
    'Hyper-V writer',
    ({ vm }) => `Register ${vm.name} from the restored files`,
    (context, { data }) => {
      addVm(context, restoredVm(data))
      restoreVmSnapshots(context.world, data)
      noteFilesBack(context, data)
      return []
    },
  ),
  reloadConfiguration: step(
    'reloadConfiguration',
    'Windows',
    ({ vm }) => `Read the restored configuration of ${vm.name}`,
    (context, { data }) => {
      const vm = context.world.vms[data.vmId]
      if (!vm) return [finding('restore/deleted-vm-crash-consistent', { subject: vmSubject(data) })]
      changePlace(context.world, vm, (row) => Object.assign(row, restoredConfiguration(data)))
      restoreVmSnapshots(context.world, data)
      noteFilesBack(context, data)
      context.emit('virtual-machine.changed', { vmId: vm.id })
      return []
    },
  ),
  startVm: step(
    'startVm',
    'Windows',
    ({ vm }) => `Start ${vm.name}`,
    (context, { data }) => {
      if (context.world.vms[data.vmId]) setVmState(context, data.vmId, 'running')
      return []
    },
  ),
  runPostScript: {
    ...step(
      'runPostScript',
      'SMHV',
      ({ postScript }) => `Run ${postScript?.path ?? ''}`,
      () => [],
    ),
    effect: runPostScript,
  },
}

function vmSubject({ vm }: RestoreRun) {
  return { type: 'virtual-machine', id: vm.vmId, name: vm.name } as const
}

/** The files of a LUN come back only from Snapshot copies that are still there. */
function restoreLun(context: SimContext, { data }: Restore, { lunId }: Steps['restoreLun']): readonly Finding[] {
  const findings = restoredLunFindings(context.world, lunId)
  if (findings.length > 0) return findings
  const missing = missingCopies(
    context.world,
    data.vm.files.filter((file) => file.lunId === lunId),
  )
  if (missing.length > 0) {
    return [finding('restore/snapshots-missing', { subject: vmSubject(data), detail: missing.join(', ') })]
  }
  writeRestoredLun(context, data.luns, lunId)
  return []
}

/** What the restored files say about the VM. */
function restoredConfiguration({ vm }: RestoreRun) {
  const { name, guest, integration, applications, configuration, snapshots, disks, writeRate } = vm
  // A copy: two rows that share an object would come apart in a snapshot.
  return copyPlain({
    name,
    guest,
    integration: { ...integration },
    applications: [...applications],
    configuration,
    snapshots,
    snapshotLocationMoved: false,
    disks: [...disks],
    writeRate,
  })
}

/** The VM as the writer registers it: the same GUID, turned off; in its cluster only if it was not lost there (R177). */
function restoredVm(run: RestoreRun): VirtualMachine {
  return {
    id: run.vmId,
    guid: run.vm.guid,
    hostId: run.hostId,
    clusterId: run.clusterId,
    state: 'off',
    migration: 'none',
    bootCount: run.bootCount,
    ...restoredConfiguration(run),
  }
}

/** Its Hyper-V snapshots are among the restored files: those of then, by their names of then. */
function restoreVmSnapshots(world: World, { vmId, vm }: RestoreRun): void {
  if (vm.vmSnapshots) world.vmSnapshots[vmId] = copyPlain([...vm.vmSnapshots])
  else delete world.vmSnapshots[vmId]
}

/** The files in the guest are what they were. */
function noteFilesBack({ world, now }: SimContext, { vmId, backupId }: RestoreRun): void {
  const asOf = world.backups[backupId]?.createdAt
  if (asOf !== undefined) noteChange(world, vmId, { kind: 'restored', at: now, vhd: null, asOf })
}

/** A script that is missing is only warned of; one that is there runs to its end. */
function runPostScript(context: SimContext, { id, data }: Restore): ReturnType<Step<'runPostScript'>['effect']> {
  const { world } = context
  const away = hostFindings(world, data)
  if (away.length > 0) return { kind: 'failed', findings: away }
  const missing = missingScript(world, data)
  if (!data.scripts) noteFindings(context, id, 'SMHV', missing)
  const { postScript } = data
  if (!postScript || missing.length > 0) return DONE
  const call = { hostId: postScript.hostId ?? data.hostId, path: postScript.path, args: postScript.arguments }
  const after = runScripts(context, id, data, [call])
  return after === null ? DONE : { kind: 'retry', after }
}

function missingScript(world: ReadonlyWorld, { postScript, hostId }: RestoreRun): Finding[] {
  if (!postScript) return []
  const host = world.hosts[postScript.hostId ?? hostId]
  if (!host || world.scripts[`${host.id}|${postScript.path}`] !== undefined) return []
  const subject = { type: 'host', id: host.id, name: host.name } as const
  return [finding('script/missing', { subject, severity: 'warning', detail: postScript.path })]
}

/** The restore of one VM (section 6.10). A failed one leaves things as they are: what was deleted stays deleted. */
export const restoreOperation = jobDefinition<'restore'>(steps, endRestore)

function endRestore(context: SimContext, { id, data, failure }: Restore, failed: boolean): void {
  const { vmId, backupId } = data
  const jobId = id as JobId
  noteVmOutcome(context, id, vmId, failed ? 'failed' : 'done', failure?.findings ?? [])
  const managed = managedHostIndex(context.world, data.consoleId)(data.vm)
  const outcome = endReportedJob(context, id, failed, managed ? [managed] : [])
  context.emit(failed ? 'restore.failed' : 'restore.completed', { vmId, backupId, jobId })
  const job = context.world.jobs[jobId]
  if (failed && job) sendNotifications(context, job, outcome, neighbours(context.world, data))
}

/** VMs of the same managed host or cluster, by which its settings are found: the VM itself may be gone. */
function neighbours(world: ReadonlyWorld, { consoleId, vm }: RestoreRun): VmId[] {
  const managed = managedHostIndex(world, consoleId)(vm)
  return managed ? vmIdsOfTarget(world, managed) : []
}

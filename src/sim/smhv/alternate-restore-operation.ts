import { finding, type Finding } from '@/domain/finding'
import type { JobId } from '@/domain/ids'
import type { Component } from '@/domain/smhv/job'
import type { SimContext } from '../context'
import { addVm, removeVm, setVmState } from '../hyperv/vm-state'
import { copyPlain } from '../kernel/plain-data'
import type { ReadonlyWorld } from '../world/world'
import { viewAlternateRestore } from './alternate-restore-facts'
import type { AlternateRestoreKind, AlternateRestoreRun } from './alternate-restore-run'
import { hostServiceFindings } from './host-facts'
import { vmIdsOfTarget } from './host-target'
import { doneUnless, jobDefinition, type OperationOfJob, type StepOfJob } from './job-definition'
import { endJob, noteVmOutcome } from './jobs'
import { sendNotifications } from './notify'
import { restoreStepTime } from './restore-plan'
import { restoredLunFindings, restoredLunTitle, writeRestoredLun } from './restored-lun'

type Restore = OperationOfJob<'alternate-restore'>
type Steps = AlternateRestoreKind['steps']
type Step<S extends keyof Steps> = StepOfJob<'alternate-restore', S>

/** A step with the duration of the plan. Nothing happens on a host that has gone away meanwhile. */
function step<S extends keyof Steps>(
  name: S,
  component: Component,
  title: (run: AlternateRestoreRun, params: Readonly<Steps[S]>) => string,
  effect: (context: SimContext, operation: Restore, params: Readonly<Steps[S]>) => readonly Finding[],
): Step<S> {
  return {
    component,
    title: ({ data }, params) => title(data, params),
    // The plan pairs a step's name with its parameters.
    duration: (_, { data }, params) => restoreStepTime({ ...params, step: name } as never, data.luns),
    effect(context, operation, params) {
      const host = context.world.hosts[operation.data.hostId]
      const away = host ? hostServiceFindings(context.world, host) : []
      return doneUnless(away.length > 0 ? away : effect(context, operation, params))
    },
  }
}

const steps: { readonly [S in keyof Steps]: Step<S> } = {
  readMetadata: step(
    'readMetadata',
    'SMHV',
    ({ vm, serverName }) => `Read the metadata of ${vm.name} in SnapInfo of ${serverName}`,
    ({ world }, { id, data }) =>
      viewAlternateRestore(world, data.request, id).findings.filter(({ severity }) => severity === 'error'),
  ),
  deleteVm: step(
    'deleteVm',
    'Hyper-V writer',
    ({ vm }) => `Power off and delete ${vm.name}`,
    (context, { data }) => {
      if (context.world.vms[data.vmId]) removeVm(context, data.vmId)
      return []
    },
  ),
  restoreLun: step('restoreLun', 'SnapDrive', ({ luns }, { lunId }) => restoredLunTitle(luns, lunId), restoreLun),
  registerVm: step(
    'registerVm',
    'Hyper-V writer',
    ({ vm, serverName }) => `Register ${vm.name} on ${serverName}`,
    (context, { data }) => {
      const gone = missingDisks(context.world, data)
      if (gone.length > 0) return gone
      addVm(context, copyPlain(data.vm))
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
}

/** A disk may have been disconnected meanwhile. */
function missingDisks(world: ReadonlyWorld, { vm }: AlternateRestoreRun): Finding[] {
  const places = [vm.configuration, vm.snapshots, ...vm.disks.map(({ location }) => location)]
  const gone = places.find(({ diskId }) => diskId !== null && !world.disks[diskId])
  const subject = { type: 'virtual-machine', id: vm.id, name: vm.name } as const
  return gone ? [finding('alternate/path-not-connected', { subject, detail: gone.path })] : []
}

/** Into the files of the mirrored LUN, which are there already: only what the storage would refuse is looked at again. */
function restoreLun(context: SimContext, { data }: Restore, { lunId }: Steps['restoreLun']): readonly Finding[] {
  const findings = restoredLunFindings(context.world, lunId)
  if (findings.length === 0) writeRestoredLun(context, data.luns, lunId)
  return findings
}

/** The restore of a VM to a host of the other site (section 8). */
export const alternateRestoreOperation = jobDefinition<'alternate-restore'>(steps, endRestore)

function endRestore(context: SimContext, { id, data, failure }: Restore, failed: boolean): void {
  const { vmId, request } = data
  const jobId = id as JobId
  noteVmOutcome(context, id, vmId, failed ? 'failed' : 'done', failure?.findings ?? [])
  const outcome = endJob(context, id, failed)
  context.emit(failed ? 'restore.failed' : 'restore.completed', { vmId, backupId: request.backupId, jobId })
  const job = context.world.jobs[jobId]
  if (failed && job) sendNotifications(context, job, outcome, vmIdsOfTarget(context.world, request.server))
}

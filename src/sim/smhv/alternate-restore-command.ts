import { findingLine } from '@/domain/findings/finding-line'
import { invariant } from '@/base/invariant'
import { ok } from '@/base/result'
import { type Finding, hasErrors } from '@/domain/finding'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import type { BackupVm } from '@/domain/smhv/backup'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { vmLock } from '../hyperv/vm-state'
import { copyPlain } from '../kernel/plain-data'
import { operations } from '../operations'
import type { ReadonlyWorld } from '../world/world'
import { type AlternateFile, registeredAt, restoringNode, viewAlternateRestore } from './alternate-restore-facts'
import { alternateLuns, planAlternate } from './alternate-restore-plan'
import { type AlternateRestoreRequest, type AlternateRestoreRun, guidLock } from './alternate-restore-run'
import { nodesOfTarget, targetSubject } from './host-target'
import { log, noteFindings, startJob } from './jobs'
import { refuseByRule } from './refusals'
import { backupLock } from './retention-run'

/** Restores a VM to a host or cluster of the other site. Cmdlets ask for no acknowledgement: warnings are told. */
export const restoreToAlternateHost: CommandHandler<'restoreToAlternateHost'> = (context, request) => {
  const { world } = context
  const { findings, told } = viewAlternateRestore(world, request)
  if (hasErrors(findings)) return refuseByRule(findings)
  const node = restoringNode(world, request.server)
  if (!told || !node) return refuseWith('unknown', 'backup/unknown')
  const present = registeredAt(world, request.server, request.guid)
  const vmId = present?.id ?? formerId(world, request) ?? context.nextId<VmId>('vm')
  const run: AlternateRestoreRun = {
    request: copyPlain(request),
    serverName: targetSubject(world, request.server)?.name ?? '',
    backupName: told.backup.name,
    vmId,
    hostId: node.id,
    vm: restoredVm(told.vm, told.files, { vmId, hostId: node.id, present }),
    luns: alternateLuns(world, told),
  }
  const job = startJob(context, {
    kind: 'restore',
    consoleId: request.consoleId,
    title: `Restore ${run.vm.name} to ${run.serverName} from ${run.backupName}`,
    trigger: 'on-demand',
    dataset: { id: told.backup.datasetId, name: told.backup.datasetName },
    vmId,
    backup: { id: told.backup.id, name: told.backup.name },
    hostNames: [node.name],
    vms: [{ id: vmId, name: run.vm.name }],
  })
  tell(context, job.id, findings)
  const started = operations.start(context, {
    id: job.id,
    kind: 'alternate-restore',
    plan: planAlternate(run.luns, present !== undefined, request.startVm),
    data: run,
    locks: [guidLock(request.guid), vmLock(vmId), { name: backupLock(told.backup.id), mode: 'shared' }],
  })
  invariant(started.ok, `the check found ${run.vm.name} free`)
  return ok({ id: job.id, jobId: job.id })
}

/** A VM that comes back to where it was is the one that datasets there know by its GUID. */
function formerId(world: ReadonlyWorld, { server, guid }: AlternateRestoreRequest): VmId | undefined {
  const nodes = new Set(nodesOfTarget(world, server).map(({ id }) => id))
  for (const backup of Object.values(world.backups)) {
    const then = backup.vms.find((vm) => vm.guid.toLowerCase() === guid.toLowerCase() && nodes.has(vm.hostId))
    if (then && !world.vms[then.vmId]) return then.vmId
  }
  return undefined
}

/** What stays to be done by hand is a warning of the job; the rest is written down. */
function tell(context: SimContext, jobId: string, findings: readonly Finding[]): void {
  for (const found of findings) {
    if (found.code === 'restore/cluster-configuration') log(context, jobId, 'warning', 'SMHV', findingLine(found))
    else noteFindings(context, jobId, 'SMHV', [found])
  }
}

function restoredVm(
  then: Readonly<BackupVm>,
  files: readonly AlternateFile[],
  to: {
    readonly vmId: VmId
    readonly hostId: VirtualMachine['hostId']
    readonly present: Readonly<VirtualMachine> | undefined
  },
): VirtualMachine {
  const place = (path: string) => {
    const file = files.find(({ source }) => source.toLowerCase() === path.toLowerCase())
    return { path: file?.destination ?? path, diskId: file?.disk?.id ?? null }
  }
  const [configuration, snapshots] = files
  const { guid, name, guest, integration, applications, writeRate } = then
  return copyPlain({
    id: to.vmId,
    guid,
    name,
    hostId: to.hostId,
    clusterId: to.present?.clusterId ?? null,
    state: 'off',
    guest,
    integration: { ...integration },
    applications: [...applications],
    configuration: { path: configuration?.destination ?? '', diskId: configuration?.disk?.id ?? null },
    snapshots: { path: snapshots?.destination ?? '', diskId: snapshots?.disk?.id ?? null },
    snapshotLocationMoved: false,
    // A pass-through disk is not in a backup, and the one that it was is at the other site.
    disks: then.disks
      .filter(({ format }) => format !== 'pass-through')
      .map((disk) => (isVhd(disk) ? { ...disk, location: place(disk.location.path) } : { ...disk })),
    writeRate,
    migration: 'none',
    bootCount: to.present?.bootCount ?? 0,
  } satisfies VirtualMachine)
}

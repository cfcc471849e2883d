import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import type { ManagedHostId } from '@/domain/ids'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { removeBackup } from './backup-catalogue'
import { consoleIdFindings, ensureConsole } from './consoles'
import { checkHost, checkHostSettings } from './host-facts'
import { releaseHost } from './host-removal'
import { nodesOfTarget, ownsVm, targetSubject } from './host-target'
import { isInUse } from './host-use'
import { endJob, startJob } from './jobs'
import { refuseByRule } from './refusals'
import { writeConfigurationReport } from './report-writing'
import { shareConnections } from './storage-connections'
import { deletionObstacles } from './retention-run'

/** Manages a host or cluster from a console; settings may be given later (R88–R91). */
export const addHost: CommandHandler<'addHost'> = (context, command) => {
  const { world } = context
  const { consoleId, hostId, clusterId, settings } = command
  if (consoleIdFindings(world, consoleId).length > 0) return refuseWith('unknown', 'console/unknown')
  const findings = checkHost(world, command)
  if (hasErrors(findings)) return refuseByRule(findings)
  ensureConsole(context, consoleId)
  const id = context.nextId<ManagedHostId>('managed-host')
  world.managedHosts[id] = {
    id,
    consoleId,
    hostId,
    clusterId,
    addedAt: context.now,
    settings,
    leftBehind: {},
    version: 1,
  }
  context.emit('host.added', { managedHostId: id })
  shareConnections(context, consoleId, world.managedHosts[id])
  recordConfiguration(context, world.managedHosts[id], 'Add')
  return ok({ id, jobId: null })
}

/** Report, notification and SnapInfo settings; SMHV moves no files (R57). */
export const configureHost: CommandHandler<'configureHost'> = (context, { managedHostId, settings, version }) => {
  const { world } = context
  const managed = world.managedHosts[managedHostId]
  if (!managed) return refuseWith('unknown', 'request/unknown')
  if (managed.version !== version) return refuseWith('stale', 'request/stale')
  const findings = checkHostSettings(world, managedHostId, settings)
  if (hasErrors(findings)) return refuseByRule(findings)
  managed.settings = settings
  // The Configuration wizard replicates to all nodes (R95).
  managed.leftBehind = {}
  managed.version++
  context.emit('host.configured', { managedHostId })
  shareConnections(context, managed.consoleId, managed)
  recordConfiguration(context, managed, 'Configure')
  return ok({ id: managedHostId, jobId: null })
}

/**
 * Stops managing a host: its VMs leave all datasets of the console. A dataset that is empty then stays, with its policies,
 * since it may get other VMs; its scheduled jobs find nothing to back up until then.
 */
export const removeHost: CommandHandler<'removeHost'> = (context, { managedHostId, deleteBackups }) => {
  const { world } = context
  const managed = world.managedHosts[managedHostId]
  if (!managed) return refuseWith('unknown', 'request/unknown')
  const subject = targetSubject(world, managed)
  if (isInUse(world, managed)) return refuseWith('conflict', 'host/in-use', subject ? { subject } : {})
  const backups = deleteBackups ? backupsOf(world, managed) : []
  const obstacles = backups.flatMap(({ backup }) => deletionObstacles(world, backup))
  if (obstacles.length > 0) return refuseByRule(obstacles)
  for (const { backup, vmIds } of backups) {
    if (vmIds.length === backup.vms.length) removeBackup(context, backup.id)
    else for (const vmId of vmIds) removeBackup(context, backup.id, vmId)
  }
  releaseHost(context, managed)
  return ok({ id: managedHostId, jobId: null })
}

/** The console's backups with VMs of this host or cluster, and these VMs. */
function backupsOf(world: ReadonlyWorld, managed: Readonly<ManagedHost>) {
  return Object.values(world.backups).flatMap((backup) => {
    const vmIds = backup.vms.filter((vm) => ownsVm(managed, vm)).map((vm) => vm.vmId)
    return backup.consoleId === managed.consoleId && vmIds.length > 0 ? [{ backup, vmIds }] : []
  })
}

/** Configuration counts in the job history too. It is done at once. */
export function recordConfiguration(context: SimContext, managed: Readonly<ManagedHost>, verb: string): void {
  const { world } = context
  const name = targetSubject(world, managed)?.name ?? managed.id
  const job = startJob(context, {
    kind: 'configuration',
    consoleId: managed.consoleId,
    title: `${verb} ${name}`,
    trigger: 'on-demand',
    hostNames: nodesOfTarget(world, managed).map((node) => node.name),
    vms: [],
  })
  writeConfigurationReport(context, managed)
  endJob(context, job.id, false)
}

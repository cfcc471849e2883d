import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import { DEFAULT_PORT } from '@/domain/hyperv/windows'
import type { ConfigurationFileId, ConsoleId } from '@/domain/ids'
import type {
  Configuration,
  ExportedDataset,
  ExportedHost,
  ExportedPolicy,
  ExportedScript,
  ExportedSettings,
} from '@/domain/smhv/configuration-file'
import type { Dataset } from '@/domain/smhv/dataset'
import type { HostSettings, ManagedHost } from '@/domain/smhv/managed-host'
import type { Policy, ScriptCall } from '@/domain/smhv/policy'
import { type CommandHandler, refuseWith } from '../context'
import { copyPlain } from '../kernel/plain-data'
import type { ReadonlyWorld } from '../world/world'
import type { ExportConfigurationRequest } from './administration-command'
import { checkPlaceForExport, dropFile, findComputer, findFile } from './configuration-files'
import { ensureConsole } from './consoles'
import { nodesOfTarget, targetSubject } from './host-target'
import { refuseByRule } from './refusals'

/** Hosts and datasets of a console as they are now: a copy that knows no ids, so that another console understands it (R94). */
export function configurationOf(world: ReadonlyWorld, consoleId: ConsoleId): Configuration {
  const of = (row: { readonly consoleId: ConsoleId }) => row.consoleId === consoleId
  return {
    exportedAt: world.kernel.now,
    console: world.consoles[consoleId]?.name ?? consoleId,
    hosts: Object.values(world.managedHosts)
      .filter(of)
      .map((managed) => exportedHost(world, managed)),
    datasets: Object.values(world.datasets)
      .filter(of)
      .map((dataset) => exportedDataset(world, dataset)),
  }
}

/** What writing the configuration of a console into a file would meet. */
export function checkExportConfiguration(world: ReadonlyWorld, request: ExportConfigurationRequest): Finding[] {
  const { consoleId, computer, path, overwrite } = request
  const owns = (rows: Readonly<Record<string, { readonly consoleId: ConsoleId }>>) =>
    Object.values(rows).some((row) => row.consoleId === consoleId)
  const nothing = !owns(world.managedHosts) && !owns(world.datasets)
  return [
    ...checkPlaceForExport(world, consoleId, { computer, path }, overwrite),
    ...(nothing ? [finding('configuration/nothing-to-export')] : []),
  ]
}

/** Writes the file: a copy of this moment, which later changes do not reach. */
export const exportConfiguration: CommandHandler<'exportConfiguration'> = (context, command) => {
  const { world } = context
  const { consoleId, path } = command
  const findings = checkExportConfiguration(world, command)
  if (hasErrors(findings)) return refuseByRule(findings)
  const known = findFile(world, consoleId, command)
  const id = known?.id ?? context.nextId<ConfigurationFileId>('configuration-file')
  const computer = must(findComputer(world, consoleId, command.computer), command.computer)
  ensureConsole(context, consoleId)
  world.configurationFiles[id] = {
    id,
    computerId: computer.id,
    path: path.trim(),
    writtenAt: context.now,
    writtenBy: consoleId,
    configuration: copyPlain(configurationOf(world, consoleId)),
  }
  context.emit('configuration-file.changed', { configurationFileId: id })
  return ok({ id, jobId: null })
}

export const deleteConfigurationFile: CommandHandler<'deleteConfigurationFile'> = (context, command) => {
  const { configurationFileId } = command
  if (!context.world.configurationFiles[configurationFileId]) return refuseWith('unknown', 'request/unknown')
  dropFile(context, configurationFileId)
  return ok({ id: configurationFileId, jobId: null })
}

function exportedHost(world: ReadonlyWorld, managed: Readonly<ManagedHost>): ExportedHost {
  const nodes = nodesOfTarget(world, managed)
  return {
    kind: managed.clusterId === null ? 'host' : 'cluster',
    name: targetSubject(world, managed)?.name ?? managed.id,
    port: nodes.find(({ smhv }) => smhv !== null)?.smhv?.port ?? DEFAULT_PORT,
    settings: exportedSettings(managed.settings),
  }
}

/** Settings without the ids of this environment. */
export function exportedSettings({ reportPath, snapInfo, notification }: HostSettings): ExportedSettings {
  return { reportPath, snapInfo: snapInfo && { path: snapInfo.path }, notification }
}

function exportedDataset(world: ReadonlyWorld, dataset: Readonly<Dataset>): ExportedDataset {
  const { name, description, vmIds, policyIds } = dataset
  return {
    name,
    description,
    // A VM that was deleted from Hyper-V is nobody any more.
    vms: vmIds.flatMap((id) => {
      const vm = world.vms[id]
      return vm ? [{ guid: vm.guid, name: vm.name }] : []
    }),
    policies: policyIds.flatMap((id) => {
      const policy = world.policies[id]
      return policy ? [exportedPolicy(world, policy)] : []
    }),
  }
}

/** A policy without the ids of this environment. */
export function exportedPolicy(world: ReadonlyWorld, policy: Readonly<Policy>): ExportedPolicy {
  const { name, description, backupType, retention, schedule, options } = policy
  const script = (call: ScriptCall | null): ExportedScript | null =>
    call && {
      host: call.hostId === null ? null : (world.hosts[call.hostId]?.name ?? call.hostId),
      path: call.path,
      arguments: call.arguments,
    }
  const { preScript, postScript } = options
  return {
    name,
    description,
    backupType,
    retention,
    schedule,
    options: { ...options, preScript: script(preScript), postScript: script(postScript) },
  }
}

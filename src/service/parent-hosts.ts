import { ok } from '@/base/result'
import { toIso } from '@/base/sim-time'
import type { ParentHostResource, ParentHostRow, ScheduledTaskResource } from '@/contract'
import { missingHotfixes } from '@/domain/hyperv/hotfixes'
import { PORT_USES } from '@/domain/hyperv/ports'
import { listVssProviders, vssProviders } from '@/domain/hyperv/vss'
import { type HyperVHost, WINDOWS_NAMES } from '@/domain/hyperv/windows'
import type { ConsoleId, HostId } from '@/domain/ids'
import { hostFindings, type ReadonlyWorld, type ScheduledTask, scheduledTasks, type Simulation, vmsOfHost } from '@/sim'
import { presentFinding, refusal } from './errors'
import { listPage } from './list-page'
import type { Service } from './service'

/** The Windows of the hosts: services, ports, hot-fixes, VSS providers, Task Scheduler. */
export function parentHosts(
  simulation: Simulation,
): Pick<Service, 'listParentHosts' | 'getParentHost' | 'listScheduledTasks'> {
  return {
    listParentHosts: ({ query }) =>
      simulation.read((world) => {
        const countOf = ({ id }: Readonly<HyperVHost>): number => vmsOfHost(world, id).length
        return listPage(Object.values(world.hosts), query, {
          present: (host) => presentRow(world, host, countOf(host)),
          texts: [(host) => host.name, (host) => host.domain, (host) => clusterOf(world, host)?.name ?? null],
          keys: { name: (host) => host.name, vmCount: countOf },
        })
      }),

    getParentHost: ({ params }) =>
      simulation.read((world) => {
        const host = world.hosts[params.hostId as HostId]
        return host ? ok({ body: presentParentHost(world, host) }) : refusal('unknown', 'host/unknown')
      }),

    listScheduledTasks: ({ query, consoleId }) =>
      simulation.read((world) => {
        const { host } = query
        const tasks = scheduledTasks(world).filter((task) => isOf(world, task, consoleId))
        const rows = host === undefined ? tasks : tasks.filter(({ hostId }) => hostId === host)
        return listPage(
          rows.flatMap((task) => presentTask(world, task) ?? []),
          query,
          {
            present: (row) => row,
            texts: [(row) => row.name, (row) => row.host.name, (row) => row.dataset.name, (row) => row.policy.name],
          },
        )
      }),
  }
}

function clusterOf(world: ReadonlyWorld, { clusterId }: Readonly<HyperVHost>) {
  const cluster = clusterId === null ? undefined : world.clusters[clusterId]
  return cluster ? { id: cluster.id, name: cluster.name } : null
}

function presentRow(world: ReadonlyWorld, host: Readonly<HyperVHost>, vmCount: number): ParentHostRow {
  const { id, name, domain, windows, up } = host
  return { id, name, domain, cluster: clusterOf(world, host), windowsName: WINDOWS_NAMES[windows], up, vmCount }
}

function presentParentHost(world: ReadonlyWorld, host: Readonly<HyperVHost>): ParentHostResource {
  const { id, name, domain, windows, edition, up, clockOffset, smhv, snapDrive, blockedPorts } = host
  return {
    id,
    name,
    domain,
    cluster: clusterOf(world, host),
    windows,
    windowsName: WINDOWS_NAMES[windows],
    edition,
    up,
    clockOffset,
    smhv: smhv && { ...smhv },
    snapDrive: snapDrive && { ...snapDrive },
    hotfixes: [...host.hotfixes],
    missingHotfixes: missingHotfixes(host),
    ports: PORT_USES.map((row) => ({ ...row, open: !blockedPorts.includes(row.port) })),
    vssProviders: vssProviders(host),
    vssProviderListing: listVssProviders(host),
    findings: hostFindings(world, host).map(presentFinding),
  }
}

function isOf(world: ReadonlyWorld, { policyId }: ScheduledTask, consoleId: ConsoleId): boolean {
  const policy = world.policies[policyId]
  return policy !== undefined && world.datasets[policy.datasetId]?.consoleId === consoleId
}

function presentTask(
  world: ReadonlyWorld,
  { policyId, hostId, acts, nextRun }: ScheduledTask,
): ScheduledTaskResource | undefined {
  const policy = world.policies[policyId]
  const dataset = policy && world.datasets[policy.datasetId]
  const host = world.hosts[hostId]
  if (!policy?.schedule || !dataset || !host) return undefined
  return {
    id: `${policyId}.${hostId}`,
    name: policy.schedule.jobName,
    host: { id: hostId, name: host.name },
    dataset: { id: dataset.id, name: dataset.name },
    policy: { id: policyId, name: policy.name },
    frequency: policy.schedule.frequency,
    user: policy.schedule.user,
    enabled: host.up,
    acts,
    nextRun: nextRun === null ? null : toIso(nextRun),
  }
}

import { ok, type Result } from '@/base/result'
import type { HostLicense } from '@/contract'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { ConsoleId, HostId } from '@/domain/ids'
import {
  checkSetLicense,
  licensesOf,
  nodesOfTarget,
  type ReadonlyWorld,
  type SimError,
  type Simulation,
  systemsOfHost,
} from '@/sim'
import { presentFinding, refusal } from './errors'
import type { Service } from './service'

type Host = Readonly<HyperVHost>

/** License Settings of the hosts that the asking console manages. */
export function licenses(simulation: Simulation): Pick<Service, 'listLicenses' | 'changeLicense' | 'checkLicense'> {
  return {
    listLicenses: ({ consoleId }) =>
      simulation.read((world) => {
        const items = hostsOf(world, consoleId).map((host) => presentLicense(world, host))
        return ok({ body: { items, total: items.length } })
      }),

    changeLicense: ({ params, body: license, consoleId }) => {
      const host = simulation.read((world) => findHost(world, consoleId, params.hostId))
      if (!host.ok) return host
      const { id: hostId } = host.value
      const done = simulation.execute({ type: 'setLicense', hostId, license }, { origin: consoleId })
      return done.ok ? simulation.read((world) => ok({ body: presentLicense(world, host.value) })) : done
    },

    checkLicense: ({ params, body: license, consoleId }) =>
      simulation.read((world) => {
        const host = findHost(world, consoleId, params.hostId)
        if (!host.ok) return host
        const findings = checkSetLicense(world, { hostId: host.value.id, license })
        return ok({ body: { findings: findings.map(presentFinding) } })
      }),
  }
}

/** Hosts and nodes of clusters that the console manages, each once. */
function hostsOf(world: ReadonlyWorld, consoleId: ConsoleId): Host[] {
  const managed = Object.values(world.managedHosts).filter((row) => row.consoleId === consoleId)
  return [...new Set(managed.flatMap((row) => nodesOfTarget(world, row)))]
}

function findHost(world: ReadonlyWorld, consoleId: ConsoleId, id: string): Result<Host, SimError> {
  const host = hostsOf(world, consoleId).find((candidate) => candidate.id === (id as HostId))
  return host ? ok(host) : refusal('unknown', 'request/unknown', { detail: id })
}

function presentLicense(world: ReadonlyWorld, host: Host): HostLicense {
  const { id, name, smhvLicense, snapDriveLicense } = host
  return {
    id,
    name,
    type: smhvLicense === null ? 'per-storage' : 'per-server',
    smhvKey: smhvLicense,
    snapDriveKey: snapDriveLicense,
    ...licensesOf(world, host),
    storageSystems: systemsOfHost(world, host).map((system) => ({
      id: system.id,
      name: system.name,
      smhvLicensed: system.licenses.includes('snapmanager_hyperv'),
      snapDriveLicensed: system.licenses.includes('snapdrive_windows'),
    })),
  }
}

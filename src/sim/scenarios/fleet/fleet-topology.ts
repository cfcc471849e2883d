import { tib } from '@/base/units'
import type { WindowsVersion } from '@/domain/hyperv/windows'
import { randomStream, seedRandom } from '../../kernel/random'
import { lun, thinVolume } from '../plan-words'
import type { ClusterPlan, DiskPlan, HostPlan, StorageSystemPlan, Topology, VolumePlan } from '../topology'
import { WINDOWS_HOTFIXES } from '@/domain/hyperv/hotfixes'
import { fleetVm } from './fleet-vm'

export interface FleetSize {
  readonly hosts: number
  readonly vms: number
}

/** Hosts come by the rack: eight nodes of a cluster and two stand-alone ones, on a storage system of their own. */
const RACK = 10
const NODES = 8
const DOMAIN = 'fleet.example'

/** A host of the fleet and where its VMs go. */
export interface FleetSeat {
  readonly name: string
  /** The cluster's name; null = a stand-alone host. */
  readonly cluster: string | null
  readonly windows: WindowsVersion
  /** The drive or CSV of its VMs, without the last backslash. */
  readonly root: string
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

export function fleetSeats({ hosts }: FleetSize): readonly FleetSeat[] {
  return Array.from({ length: hosts }, (_, index) => {
    const rack = Math.floor(index / RACK)
    const place = index % RACK
    const nodesHere = Math.min(NODES, hosts - rack * RACK)
    const clustered = place < NODES && nodesHere > 1
    return {
      name: `fleethv${pad(index + 1, 3)}`,
      cluster: clustered ? `fleet_cluster${pad(rack + 1, 2)}` : null,
      windows: rack % 3 === 2 ? '2008-r2-sp1' : '2012',
      root: clustered ? `C:\\ClusterStorage\\Volume${place + 1}` : 'E:',
    }
  })
}

/** Any number of hosts and VMs, drawn from the seed. */
export function fleetTopology(size: FleetSize, seed: number): Topology {
  const seats = fleetSeats(size)
  const racks = Array.from({ length: Math.ceil(size.hosts / RACK) }, (_, index) => index)
  const random = randomStream(seedRandom(seed, 'fleet.vms'))
  const lunSize = 200 + Math.ceil(size.vms / Math.max(1, size.hosts)) * 60
  return {
    consoles: [{ name: 'console-1', vm: null }],
    storageSystems: racks.map((rack) => storageOfRack(rack, racks.length, seatsOf(seats, rack), lunSize)),
    mirrors: [],
    hosts: seats.map((seat, index) => hostOf(seat, Math.floor(index / RACK))),
    clusters: racks.flatMap((rack) => clusterOfRack(rack, seatsOf(seats, rack))),
    vms: Array.from({ length: seats.length === 0 ? 0 : size.vms }, (_, index) => {
      const seat = seats[index % seats.length] as FleetSeat
      return fleetVm(`fleetvm${pad(index + 1, 5)}`, seat, random)
    }),
    scripts: [],
  }
}

function seatsOf(seats: readonly FleetSeat[], rack: number): readonly FleetSeat[] {
  return seats.slice(rack * RACK, (rack + 1) * RACK)
}

const systemName = (rack: number): string => `fleetfas${pad(rack + 1, 2)}`

function storageOfRack(rack: number, racks: number, seats: readonly FleetSeat[], lunSize: number): StorageSystemPlan {
  const partner = rack % 2 === 0 ? rack + 1 : rack - 1
  const volumes: VolumePlan[] = seats.flatMap((seat) => {
    const vmVolume = thinVolume(seat.name, 'aggr1', lunSize * 4, lun(`${seat.name}.lun`, lunSize))
    if (seat.cluster !== null) return [vmVolume]
    return [vmVolume, thinVolume(`${seat.name}_snapinfo`, 'aggr1', 50, lun('snapinfo.lun', 20))]
  })
  return {
    name: systemName(rack),
    site: 'Site A',
    ontapVersion: '8.1.2 7-Mode',
    partner: partner < racks ? systemName(partner) : null,
    licenses: ['snapmanager_hyperv', 'snapdrive_windows', 'iscsi', 'snaprestore', 'snapmirror', 'flex_clone'],
    aggregates: [{ name: 'aggr1', size: tib(160) }],
    volumes: [...volumes, thinVolume('smhv_snapinfo', 'aggr1', 50, lun('snapinfo.lun', 20))],
  }
}

function hostOf(seat: FleetSeat, rack: number): HostPlan {
  const own: readonly DiskPlan[] =
    seat.cluster === null
      ? [
          { mountPoint: 'E:\\', kind: 'dedicated', lun: `${systemName(rack)}:/vol/${seat.name}/${seat.name}.lun` },
          { mountPoint: 'S:\\', kind: 'dedicated', lun: `${systemName(rack)}:/vol/${seat.name}_snapinfo/snapinfo.lun` },
        ]
      : []
  return {
    name: seat.name,
    domain: DOMAIN,
    site: 'Site A',
    windows: seat.windows,
    smhv: { version: '2.0.0' },
    snapDrive: { version: '7.0.0' },
    hotfixes: WINDOWS_HOTFIXES[seat.windows],
    disks: [{ mountPoint: 'C:\\', kind: 'local', lun: null }, ...own],
  }
}

function clusterOfRack(rack: number, seats: readonly FleetSeat[]): readonly ClusterPlan[] {
  const nodes = seats.filter((seat) => seat.cluster !== null)
  const [first] = nodes
  if (!first || first.cluster === null) return []
  const csvs = nodes.map((seat): DiskPlan => {
    const lunAddress = `${systemName(rack)}:/vol/${seat.name}/${seat.name}.lun`
    return { mountPoint: `${seat.root}\\`, kind: 'csv', lun: lunAddress, owner: seat.name }
  })
  const snapInfo = `${systemName(rack)}:/vol/smhv_snapinfo/snapinfo.lun`
  return [
    {
      name: first.cluster,
      domain: DOMAIN,
      site: 'Site A',
      windows: first.windows,
      nodes: nodes.map((seat) => seat.name),
      owner: first.name,
      disks: [...csvs, { mountPoint: 'S:\\', kind: 'shared', lun: snapInfo, owner: first.name }],
    },
  ]
}

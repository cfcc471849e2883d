import { must } from '@/base/invariant'
import type {
  BackupId,
  ClusterId,
  ConsoleId,
  DatasetId,
  FaultId,
  HostId,
  ManagedHostId,
  MirrorId,
  PolicyId,
  VmId,
  VolumeId,
  WindowsDiskId,
} from '@/domain/ids'
import type { FaultKindName } from '@/domain/faults'
import type { ReadonlyWorld } from '../world/world'

/** Finds the ids of things by the names that a story uses. A name that is not there is a mistake in the story. */
export interface WorldNames {
  readonly world: ReadonlyWorld
  console(name: string): ConsoleId
  host(name: string): HostId
  cluster(name: string): ClusterId
  managedHost(name: string): ManagedHostId
  /** A disk of a host or cluster by its mount point. */
  disk(owner: string, mountPoint: string): WindowsDiskId
  vm(name: string): VmId
  vms(names: readonly string[]): VmId[]
  dataset(name: string): DatasetId
  policy(dataset: string, name: string): PolicyId
  /** The newest backup of a dataset that is still there. */
  latestBackup(dataset: string): BackupId
  /** `test02:csv01` */
  volume(address: string): VolumeId
  /** By the address of its source volume. */
  mirror(source: string): MirrorId
  /** The latest active fault of a kind. */
  fault(kind: FaultKindName): FaultId
}

/** The names as they stand now: not to be kept while the world changes. */
export function namesOf(world: ReadonlyWorld): WorldNames {
  const hostName = (id: HostId | null): string | undefined => (id === null ? undefined : world.hosts[id]?.name)
  const clusterName = (id: ClusterId | null): string | undefined => (id === null ? undefined : world.clusters[id]?.name)
  const volumeAddress = (id: VolumeId): string => {
    const volume = must(world.volumes[id], id)
    return `${must(world.storageSystems[volume.storageSystemId], volume.storageSystemId).name}:${volume.name}`
  }
  const dataset = (name: string) => find(world.datasets, (row) => row.name === name, `dataset ${name}`)
  return {
    world,
    console: (name) => find(world.consoles, (row) => row.name === name, `console ${name}`).id,
    host: (name) => find(world.hosts, (row) => row.name === name, `host ${name}`).id,
    cluster: (name) => find(world.clusters, (row) => row.name === name, `cluster ${name}`).id,
    managedHost: (name) =>
      find(
        world.managedHosts,
        (row) => hostName(row.hostId) === name || clusterName(row.clusterId) === name,
        `managed host ${name}`,
      ).id,
    disk: (owner, mountPoint) =>
      find(
        world.disks,
        (row) =>
          row.mountPoint === mountPoint && (hostName(row.hostId) === owner || clusterName(row.clusterId) === owner),
        `disk ${mountPoint} of ${owner}`,
      ).id,
    vm: (name) => find(world.vms, (row) => row.name === name, `VM ${name}`).id,
    vms: (wanted) => vmsNamed(world, wanted),
    dataset: (name) => dataset(name).id,
    policy: (datasetName, name) => {
      const { id } = dataset(datasetName)
      return find(
        world.policies,
        (row) => row.datasetId === id && row.name === name,
        `policy ${name} of ${datasetName}`,
      ).id
    },
    latestBackup: (name) => must(world.backupsOfDataset[dataset(name).id]?.at(-1), `backup of ${name}`),
    volume: (address) => find(world.volumes, (row) => volumeAddress(row.id) === address, `volume ${address}`).id,
    mirror: (source) =>
      find(world.mirrors, (row) => volumeAddress(row.sourceVolumeId) === source, `mirror of ${source}`).id,
    fault: (kind) => find(world.faults, (row) => row.kind === kind, `fault ${kind}`).id,
  }
}

interface VmIndex {
  /** The number of the newest VM. */
  readonly newest: number
  readonly byName: ReadonlyMap<string, VmId>
}

/** Kept while no VM is made: a story asks for thousands of names among thousands of VMs, dataset by dataset. */
const indexes = new WeakMap<object, VmIndex>()

/** Of two VMs of one name, the newer. */
function vmsNamed(world: ReadonlyWorld, names: readonly string[]): VmId[] {
  const newest = world.kernel.counters['vm'] ?? 0
  let index = indexes.get(world.vms)
  if (index?.newest !== newest) {
    index = { newest, byName: new Map(Object.values(world.vms).map((vm) => [vm.name, vm.id])) }
    indexes.set(world.vms, index)
  }
  const { byName } = index
  return names.map((name) => must(byName.get(name), `VM ${name}`))
}

/** The row that was made last among those that fit: of two VMs of one name, the one that exists now. */
function find<Row>(table: Readonly<Record<string, Row>>, fits: (row: Row) => boolean, what: string): Row {
  return must(Object.values(table).findLast(fits), what)
}

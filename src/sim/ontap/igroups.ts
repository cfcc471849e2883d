import { must } from '@/base/invariant'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { HostId, IgroupId, StorageSystemId } from '@/domain/ids'
import type { Igroup, Lun } from '@/domain/ontap/storage'
import type { SimContext } from '../context'
import type { World } from '../world/world'

/** Maps every LUN to the hosts that use it as a disk, through igroups as SnapDrive manages them: one per initiator. */
export function mapLuns(context: SimContext): void {
  const { world } = context
  const numbers = new Map<IgroupId, number>()
  const igroups = new Map<string, IgroupId>()
  for (const disk of Object.values(world.disks)) {
    const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
    const volume = lun && world.volumes[lun.volumeId]
    if (!lun || !volume) continue
    const hostIds =
      disk.hostId === null ? (disk.clusterId && world.clusters[disk.clusterId]?.nodeIds) || [] : [disk.hostId]
    for (const hostId of hostIds) {
      const key = `${volume.storageSystemId}|${hostId}`
      const igroupId = igroups.get(key) ?? newIgroup(context, volume.storageSystemId, hostId).id
      igroups.set(key, igroupId)
      const number = numbers.get(igroupId) ?? 0
      numbers.set(igroupId, number + 1)
      lun.maps.push({ igroupId, number })
    }
  }
}

function newIgroup(context: SimContext, storageSystemId: StorageSystemId, hostId: HostId): Igroup {
  const { world } = context
  const host = must(world.hosts[hostId], `host ${hostId}`)
  const system = must(world.storageSystems[storageSystemId], storageSystemId)
  const protocol = system.licenses.includes('iscsi') ? 'iscsi' : 'fcp'
  const initiator = protocol === 'iscsi' ? initiatorName(host) : drawPortName(context)
  return addIgroup(context, { storageSystemId, hostId, protocol, initiator })
}

interface IgroupWishes extends Pick<Igroup, 'storageSystemId' | 'hostId' | 'protocol'> {
  readonly initiator: string
}

function addIgroup(context: SimContext, { storageSystemId, hostId, protocol, initiator }: IgroupWishes): Igroup {
  const id = context.nextId<IgroupId>('igroup')
  const igroup: Igroup = { id, storageSystemId, name: `viaRPC.${initiator}`, protocol, hostId, initiators: [initiator] }
  context.world.igroups[id] = igroup
  return igroup
}

/** The name of the iSCSI initiator of Windows. */
export function initiatorName({ name, domain }: Pick<HyperVHost, 'name' | 'domain'>): string {
  return `iqn.1991-05.com.microsoft:${name}.${domain}`.toLowerCase()
}

/** The igroup in which SnapDrive keeps an initiator on a storage system; made where there is none. */
export function igroupFor(context: SimContext, wishes: IgroupWishes): Igroup {
  const existing = Object.values(context.world.igroups).find(
    (igroup) => igroup.storageSystemId === wishes.storageSystemId && igroup.initiators.includes(wishes.initiator),
  )
  return existing ?? addIgroup(context, wishes)
}

/** Shows a LUN to an igroup, under the next number. */
export function mapLun(world: World, lun: Lun, igroupId: IgroupId): void {
  if (lun.maps.some((map) => map.igroupId === igroupId)) return
  let number = 0
  for (const other of Object.values(world.luns)) {
    for (const map of other.maps) if (map.igroupId === igroupId) number = Math.max(number, map.number + 1)
  }
  lun.maps.push({ igroupId, number })
}

/** The world wide port name of a host bus adapter. */
function drawPortName(context: SimContext): string {
  const random = context.random('scenario.port-names')
  const hex = (): string => random.int(256).toString(16).padStart(2, '0')
  return `21:00:00:${[hex(), hex(), hex(), hex(), hex()].join(':')}`
}

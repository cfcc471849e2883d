import { ok } from '@/base/result'
import type { WindowsDiskRow } from '@/contract'
import type { HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import type { AttachedVhdId, HostId, VmId } from '@/domain/ids'
import type { AttachedVhd } from '@/domain/snapdrive/attached-vhd'
import { checkAttach, checkGiveVhd, type Command, numberedDisks, type ReadonlyWorld, type Simulation } from '@/sim'
import type { Answered } from './answer'
import { presentFinding, refusal } from './errors'
import type { Service } from './service'

type Endpoints = Pick<
  Service,
  | 'listWindowsDisks'
  | 'attachVhd'
  | 'checkAttachVhd'
  | 'changeVhd'
  | 'detachVhd'
  | 'addPhysicalDisk'
  | 'checkAddPhysicalDisk'
  | 'removePhysicalDisk'
>

/** Disk Management of the hosts, and the physical hard disks in the settings of VMs. */
export function diskManagement(simulation: Simulation): Endpoints {
  const answer = (id: string): Answered<WindowsDiskRow> =>
    simulation.read((world) => {
      const vhd = world.attachedVhds[id as AttachedVhdId]
      const host = vhd && world.hosts[vhd.hostId]
      const row = host && windowsDisks(world, host).find((disk) => disk.id === id)
      return row ? ok({ body: row }) : refusal('unknown', 'vhd/not-attached')
    })
  const act = (command: Command, origin: string, key?: string): Answered<WindowsDiskRow> => {
    const done = simulation.execute(command, { key, origin })
    return done.ok ? answer(done.value.id ?? '') : done
  }
  const undo = (command: Command, origin: string) => {
    const done = simulation.execute(command, { origin })
    return done.ok ? ok({ body: undefined }) : done
  }

  return {
    listWindowsDisks: ({ params }) =>
      simulation.read((world) => {
        const host = world.hosts[params.hostId as HostId]
        if (!host) return refusal('unknown', 'host/unknown')
        const items = windowsDisks(world, host)
        return ok({ body: { items, total: items.length } })
      }),

    attachVhd: ({ params, body, consoleId, idempotencyKey }) =>
      act({ type: 'attachVhd', hostId: params.hostId as HostId, path: body.path }, consoleId, idempotencyKey),
    checkAttachVhd: ({ params, body }) =>
      simulation.read((world) => {
        const hostId = params.hostId as HostId
        if (!world.hosts[hostId]) return refusal('unknown', 'host/unknown')
        return ok({ body: { findings: checkAttach(world, hostId, body.path).map(presentFinding) } })
      }),

    changeVhd: ({ params, body, consoleId, idempotencyKey }) => {
      const attachedVhdId = params.vhdId as AttachedVhdId
      return act({ type: 'setVhdOnline', attachedVhdId, online: body.online }, consoleId, idempotencyKey)
    },
    detachVhd: ({ params, consoleId }) =>
      undo({ type: 'detachVhd', attachedVhdId: params.vhdId as AttachedVhdId }, consoleId),

    addPhysicalDisk: ({ params, body, consoleId, idempotencyKey }) => {
      const attachedVhdId = params.vhdId as AttachedVhdId
      return act({ type: 'addPhysicalDisk', attachedVhdId, vmId: body.vmId as VmId }, consoleId, idempotencyKey)
    },
    checkAddPhysicalDisk: ({ params, body }) =>
      simulation.read((world) => {
        const [vhdId, vmId] = [params.vhdId as AttachedVhdId, body.vmId as VmId]
        if (!world.attachedVhds[vhdId]) return refusal('unknown', 'vhd/not-attached')
        if (!world.vms[vmId]) return refusal('unknown', 'vm/unknown', { field: 'vmId' })
        return ok({ body: { findings: checkGiveVhd(world, vmId, vhdId).map(presentFinding) } })
      }),
    removePhysicalDisk: ({ params, consoleId }) =>
      undo({ type: 'removePhysicalDisk', attachedVhdId: params.vhdId as AttachedVhdId }, consoleId),
  }
}

function windowsDisks(world: ReadonlyWorld, host: Readonly<HyperVHost>): WindowsDiskRow[] {
  return numberedDisks(world, host).map(({ disk, vhd }, number) => ({
    ...(disk ? presentDisk(world, disk, host) : presentVhd(world, vhd)),
    number,
  }))
}

type Row = Omit<WindowsDiskRow, 'number'>

function presentDisk(world: ReadonlyWorld, disk: Readonly<WindowsDisk>, host: Readonly<HyperVHost>): Row {
  const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
  const copy = lun?.clone ? world.snapshots[lun.clone.snapshotId] : undefined
  const away = disk.kind === 'shared' && disk.ownerNodeId !== host.id
  return {
    id: disk.id,
    type: lun ? 'lun' : 'local',
    mountPoint: disk.mountPoint.endsWith('\\') ? disk.mountPoint : null,
    size: lun?.size ?? null,
    state: away ? 'reserved' : disk.mountPoint.endsWith('\\') ? 'online' : 'offline',
    fileSystem: disk.mountPoint.endsWith('\\') ? disk.fileSystem : '',
    path: lun?.path ?? null,
    backedBy: copy?.name ?? null,
    machine: null,
    contentOf: null,
  }
}

function presentVhd(
  world: ReadonlyWorld,
  { id, path, size, online, letter, vmId, content }: Readonly<AttachedVhd>,
): Row {
  const vm = vmId === null ? undefined : world.vms[vmId]
  return {
    id,
    type: 'vhd',
    mountPoint: letter === null ? null : `${letter}:\\`,
    size,
    state: online ? 'online' : 'offline',
    fileSystem: letter === null ? (online ? 'RAW' : '') : 'NTFS',
    path,
    backedBy: null,
    machine: vm ? { id: vm.id, name: vm.name } : null,
    contentOf: content.vmName,
  }
}

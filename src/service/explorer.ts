import { ok } from '@/base/result'
import { type SimTime, toIso } from '@/base/sim-time'
import type { FileEntry } from '@/contract'
import { holdsPath } from '@/domain/hyperv/mount-point'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { HostId, VmId } from '@/domain/ids'
import {
  checkCopyGuestFile,
  type Command,
  disksOfTarget,
  filesInVhd,
  filesOnDisk,
  guestVolumes,
  type ReadonlyWorld,
  type Simulation,
} from '@/sim'
import { presentFinding, refusal } from './errors'
import { listPage } from './list-page'
import type { Service } from './service'

type Endpoints = Pick<
  Service,
  'listHostFiles' | 'listGuestFiles' | 'copyGuestFile' | 'checkCopyGuestFile' | 'deleteGuestFile'
>

/** Explorer on the hosts and in the guests. */
export function explorer(simulation: Simulation): Endpoints {
  const act = (command: Command, origin: string, key?: string) => simulation.execute(command, { key, origin })

  return {
    listHostFiles: ({ params, query }) =>
      simulation.read((world) => {
        const host = world.hosts[params.hostId as HostId]
        if (!host) return refusal('unknown', 'host/unknown')
        return listPage(entriesOf(drivesOfHost(world, host), query.path ?? ''), query, PAGE)
      }),

    listGuestFiles: ({ params, query }) =>
      simulation.read((world) => {
        const vm = world.vms[params.vmId as VmId]
        if (!vm) return refusal('unknown', 'vm/unknown')
        const drives = guestVolumes(world, vm).map(({ letter, files, added }) => ({
          root: `${letter}:\\`,
          added: added !== null,
          files: () => files,
        }))
        return listPage(entriesOf(drives, query.path ?? ''), query, PAGE)
      }),

    copyGuestFile: ({ params, body, consoleId, idempotencyKey }) => {
      const vmId = params.vmId as VmId
      const found = simulation.read((world) => checkCopyGuestFile(world, vmId, body.path))
      const done = act({ type: 'copyGuestFile', vmId, path: body.path }, consoleId, idempotencyKey)
      return done.ok ? ok({ body: { findings: found.map(presentFinding) } }) : done
    },
    checkCopyGuestFile: ({ params, body }) =>
      simulation.read((world) => {
        const vmId = params.vmId as VmId
        if (!world.vms[vmId]) return refusal('unknown', 'vm/unknown')
        return ok({ body: { findings: checkCopyGuestFile(world, vmId, body.path).map(presentFinding) } })
      }),
    deleteGuestFile: ({ params, query, consoleId }) => {
      const done = act({ type: 'deleteGuestFile', vmId: params.vmId as VmId, path: query.path }, consoleId)
      return done.ok ? ok({ body: undefined }) : done
    },
  }
}

const PAGE = { present: (entry: FileEntry) => entry, texts: [(entry: FileEntry) => entry.name] }

interface ListedFile {
  readonly path: string
  readonly bytes: number
  readonly modifiedAt: SimTime
  readonly vhd?: object | null
}

interface Drive {
  readonly root: string
  readonly added: boolean
  readonly files: () => readonly ListedFile[]
}

/** Disks that are online on the host, and VHDs with a letter. */
function drivesOfHost(world: ReadonlyWorld, host: Readonly<HyperVHost>): Drive[] {
  const disks = disksOfTarget(world, { hostId: host.id, clusterId: null }).filter(
    ({ mountPoint, kind, ownerNodeId }) => mountPoint.endsWith('\\') && (kind !== 'shared' || ownerNodeId === host.id),
  )
  const vhds = Object.values(world.attachedVhds).filter(({ hostId, letter }) => hostId === host.id && letter !== null)
  return [
    ...disks.map((disk) => ({ root: disk.mountPoint, added: false, files: () => filesOnDisk(world, disk) })),
    ...vhds.map((vhd) => ({ root: `${vhd.letter ?? ''}:\\`, added: false, files: () => filesInVhd(world, vhd) })),
  ].toSorted((a, b) => (a.root < b.root ? -1 : 1))
}

/** What a folder shows: folders first; without a path the drives. */
function entriesOf(drives: readonly Drive[], path: string): FileEntry[] {
  const nothing = { size: null, modifiedAt: null, vhd: false }
  if (path === '') {
    return drives.map(({ root, added }) => ({ name: root, path: root, kind: 'drive', added, ...nothing }))
  }
  const folder = path.endsWith('\\') ? path : `${path}\\`
  const drive = drives
    .filter(({ root }) => holdsPath(root, folder.slice(0, -1)))
    .toSorted((a, b) => b.root.length - a.root.length)[0]
  if (!drive) return []
  const below = folder.slice(drive.root.length)
  const folders = new Map<string, FileEntry>()
  const files: FileEntry[] = []
  for (const file of drive.files()) {
    if (!file.path.toLowerCase().startsWith(below.toLowerCase())) continue
    const rest = file.path.slice(below.length)
    const name = rest.slice(0, rest.includes('\\') ? rest.indexOf('\\') : undefined)
    const entry = { name, path: `${folder}${name}`, added: drive.added }
    if (rest.includes('\\')) folders.set(name.toLowerCase(), { ...entry, kind: 'folder', ...nothing })
    else {
      const { bytes, modifiedAt, vhd } = file
      files.push({ ...entry, kind: 'file', size: bytes, modifiedAt: toIso(modifiedAt), vhd: Boolean(vhd) })
    }
  }
  const byName = (a: FileEntry, b: FileEntry) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)
  return [...[...folders.values()].toSorted(byName), ...files.toSorted(byName)]
}

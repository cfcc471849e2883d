import { ok } from '@/base/result'
import { chooseDiskFormat, DISK_FORMATS } from '@/domain/hyperv/disk-formats'
import type { HostId, VmId, VmSnapshotId, WindowsDiskId } from '@/domain/ids'
import {
  checkAddVhd,
  checkApplyVmSnapshot,
  checkMigrateVm,
  checkVmSnapshotLocation,
  type Command,
  type Simulation,
} from '@/sim'
import { consoleView } from './console-view'
import { presentFinding, refusal } from './errors'
import type { Service, ServiceRequest } from './service'
import { virtualMachineAnswer } from './virtual-machines'

type Endpoints = Pick<
  Service,
  | 'migrateVirtualMachine'
  | 'checkMigration'
  | 'takeVmSnapshot'
  | 'renameVmSnapshot'
  | 'applyVmSnapshot'
  | 'checkApplyVmSnapshot'
  | 'deleteVmSnapshot'
  | 'moveVmSnapshotLocation'
  | 'checkVmSnapshotLocation'
  | 'addVhd'
  | 'checkVhd'
  | 'removeVhd'
  | 'listDiskFormats'
>

/** What Hyper-V Manager does to a VM besides starting and stopping it. */
export function hyperv(simulation: Simulation): Endpoints {
  type Asked = Pick<ServiceRequest<'migrateVirtualMachine'>, 'params' | 'consoleId' | 'idempotencyKey'>

  const act = ({ params, consoleId, idempotencyKey: key }: Asked, command: Command) => {
    const done = simulation.execute(command, { key, origin: consoleId })
    if (!done.ok) return done
    return simulation.read((world) => virtualMachineAnswer(consoleView(world, consoleId), params.vmId as VmId))
  }
  const undo = (command: Command, origin: Asked['consoleId']) => {
    const done = simulation.execute(command, { origin })
    return done.ok ? ok({ body: undefined }) : done
  }
  const exists = (vmId: string) => simulation.read((world) => world.vms[vmId as VmId] !== undefined)
  const unknown = () => refusal('unknown', 'vm/unknown')

  return {
    migrateVirtualMachine: (request) => act(request, { type: 'migrateVm', ...migrationOf(request) }),
    checkMigration: (request) => {
      if (!exists(request.params.vmId)) return unknown()
      const { findings, expectedDuration } = simulation.read((world) => checkMigrateVm(world, migrationOf(request)))
      return ok({ body: { findings: findings.map(presentFinding), expectedDuration } })
    },

    takeVmSnapshot: (request) =>
      act(request, { type: 'takeVmSnapshot', vmId: request.params.vmId as VmId, name: request.body.name }),
    renameVmSnapshot: (request) =>
      act(request, { type: 'renameVmSnapshot', ...snapshotOf(request), name: request.body.name }),
    applyVmSnapshot: (request) =>
      act(request, { type: 'applyVmSnapshot', ...snapshotOf(request), takeFirst: request.body.takeFirst }),
    checkApplyVmSnapshot: (request) => {
      if (!exists(request.params.vmId)) return unknown()
      const asked = { ...snapshotOf(request), takeFirst: request.body.takeFirst }
      const found = simulation.read((world) => checkApplyVmSnapshot(world, asked))
      return ok({ body: { findings: found.map(presentFinding) } })
    },
    deleteVmSnapshot: (request) => {
      const { subtree = false } = request.query
      return undo({ type: 'deleteVmSnapshot', ...snapshotOf(request), subtree }, request.consoleId)
    },
    moveVmSnapshotLocation: (request) => {
      const { params, body } = request
      return act(request, { type: 'moveVmSnapshotLocation', vmId: params.vmId as VmId, path: body.path })
    },
    checkVmSnapshotLocation: ({ params, body }) => {
      if (!exists(params.vmId)) return unknown()
      const found = simulation.read((world) => checkVmSnapshotLocation(world, params.vmId as VmId, body.path))
      return ok({ body: { findings: found.map(presentFinding) } })
    },

    addVhd: (request) => act(request, { type: 'addVhd', vmId: request.params.vmId as VmId, ...request.body }),
    checkVhd: ({ params, body }) => {
      if (!exists(params.vmId)) return unknown()
      const found = simulation.read((world) => checkAddVhd(world, { vmId: params.vmId as VmId, ...body }))
      return ok({ body: { findings: found.map(presentFinding) } })
    },
    removeVhd: ({ params, query, consoleId }) =>
      undo({ type: 'removeVhd', vmId: params.vmId as VmId, path: query.path }, consoleId),

    listDiskFormats: ({ query }) => {
      const { backedUp = true, vmSnapshots = false, fastest = false, littleSpace = false, gigabytes = 100 } = query
      const advised = chooseDiskFormat({ backedUp, vmSnapshots, fastest, littleSpace, gigabytes })
      const items = DISK_FORMATS.map((row) => ({ ...row, pros: [...row.pros], cons: [...row.cons] }))
      return ok({ body: { items, advised } })
    },
  }
}

function snapshotOf({ params }: { readonly params: { readonly vmId: string; readonly snapshotId: string } }) {
  return { vmId: params.vmId as VmId, snapshotId: params.snapshotId as VmSnapshotId }
}

function migrationOf({ params, body }: Pick<ServiceRequest<'checkMigration'>, 'params' | 'body'>) {
  return {
    vmId: params.vmId as VmId,
    kind: body.kind,
    toHostId: body.toHostId as HostId | null,
    toDiskId: body.toDiskId as WindowsDiskId | null,
  }
}

import { ok } from '@/base/result'
import type { Ref } from '@/contract'
import type { SnapshotId, WindowsDiskId } from '@/domain/ids'
import {
  checkCreateDiskSnapshot,
  checkDeleteDiskSnapshot,
  checkRenameDiskSnapshot,
  checkRestoreDisk,
  type Command,
  type Simulation,
} from '@/sim'
import type { Answered } from './answer'
import { presentFinding, refusal } from './errors'
import type { Service } from './service'
import { diskAnswer } from './snapdrive'

type Endpoints = Pick<
  Service,
  | 'createDiskSnapshot'
  | 'checkCreateDiskSnapshot'
  | 'renameDiskSnapshot'
  | 'checkRenameDiskSnapshot'
  | 'deleteDiskSnapshot'
  | 'checkDeleteDiskSnapshot'
  | 'restoreDisk'
  | 'checkRestoreDisk'
>

/** SnapDrive for Windows: the Snapshot copies of a disk. */
export function snapDriveSnapshots(simulation: Simulation): Endpoints {
  const act = (command: Command, origin: string, key: string | undefined): Answered<Ref> => {
    const done = simulation.execute(command, { key, origin })
    if (!done.ok) return done
    return simulation.read((world) => {
      const copy = world.snapshots[done.value.id as SnapshotId]
      return copy ? ok({ body: { id: copy.id, name: copy.name } }) : refusal('unknown', 'snapshot/unknown')
    })
  }
  const hasDisk = (id: string) => simulation.read((world) => world.disks[id as WindowsDiskId] !== undefined)

  return {
    createDiskSnapshot: ({ params, body, consoleId, idempotencyKey }) => {
      const diskId = params.diskId as WindowsDiskId
      return act({ type: 'createDiskSnapshot', diskId, name: body.name }, consoleId, idempotencyKey)
    },
    checkCreateDiskSnapshot: ({ params, body }) => {
      if (!hasDisk(params.diskId)) return refusal('unknown', 'disk/unknown')
      const diskId = params.diskId as WindowsDiskId
      const found = simulation.read((world) => checkCreateDiskSnapshot(world, diskId, body.name))
      return ok({ body: { findings: found.map(presentFinding) } })
    },

    renameDiskSnapshot: ({ params, body, consoleId, idempotencyKey }) => {
      const snapshotId = params.snapshotId as SnapshotId
      return act({ type: 'renameDiskSnapshot', snapshotId, name: body.name }, consoleId, idempotencyKey)
    },
    checkRenameDiskSnapshot: ({ params, body }) =>
      simulation.read((world) => {
        const snapshotId = params.snapshotId as SnapshotId
        if (!world.snapshots[snapshotId]) return refusal('unknown', 'snapshot/unknown')
        return ok({ body: { findings: checkRenameDiskSnapshot(world, snapshotId, body.name).map(presentFinding) } })
      }),
    deleteDiskSnapshot: ({ params, consoleId: origin }) => {
      const done = simulation.execute(
        { type: 'deleteDiskSnapshot', snapshotId: params.snapshotId as SnapshotId },
        { origin },
      )
      return done.ok ? ok({ body: undefined }) : done
    },
    checkDeleteDiskSnapshot: ({ params }) =>
      simulation.read((world) => {
        const snapshotId = params.snapshotId as SnapshotId
        if (!world.snapshots[snapshotId]) return refusal('unknown', 'snapshot/unknown')
        return ok({ body: { findings: checkDeleteDiskSnapshot(world, snapshotId).map(presentFinding) } })
      }),

    restoreDisk: ({ params, body, consoleId: origin, idempotencyKey: key }) => {
      const diskId = params.diskId as WindowsDiskId
      const snapshotId = body.snapshotId as SnapshotId
      const done = simulation.execute({ type: 'restoreDisk', diskId, snapshotId, hostId: null }, { key, origin })
      return done.ok ? diskAnswer(simulation, diskId) : done
    },
    checkRestoreDisk: ({ params, body }) => {
      if (!hasDisk(params.diskId)) return refusal('unknown', 'disk/unknown')
      const request = {
        diskId: params.diskId as WindowsDiskId,
        snapshotId: body.snapshotId as SnapshotId,
        hostId: null,
      }
      const found = simulation.read((world) => checkRestoreDisk(world, request))
      return ok({ body: { findings: found.map(presentFinding) } })
    },
  }
}

import { ok } from '@/base/result'
import type { MirrorResource } from '@/contract'
import type { MirrorId, VolumeId } from '@/domain/ids'
import type { MirrorAction } from '@/domain/ontap/mirror-rules'
import { checkChangeMirror, mirrorLosses, type Simulation, volumeAddress } from '@/sim'
import type { Answered } from './answer'
import { presentFinding, refusal } from './errors'
import type { Service } from './service'
import { presentMirror } from './storage-relationships-presenter'

type Endpoints = Pick<
  Service,
  | 'listMirrors'
  | 'createMirror'
  | 'checkMirrorAction'
  | 'initializeMirror'
  | 'updateMirror'
  | 'abortMirror'
  | 'quiesceMirror'
  | 'resumeMirror'
  | 'breakMirror'
  | 'resyncMirror'
  | 'releaseMirror'
>

interface Asked {
  readonly params: { readonly mirrorId: string }
  readonly consoleId: string
  readonly idempotencyKey: string | undefined
}

/** SnapMirror relationships, as the storage administrator sees and changes them. */
export function storageMirrors(simulation: Simulation): Endpoints {
  const present = (id: MirrorId): Answered<MirrorResource> =>
    simulation.read((world) => {
      const mirror = world.mirrors[id]
      return mirror ? ok({ body: presentMirror(world, mirror) }) : refusal('unknown', 'mirror/unknown')
    })
  const change = ({ params, consoleId: origin, idempotencyKey: key }: Asked, action: MirrorAction) => {
    const mirrorId = params.mirrorId as MirrorId
    return simulation.execute({ type: 'changeMirror', mirrorId, action }, { key, origin })
  }
  /** A resync in the other direction makes another relationship: that is what is told. */
  const changed = (request: Asked, action: MirrorAction): Answered<MirrorResource> => {
    const done = change(request, action)
    return done.ok ? present(done.value.id as MirrorId) : done
  }
  return {
    listMirrors: () =>
      simulation.read((world) => {
        const items = Object.values(world.mirrors).map((mirror) => presentMirror(world, mirror))
        return ok({ body: { items, total: items.length } })
      }),

    createMirror: ({ body, consoleId: origin, idempotencyKey: key }) => {
      const sourceVolumeId = body.sourceVolume as VolumeId
      const destinationVolumeId = body.destinationVolume as VolumeId
      const command = { type: 'createMirror', sourceVolumeId, destinationVolumeId } as const
      const done = simulation.execute(command, { key, origin })
      return done.ok ? present(done.value.id as MirrorId) : done
    },

    checkMirrorAction: ({ params, body: { action } }) =>
      simulation.read((world) => {
        const mirror = world.mirrors[params.mirrorId as MirrorId]
        if (!mirror) return refusal('unknown', 'mirror/unknown')
        const findings = checkChangeMirror(world, mirror.id, action).map(presentFinding)
        const losses = mirrorLosses(world, mirror, action)
        if (!losses) return ok({ body: { findings, overwrites: null } })
        const volume = volumeAddress(world, losses.volumeId)
        const snapshots = losses.snapshotIds.map((id) => world.snapshots[id]?.name ?? id)
        return ok({ body: { findings, overwrites: { volume, snapshots, vms: [...losses.vmNames] } } })
      }),

    initializeMirror: (request) => changed(request, 'initialize'),
    updateMirror: (request) => changed(request, 'update'),
    abortMirror: (request) => changed(request, 'abort'),
    quiesceMirror: (request) => changed(request, 'quiesce'),
    resumeMirror: (request) => changed(request, 'resume'),
    breakMirror: (request) => changed(request, request.body.by === 'snapdrive' ? 'connect' : 'break'),
    resyncMirror: (request) => changed(request, request.body.direction === 'reverse' ? 'reverse-resync' : 'resync'),

    releaseMirror: (request) => {
      const done = change(request, 'release')
      return done.ok ? ok({ body: undefined }) : done
    },
  }
}

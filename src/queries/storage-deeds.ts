import { callAny } from '@/api/call'
import { must } from '@/base/invariant'
import type { StorageDeed } from '@/domain/powershell/data-ontap-script'
import { NameGone } from './script-names'
import type { Readers } from './scripted-deed'

type MirrorDeed = Extract<StorageDeed, { kind: 'changeMirror' }>

async function mirrorDeed(mirrorId: string, action: MirrorDeed['action']): Promise<MirrorDeed> {
  const { data } = await callAny('listMirrors', {})
  const mirror = data.items.find(({ id }) => id === mirrorId)
  if (!mirror) throw new NameGone('The relationship has gone')
  return { kind: 'changeMirror', action, source: mirror.source, destination: mirror.destination }
}

type ControllerDeed = Extract<StorageDeed, { kind: 'changeController' }>

/** A pair is managed at the console of the other controller: the one that is meant may not answer. */
async function controllerDeed(id: string, action: ControllerDeed['action']): Promise<ControllerDeed> {
  const { data } = await callAny('listStorageSystems', {})
  const system = must(
    data.items.find((row) => row.id === id),
    id,
  )
  return { kind: 'changeController', action, partner: system.partner?.name ?? system.name }
}

/** What is done to mirrors and controllers, as the console of Data ONTAP knows them. */
export const storageReaders: Readers = {
  initializeMirror: ({ mirrorId }) => mirrorDeed(mirrorId, 'initialize'),
  updateMirror: ({ mirrorId }) => mirrorDeed(mirrorId, 'update'),
  abortMirror: ({ mirrorId }) => mirrorDeed(mirrorId, 'abort'),
  quiesceMirror: ({ mirrorId }) => mirrorDeed(mirrorId, 'quiesce'),
  resumeMirror: ({ mirrorId }) => mirrorDeed(mirrorId, 'resume'),
  // By SnapDrive it is broken when a LUN is connected.
  breakMirror: async ({ mirrorId, by }) => (by === 'snapdrive' ? null : mirrorDeed(mirrorId, 'break')),
  resyncMirror: ({ mirrorId, direction }) =>
    mirrorDeed(mirrorId, direction === 'reverse' ? 'reverse-resync' : 'resync'),
  releaseMirror: ({ mirrorId }) => mirrorDeed(mirrorId, 'release'),
  takeOver: ({ storageSystemId }) => controllerDeed(storageSystemId, 'takeover'),
  giveBack: ({ storageSystemId }) => controllerDeed(storageSystemId, 'giveback'),
  changeStorageSystem: ({ storageSystemId, takeoverEnabled }) =>
    controllerDeed(storageSystemId, takeoverEnabled ? 'enable-takeover' : 'disable-takeover'),
}

import { row } from './endpoint-row'
import { listOf, listQuerySchema } from './resources/basics'
import * as relationships from './resources/storage-relationships'
import * as storage from './resources/storage'
import { routes } from './routes'

const { mirrorSchema, vaultSchema } = relationships

/** The storage side: what its administrator sees and does without SMHV. */
export const storageEndpoints = {
  listStorageSystems: row(routes.listStorageSystems, 'Storage systems', {
    answer: listOf(storage.storageSystemSchema),
  }),
  changeStorageSystem: row(routes.changeStorageSystem, 'Enable or disable takeover of an active-active pair', {
    body: storage.changeStorageSystemSchema,
    answer: storage.storageSystemSchema,
  }),
  takeOver: row(routes.takeOver, 'Let the partner take this controller over', { answer: storage.storageSystemSchema }),
  giveBack: row(routes.giveBack, 'Give back to this controller', { answer: storage.storageSystemSchema }),
  listAggregates: row(routes.listAggregates, 'Aggregates', { answer: listOf(storage.aggregateSchema) }),
  listVolumes: row(routes.listVolumes, 'Volumes', { query: listQuerySchema, answer: listOf(storage.volumeSchema) }),
  changeDedupe: row(routes.changeDedupe, 'Deduplicate a volume, or stop', {
    body: storage.changeDedupeSchema,
    answer: storage.volumeSchema,
  }),
  listLuns: row(routes.listLuns, 'LUNs with the hosts that see them', {
    query: storage.lunQuerySchema,
    answer: listOf(storage.lunSchema),
  }),
  listSnapshots: row(routes.listSnapshots, 'Snapshot copies', {
    query: storage.snapshotQuerySchema,
    answer: listOf(storage.snapshotSchema),
  }),
  mountSnapshot: row(routes.mountSnapshot, 'Make a clone of a LUN as it is in a Snapshot copy', {
    body: storage.mountSnapshotSchema,
    answer: storage.lunSchema,
  }),
  unmountSnapshot: row(routes.unmountSnapshot, 'Delete such a clone', { answer: null }),

  listMirrors: row(routes.listMirrors, 'SnapMirror relationships', { answer: listOf(mirrorSchema) }),
  createMirror: row(routes.createMirror, 'Create a SnapMirror relationship, uninitialized', {
    body: relationships.createMirrorSchema,
    answer: mirrorSchema,
  }),
  checkMirrorAction: row(routes.checkMirrorAction, 'What an action on a relationship would meet and take away', {
    body: relationships.mirrorActionSchema,
    answer: relationships.mirrorCheckAnswerSchema,
  }),
  initializeMirror: row(routes.initializeMirror, 'Make the first transfer', { answer: mirrorSchema }),
  updateMirror: row(routes.updateMirror, 'Transfer what has changed', { answer: mirrorSchema }),
  abortMirror: row(routes.abortMirror, 'End the transfer under way', { answer: mirrorSchema }),
  quiesceMirror: row(routes.quiesceMirror, 'Stop updates', { answer: mirrorSchema }),
  resumeMirror: row(routes.resumeMirror, 'Go on with updates', { answer: mirrorSchema }),
  breakMirror: row(routes.breakMirror, 'Make the destination writable', {
    body: relationships.breakMirrorSchema,
    answer: mirrorSchema,
  }),
  resyncMirror: row(routes.resyncMirror, 'Make one volume an image of the other again', {
    body: relationships.resyncMirrorSchema,
    answer: mirrorSchema,
  }),
  releaseMirror: row(routes.releaseMirror, 'Forget a relationship', { answer: null }),

  listVaults: row(routes.listVaults, 'SnapVault relationships', { answer: listOf(vaultSchema) }),
  startVault: row(routes.startVault, 'Create a SnapVault relationship with its first transfer', {
    body: relationships.startVaultSchema,
    answer: vaultSchema,
  }),
  updateVault: row(routes.updateVault, 'Transfer what has changed', { answer: vaultSchema }),
  abortVault: row(routes.abortVault, 'End the transfer under way', { answer: vaultSchema }),
  stopVault: row(routes.stopVault, 'End a SnapVault relationship', { answer: null }),
  listVaultSchedules: row(routes.listVaultSchedules, 'SnapVault schedules with their archived copies', {
    answer: listOf(relationships.vaultScheduleSchema),
  }),
  scheduleVault: row(routes.scheduleVault, 'Fetch and archive by a schedule', {
    body: relationships.scheduleVaultSchema,
    answer: relationships.vaultScheduleSchema,
  }),
  unscheduleVault: row(routes.unscheduleVault, 'Remove a SnapVault schedule', { answer: null }),
}

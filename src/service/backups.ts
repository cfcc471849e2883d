import { ok, type Result } from '@/base/result'
import { toIso } from '@/base/sim-time'
import type { BackupResource } from '@/contract'
import type { BackupId, ConsoleId, DatasetId, PolicyId, VmId } from '@/domain/ids'
import type { Backup } from '@/domain/smhv/backup'
import {
  checkDeleteBackup,
  checkStartBackup,
  heldBySnapshot,
  metadataReader,
  type ReadonlyWorld,
  type SimError,
  type Simulation,
} from '@/sim'
import { optionsOf } from './backup-options'
import { presentBackup, presentBackupDetail } from './backups-presenter'
import { findDataset } from './datasets'
import { presentFinding, refusal } from './errors'
import { startedJob } from './jobs'
import { listPage, type PageSpec } from './list-page'
import type { Service, ServiceRequest } from './service'

type Endpoints = Pick<
  Service,
  'startBackup' | 'checkBackup' | 'listBackups' | 'getBackup' | 'deleteBackup' | 'checkDeleteBackup'
>
type Row = Readonly<Backup>

/** The backup, if it is in the catalogue of this console. */
export function findBackup(world: ReadonlyWorld, consoleId: ConsoleId, id: string): Result<Row, SimError> {
  const backup = world.backups[id as BackupId]
  return backup?.consoleId === consoleId ? ok(backup) : refusal('unknown', 'backup/unknown')
}

/** The catalogue, and what makes and deletes backups. */
export function backups(simulation: Simulation): Endpoints {
  const find = (consoleId: ConsoleId, id: string) => simulation.read((world) => findBackup(world, consoleId, id))
  return {
    startBackup: ({ params, body, consoleId, idempotencyKey: key }) => {
      const dataset = simulation.read((world) => findDataset(world, consoleId, params.datasetId))
      if (!dataset.ok) return dataset
      const command = { type: 'startBackup' as const, ...requestOf(dataset.value.id, body) }
      const done = simulation.execute(command, { key, origin: consoleId })
      return done.ok ? startedJob(simulation, done.value.jobId) : done
    },

    checkBackup: ({ params, body, consoleId }) =>
      simulation.read((world) => {
        const dataset = findDataset(world, consoleId, params.datasetId)
        if (!dataset.ok) return dataset
        const preview = checkStartBackup(world, requestOf(dataset.value.id, body))
        return ok({
          body: {
            findings: preview.findings.map(presentFinding),
            snapshots: preview.snapshots.map(({ volumeId, adds, holds }) => ({
              ...presentVolume(world, volumeId),
              adds,
              holds,
            })),
            expiring: preview.expiring.flatMap((id) => {
              const backup = world.backups[id]
              return backup ? [{ id, name: backup.name, createdAt: toIso(backup.createdAt) }] : []
            }),
          },
        })
      }),

    listBackups: ({ query, consoleId }) =>
      simulation.read((world) => {
        return listPage(filterBackups(world, consoleId, query), query, pageSpec(world))
      }),

    getBackup: ({ params, consoleId }) =>
      simulation.read((world) => {
        const backup = findBackup(world, consoleId, params.backupId)
        return backup.ok ? ok({ body: presentBackupDetail(world, backup.value) }) : backup
      }),

    deleteBackup: ({ params, query, consoleId }) => {
      const backup = find(consoleId, params.backupId)
      if (!backup.ok) return backup
      const vmId = (query.vm as VmId | undefined) ?? null
      const done = simulation.execute({ type: 'deleteBackup', backupId: backup.value.id, vmId }, { origin: consoleId })
      return done.ok ? startedJob(simulation, done.value.jobId) : done
    },

    checkDeleteBackup: ({ params, query, consoleId }) =>
      simulation.read((world) => {
        const backup = findBackup(world, consoleId, params.backupId)
        if (!backup.ok) return backup
        const vmId = (query.vm as VmId | undefined) ?? null
        const preview = checkDeleteBackup(world, { backupId: backup.value.id, vmId })
        const vms = backup.value.vms.filter((vm) => vmId === null || vm.vmId === vmId)
        return ok({
          body: {
            findings: preview.findings.map(presentFinding),
            snapshots: preview.snapshotIds.flatMap((id) => {
              const copy = world.snapshots[id]
              if (!copy) return []
              const volume = world.volumes[copy.volumeId]?.name ?? copy.volumeId
              return [{ id, name: copy.name, volume, held: heldBySnapshot(world, id) }]
            }),
            vms: vms.map((vm) => ({ id: vm.vmId, name: vm.name })),
          },
        })
      }),
  }
}

function requestOf(datasetId: DatasetId, body: ServiceRequest<'startBackup'>['body']) {
  const policyId = body.policyId as PolicyId | null
  return { ...body, datasetId, policyId, options: optionsOf(body.options) }
}

function presentVolume(world: ReadonlyWorld, volumeId: keyof ReadonlyWorld['volumes']) {
  const volume = world.volumes[volumeId]
  const storageSystem = (volume && world.storageSystems[volume.storageSystemId]?.name) ?? ''
  return { volume: { id: volumeId, name: volume?.name ?? volumeId }, storageSystem }
}

/** Newest first. Of one VM: the backups that still hold it. What lies in an earlier SnapInfo directory is not found (R57). */
function filterBackups(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  { dataset, vm }: ServiceRequest<'listBackups'>['query'],
): readonly Row[] {
  const ids = dataset === undefined ? undefined : (world.backupsOfDataset[dataset as DatasetId] ?? [])
  const rows = ids ? ids.flatMap((id) => world.backups[id] ?? []) : Object.values(world.backups)
  const reader = metadataReader(world, consoleId)
  return rows
    .filter((row) => {
      const found = row.vms.some((each) => (vm === undefined || each.vmId === vm) && reader(row, each))
      return row.consoleId === consoleId && found
    })
    .reverse()
}

function pageSpec(world: ReadonlyWorld): PageSpec<Row, BackupResource> {
  return {
    present: (backup) => presentBackup(world, backup),
    texts: [
      (backup) => backup.name,
      (backup) => backup.description,
      (backup) => backup.datasetName,
      (backup) => backup.policyName,
      (backup) => backup.vms.map((vm) => vm.name).join(', '),
    ],
    keys: {
      name: (backup) => backup.name,
      description: (backup) => backup.description,
      dataset: (backup) => backup.datasetName,
      policyName: (backup) => backup.policyName,
      type: (backup) => backup.type,
      createdAt: (backup) => backup.createdAt,
      snapshotCount: (backup) => backup.snapshotIds.length,
    },
  }
}

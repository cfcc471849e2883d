import { toStamp } from '@/base/sim-time'
import { finding, type Finding } from '@/domain/finding'
import type { BackupId, VolumeId } from '@/domain/ids'
import { verdictFindings } from '@/domain/smhv/backup-rules'
import type { Dataset } from '@/domain/smhv/dataset'
import { checkDescription, checkName } from '@/domain/smhv/name-rules'
import { checkBackupOptions } from '@/domain/smhv/policy-rules'
import { checkRetention } from '@/domain/smhv/retention-rules'
import type { StartBackup } from '../commands'
import { checkMirrorUpdate, mirrorOf } from '../ontap/mirrors'
import type { ReadonlyWorld } from '../world/world'
import { type Examination, examineBackup } from './backup-examination'
import { copiesByVolume } from './backup-facts'
import { optionsFacts } from './policy-facts'
import { expiringBackups } from './retention-run'

/** What a backup on demand is asked for. */
export type StartBackupRequest = Omit<StartBackup, 'type'>

/** What a backup would meet now and what it would make. */
export interface BackupPreview {
  readonly findings: readonly Finding[]
  readonly snapshots: readonly { readonly volumeId: VolumeId; readonly adds: number; readonly holds: number }[]
  /** Backups that retention would delete after it. */
  readonly expiring: readonly BackupId[]
}

/** Looks ahead for the Backup Dataset wizard; `startBackup` refuses by the same findings. */
export function checkStartBackup(world: ReadonlyWorld, request: StartBackupRequest): BackupPreview {
  const dataset = world.datasets[request.datasetId]
  if (!dataset) return { findings: [finding('dataset/unknown')], snapshots: [], expiring: [] }
  const { findings, examination } = examineRequest(world, dataset, request)
  const snapshots = [...copiesByVolume(examination.sets)].map(([volumeId, adds]) => {
    return { volumeId, adds, holds: world.volumes[volumeId]?.snapshotIds.length ?? 0 }
  })
  const fieldsFail = checkRetention(request.retention).length > 0
  const expiring = fieldsFail ? [] : expiringBackups(world, request, world.kernel.now)
  return { findings, snapshots, expiring }
}

/** The fields of the request and the state of everything that the backup depends on. */
export function examineRequest(
  world: ReadonlyWorld,
  dataset: Readonly<Dataset>,
  request: StartBackupRequest,
): { readonly name: string; readonly findings: Finding[]; readonly examination: Examination } {
  const { namePrefix, description, retention, backupType, options, policyId } = request
  const { consoleId, id: datasetId, vmIds } = dataset
  const name = `${namePrefix}_${toStamp(world.kernel.now)}`
  const examination = examineBackup(world, { consoleId, datasetId, vmIds, backupType, options, name })
  const findings = [
    ...(policyId !== null && !dataset.policyIds.includes(policyId)
      ? [finding('policy/unknown', { field: 'policyId' })]
      : []),
    ...checkName(namePrefix, 'namePrefix'),
    ...checkDescription(description),
    ...checkRetention(retention),
    ...(retention.type === 'unlimited' ? [finding('retention/unlimited', { field: 'retention' })] : []),
    ...checkBackupOptions(optionsFacts(world, vmIds), backupType, options),
    ...verdictFindings(examination.verdict),
    ...(options.updateSnapMirror ? mirrorFindings(world, examination) : []),
  ]
  return { name, findings, examination }
}

/** Volumes without a relationship are the matter of the options' check; here are those that cannot be updated now. */
function mirrorFindings(world: ReadonlyWorld, { sets }: Examination): Finding[] {
  const volumeIds = [...copiesByVolume(sets).keys()].filter((id) => mirrorOf(world, id))
  return volumeIds.flatMap((id) => checkMirrorUpdate(world, id))
}

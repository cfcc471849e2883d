import { must } from '@/base/invariant'
import type { Job } from '@/domain/smhv/job'
import { BACKUP_OPTIONS_DEFAULT, type BackupOptions } from '@/domain/smhv/policy'
import type { StartBackup } from '../commands'
import { backupOnDemand } from '../scenarios/timeline-words'
import type { Driver } from './drive'
import { withDataset } from './small-world'

/** Short words for tests of backups. */

export const options = (wanted: Partial<BackupOptions>): BackupOptions => ({ ...BACKUP_OPTIONS_DEFAULT, ...wanted })

/** What makes a backup on demand crash-consistent. */
export const CRASH = { backupType: 'crash-consistent' } as const

/** Jobs of backups and their deletion. */
export function jobs({ simulation }: Driver): Job[] {
  return simulation.read((world) => Object.values(world.jobs).filter((job) => job.kind !== 'configuration'))
}

export function lastJob(driver: Driver): Job {
  return must(jobs(driver).at(-1), 'a job')
}

/** Names of the Snapshot copies of `test02:<volume>`, oldest first, but for those that SnapMirror and SnapVault made for themselves. */
export function copies({ names }: Driver, volume: string): string[] {
  const { snapshotIds } = must(names.world.volumes[names.volume(`test02:${volume}`)], volume)
  const rows = snapshotIds.map((id) => must(names.world.snapshots[id], id))
  return rows.filter(({ kind }) => kind !== 'mirror' && kind !== 'vault').map((copy) => copy.name)
}

export function codes(findings: readonly { readonly code: string }[]): string[] {
  return findings.map((found) => found.code)
}

/** Makes the dataset `ds` of these VMs and begins a backup of it. */
export function started(driver: Driver, vms: readonly string[], more: Partial<StartBackup> = {}): Driver {
  return withDataset(driver, 'ds', vms).do((names) => backupOnDemand(names, 'ds', more))
}

/** As `started`, until it has ended. */
export function backedUp(driver: Driver, vms: readonly string[], more: Partial<StartBackup> = {}): Driver {
  return started(driver, vms, more).untilIdle()
}

/** One more backup of `ds`. */
export function again(driver: Driver, more: Partial<StartBackup> = {}): Driver {
  return driver.do((names) => backupOnDemand(names, 'ds', more)).untilIdle()
}

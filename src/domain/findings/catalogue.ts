import type { CatalogueEntry } from './entry'
import { backupEntries } from './backup-entries'
import { configurationEntries } from './configuration-entries'
import { datasetEntries } from './dataset-entries'
import { disasterEntries } from './disaster-entries'
import { environmentEntries } from './environment-entries'
import { shellEntries } from './shell-entries'
import { hostFileEntries } from './host-file-entries'
import { hostEntries } from './host-entries'
import { installationEntries } from './installation-entries'
import { hypervEntries } from './hyperv-entries'
import { windowsEntries } from './windows-entries'
import { notificationEntries } from './notification-entries'
import { policyEntries } from './policy-entries'
import { reportEntries } from './report-entries'
import { restoreEntries } from './restore-entries'
import { attachedVhdEntries } from './attached-vhd-entries'
import { snapDriveEntries } from './snapdrive-entries'
import { storageEntries } from './storage-entries'

/** Every error, warning and advice of the product: the one table of their texts. */
export const catalogue = {
  ...hostEntries,
  ...hostFileEntries,
  ...installationEntries,
  ...windowsEntries,
  ...hypervEntries,
  ...configurationEntries,
  ...datasetEntries,
  ...notificationEntries,
  ...policyEntries,
  ...backupEntries,
  ...reportEntries,
  ...restoreEntries,
  ...snapDriveEntries,
  ...attachedVhdEntries,
  ...storageEntries,
  ...shellEntries,
  ...disasterEntries,
  ...environmentEntries,
}

export type FindingCode = keyof typeof catalogue

/** Title, cause, cure and source of a finding. */
export function explain(code: FindingCode): CatalogueEntry {
  return catalogue[code]
}

export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(catalogue, code)
}

import type { FormPage } from '@/components/wizard-form'
import type { HostLicense } from '@/contract'
import type { LicenseChoice, LicenseType } from '@/domain/smhv/license'

/** What is typed into License Settings. */
export interface LicenseDraft {
  readonly type: LicenseType
  readonly smhvKey: string
  /** Empty = SnapDrive is licensed per storage. */
  readonly snapDriveKey: string
}

export const LICENSE_PAGES: readonly FormPage[] = [
  { id: 'license', title: 'License', description: '', fields: ['type', 'smhvKey', 'snapDriveKey'] },
]

export function licenseDraft({ type, smhvKey, snapDriveKey }: HostLicense): LicenseDraft {
  return { type, smhvKey: smhvKey ?? '', snapDriveKey: snapDriveKey ?? '' }
}

/** Per storage there are no keys (R23). */
export function licenseChoice({ type, smhvKey, snapDriveKey }: LicenseDraft): LicenseChoice {
  if (type === 'per-storage') return { type, smhvKey: null, snapDriveKey: null }
  return { type, smhvKey: smhvKey.trim(), snapDriveKey: snapDriveKey.trim() || null }
}

export const LICENSE_TYPES = ['per-server', 'per-storage'] as const
/** Host-based with keys, or by the licenses of the storage systems (R21). */
export type LicenseType = (typeof LICENSE_TYPES)[number]

/** What License Settings and Remote Host Install ask for. */
export interface LicenseChoice {
  readonly type: LicenseType
  readonly smhvKey: string | null
  /** null = SnapDrive is licensed per storage. */
  readonly snapDriveKey: string | null
}

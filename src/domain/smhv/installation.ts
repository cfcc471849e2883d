import type { LicenseChoice } from './license'

/** The versions that Remote Host Install brings (R82). */
export const SMHV_VERSION = '2.0.0'
export const SNAPDRIVE_VERSION = '7.0.0'

export const INSTALLATION_ACTIONS = ['install', 'uninstall'] as const
export type InstallationAction = (typeof INSTALLATION_ACTIONS)[number]

/** What the Remote Host Install wizard asks for besides the host (R85). The password goes no further than this. */
export interface InstallationForm {
  readonly action: InstallationAction
  readonly port: number
  readonly license: LicenseChoice
  /** `domain\user`, an administrator of the host. */
  readonly user: string
  readonly hasPassword: boolean
  readonly passwordsMatch: boolean
}

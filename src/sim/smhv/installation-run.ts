import type { ConsoleId, HostId } from '@/domain/ids'
import type { InstallationAction } from '@/domain/smhv/installation'
import type { LicenseChoice } from '@/domain/smhv/license'

/** What the steps of an installation share. Plain data: it goes on after a reload. */
export interface InstallationRun {
  readonly consoleId: ConsoleId
  readonly action: InstallationAction
  /** The host, or the nodes of the cluster. */
  readonly hostIds: readonly HostId[]
  readonly port: number
  readonly license: LicenseChoice
}

interface OnHost {
  readonly hostId: HostId
}

/** Node by node (R84): SnapDrive before SMHV (R82). */
export type InstallationKind = {
  data: InstallationRun
  steps: {
    copyPackages: OnHost
    installSnapDrive: OnHost
    installSmhv: OnHost
    startServices: OnHost
    stopService: OnHost
    removeSmhv: OnHost
  }
}

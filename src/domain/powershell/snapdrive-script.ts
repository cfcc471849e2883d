import { quoted } from './script-text'

/** What SnapDrive is about to do, told by the place of the disk and the name of the Snapshot copy. */
export type SnapDriveDeed =
  | { readonly kind: 'disconnectDisk'; readonly disk: string; readonly force: boolean }
  | { readonly kind: 'deleteDisk'; readonly disk: string }
  | {
      readonly kind: 'createDiskSnapshot' | 'deleteDiskSnapshot' | 'restoreDisk'
      readonly disk: string
      readonly name: string
    }
  | { readonly kind: 'renameDiskSnapshot'; readonly disk: string; readonly name: string; readonly newName: string }

const SDCLI = {
  disconnectDisk: 'disk disconnect',
  deleteDisk: 'disk delete',
  createDiskSnapshot: 'snap create',
  deleteDiskSnapshot: 'snap delete',
  renameDiskSnapshot: 'snap rename',
  restoreDisk: 'snap restore',
} as const satisfies Record<SnapDriveDeed['kind'], string>

/** Whether it is a deed of SnapDrive. */
export function isOfSnapDrive<Deed extends { readonly kind: string }>(
  deed: Deed,
): deed is Extract<Deed, SnapDriveDeed> {
  return deed.kind in SDCLI
}

/** The line for the command line of SnapDrive, on a host that has the disk. */
export function sdcliText(deed: SnapDriveDeed): string {
  if (deed.kind === 'renameDiskSnapshot') {
    return `sdcli snap rename -d ${quoted(deed.disk)} -o ${quoted(deed.name)} -n ${quoted(deed.newName)}`
  }
  const copy = 'name' in deed ? [`-s ${quoted(deed.name)}`] : []
  const force = deed.kind === 'disconnectDisk' && deed.force ? ['-f'] : []
  return ['sdcli', SDCLI[deed.kind], `-d ${quoted(deed.disk)}`, ...copy, ...force].join(' ')
}

import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Selection } from '@/components/place'
import type { BackupMetadataResource, FoundMachineResource } from '@/contract'
import { backupQueries } from '@/queries/backup-queries'

/** The selection of a VM that only SnapInfo of a managed host tells of: `found-vm:<managed host>:<GUID>`. */
export const FOUND = 'found-vm'

export type FoundBackup = BackupMetadataResource['backups'][number]

export interface FoundBackups {
  readonly machine: FoundMachineResource
  readonly query: UseQueryResult<BackupMetadataResource>
  /** The one that is selected, and the VM in it. */
  readonly backup: FoundBackup | undefined
  readonly vm: FoundBackup['vms'][number] | undefined
}

/** The backups of the selected VM, if it is one of which only SnapInfo tells. */
export function useFoundBackups(
  selection: Selection | undefined,
  backupId: string | undefined,
): FoundBackups | undefined {
  const isFound = selection?.type === FOUND
  const machines = useQuery({ ...backupQueries.foundMachines(), enabled: isFound })
  const machine = machines.data?.items.find(
    ({ guid, server }) => isFound && guid === selection.id && server.id === selection.within,
  )
  const query = useQuery({
    ...backupQueries.foundBackups(machine?.server.name ?? '', machine?.guid ?? ''),
    enabled: machine !== undefined,
  })
  if (machine === undefined) return undefined
  const backup = query.data?.backups.find(({ id }) => id === backupId)
  return { machine, query, backup, vm: backup?.vms.find(({ guid }) => guid === machine.guid) }
}

/** Restore-Backup -RestoreToAlternateHost of the selected backup, with the paths at which its files belong there. */
export function alternateRestoreOf({ machine, backup, vm }: FoundBackups) {
  if (backup === undefined || vm === undefined) return undefined
  const { virtualMachinePath, snapshotFilePath, vhds } = vm.here
  const places = { virtualMachinePath, snapshotFilePath, vhds }
  return {
    server: machine.server.name,
    backup: backup.name,
    vm: machine.guid,
    ...places,
    verify: false,
    startVm: false,
  }
}

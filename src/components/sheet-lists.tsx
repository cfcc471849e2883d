import type { ReactNode } from 'react'
import type { BackupResource, VirtualMachineResource } from '@/contract'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { backupQueries } from '@/queries/backup-queries'
import type { BackupFilters } from '@/queries/backup-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import type { ListColumn } from '@/ui/list-column'
import { PagedList } from './paged-list'
import { useWizardPlace } from './place'
import { RETENTION_NAMES } from './policy-text'
import { ProtectionIcon, protectionText, VmStateIcon, vmStateText } from './status-icon'
import { timeText } from './time-text'

const BACKUPS: readonly ListColumn<BackupResource>[] = [
  { id: 'name', header: 'Backup name', width: 330, text: (row) => row.name },
  { id: 'createdAt', header: 'Backup time', width: 140, text: (row) => timeText(row.createdAt) },
  { id: 'type', header: 'Backup type', width: 155, least: 90, text: (row) => BACKUP_TYPE_NAMES[row.type] },
  { id: 'retention', header: 'Retention', width: 80, text: (row) => RETENTION_NAMES[row.retention.type] },
]

/** The backups of the object of a sheet, newest first; Enter goes on to the properties of one. */
export function SheetBackups({ of }: { readonly of: Pick<BackupFilters, 'dataset' | 'vm'> }): ReactNode {
  const { open } = useWizardPlace()
  return (
    <PagedList
      id="sheet-backups"
      label="Backups of the object"
      what="The backups"
      columns={BACKUPS}
      rowId={(row) => row.id}
      listKey={JSON.stringify(of)}
      page={(range) => backupQueries.list({ ...of, sort: 'createdAt', order: 'desc', ...range })}
      onActivate={(id) => open('properties', `backup:${id}`)}
      empty="There is no backup of it."
    />
  )
}

const MACHINES: readonly ListColumn<VirtualMachineResource>[] = [
  { id: 'name', header: 'Virtual machine', width: 170, text: (vm) => vm.name },
  {
    id: 'state',
    header: 'State',
    width: 100,
    text: (vm) => vmStateText(vm.exists ? vm.state : undefined),
    render: (vm) => <VmStateIcon state={vm.exists ? vm.state : undefined} withText />,
  },
  { id: 'host', header: 'Parent host', width: 100, text: (vm) => vm.host.name },
  {
    id: 'protection',
    header: 'Protection',
    width: 110,
    text: (vm) => protectionText(vm.protection),
    render: (vm) => <ProtectionIcon protection={vm.protection} withText />,
  },
  { id: 'last', header: 'Last good backup', width: 145, text: (vm) => timeText(vm.lastBackup?.at) },
]

type MachineFilters = Parameters<typeof virtualMachineQueries.list>[0]

/** The virtual machines of the object of a sheet; Enter goes on to the properties of one. */
export function SheetMachines({ of }: { readonly of: MachineFilters }): ReactNode {
  const { open } = useWizardPlace()
  return (
    <PagedList
      id="sheet-machines"
      label="Virtual machines of the object"
      what="The virtual machines"
      columns={MACHINES}
      rowId={(vm) => vm.id}
      listKey={JSON.stringify(of)}
      page={(range) => virtualMachineQueries.list({ ...of, sort: 'name', ...range })}
      onActivate={(id) => open('properties', `vm:${id}`)}
      empty="It has no virtual machine."
    />
  )
}

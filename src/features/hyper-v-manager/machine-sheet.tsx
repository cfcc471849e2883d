import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { SheetBackups } from '@/components/sheet-lists'
import { itself, useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import { VhdTab, VirtualMachineTab } from '@/components/vm-details'
import type { VirtualMachineDetail } from '@/contract'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { VmSnapshots } from './vm-snapshots'

const TABS: readonly SheetTab<VirtualMachineDetail>[] = [
  { id: 'general', label: 'Virtual Machine', panel: (vm) => <VirtualMachineTab vm={vm} /> },
  { id: 'vhd', label: 'VHD', panel: (vm) => <VhdTab vm={vm} /> },
  { id: 'backups', label: 'Backups', panel: ({ id }) => <SheetBackups of={{ vm: id }} /> },
  { id: 'snapshots', label: 'Snapshots', panel: ({ id }) => <VmSnapshots vmId={id} /> },
]

/** Properties of a virtual machine. */
export function MachineSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useQuery(virtualMachineQueries.detail(id)), itself)
  return <PropertySheet what="The virtual machine" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}

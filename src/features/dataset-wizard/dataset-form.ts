import type { FormPage } from '@/components/wizard-form'
import { chosenVm } from '@/components/vm-choice'
import type { ChosenVm } from '@/components/vm-choice'
import type { DatasetDetail, VirtualMachineResource } from '@/contract'
import type { Finding } from '@/domain/finding'
import { checkDescription, checkName } from '@/domain/smhv/name-rules'

/** What is typed into Create Dataset and Modify Dataset. */
export interface DatasetValues {
  readonly name: string
  readonly description: string
  /** Validate Dataset. */
  readonly validate: boolean
  /** The members, by the name that the request has for their ids. */
  readonly vmIds: readonly ChosenVm[]
  /** The version that is modified; 0 for a new dataset. */
  readonly version: number
}

/** The dataset that is modified, with what is known of its VMs, those deleted from Hyper-V included. */
export interface ModifiedDataset {
  readonly dataset: DatasetDetail
  readonly vms: readonly VirtualMachineResource[]
}

/** The request that the values make, without the name, which cannot be changed. */
export interface DatasetRequest {
  readonly description: string
  readonly vmIds: string[]
  readonly validate: boolean
}

export const DATASET_PAGES: readonly FormPage[] = [
  {
    id: 'welcome',
    title: 'Welcome',
    description: 'A dataset groups virtual machines that are backed up alike.',
    fields: [],
  },
  {
    id: 'basic-details',
    title: 'Basic Details',
    description: 'Name and description of the dataset.',
    fields: ['name', 'description'],
  },
  {
    id: 'virtual-machines',
    title: 'Virtual Machine Resources',
    description: 'Check the virtual machines of the dataset; a host stands for all of its virtual machines.',
    fields: ['vmIds'],
  },
  { id: 'summary', title: 'Summary', description: 'Look the dataset over, then press Finish.', fields: [] },
]

/** A new dataset, or one that is modified. */
export function datasetValues(modified: ModifiedDataset | null): DatasetValues {
  if (modified === null) return { name: '', description: '', validate: true, vmIds: [], version: 0 }
  const { name, description, version } = modified.dataset
  return { name, description, validate: true, vmIds: membersOf(modified), version }
}

/** Of a VM that is gone without a trace nothing but its name is left. */
function membersOf({ dataset, vms }: ModifiedDataset): ChosenVm[] {
  const known = new Map(vms.map((vm) => [vm.id, vm]))
  return dataset.vms.map(({ id, name }) => {
    const vm = known.get(id)
    return vm === undefined ? { id, name, hostId: '', hostName: '' } : chosenVm(vm)
  })
}

export function datasetRequestOf({ description, vmIds, validate }: DatasetValues): DatasetRequest {
  return { description, vmIds: vmIds.map(({ id }) => id), validate }
}

/** What can be said without asking the service: it knows the VMs and the other datasets. */
export function checkDatasetFields({ name, description }: DatasetValues, isNew: boolean): Finding[] {
  return [...(isNew ? checkName(name) : []), ...checkDescription(description)]
}

import type { VmId } from '@/domain/ids'
import type { Dataset } from '@/domain/smhv/dataset'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { vmNameOf } from '../../smhv/vm-names'
import type { Cmdlet } from '../cmdlet'
import { toText } from '../to-text'
import { elementsOf, isComposite, makeObject, propertyOf, type Value } from '../value'
import { cmdletOf, mandatory, type SmhvCall, switchParameter, textParameter } from './smhv-objects'
import { SCHEDULE_PARAMETERS, scheduleOf, WAY_PARAMETERS, wayOf } from './way-parameters'

const NAME = textParameter('Name', 'The dataset.', { ...mandatory, position: 0, aliases: ['dataset', 'datasetname'] })
const DESCRIPTION = textParameter('Description', 'A description.')
const MEMBERS = { name: 'VirtualMachines', kind: 'list', help: 'The VMs, by GUID or name.' } as const
const VALIDATE = switchParameter('Validate', 'Checks all VMs for configuration errors; -Validate:$false does not.')

/** A VM by its GUID, its name, or what it is called in a dataset that it is gone from. */
function vmIdOf(smhv: SmhvCall, value: Value): VmId {
  const wanted = isComposite(value, 'object') ? toText(propertyOf(value, 'Id') ?? null) : toText(value)
  const rows = Object.values(smhv.world.vms)
  const found =
    rows.find(({ guid }) => guid.toLowerCase() === wanted.toLowerCase()) ??
    rows.find(({ name, id }) => name.toLowerCase() === wanted.toLowerCase() || id === wanted)
  if (found) return found.id
  const gone = Object.values(smhv.world.datasets).flatMap(({ vmIds }) => vmIds)
  const kept = gone.find((id) => id === wanted)
  if (kept === undefined) throw smhv.notFound('virtual machine', wanted)
  return kept
}

const membersOf = (smhv: SmhvCall): VmId[] =>
  elementsOf(smhv.call.bound['VirtualMachines'] ?? []).map((value) => vmIdOf(smhv, value))

const validates = (smhv: SmhvCall): boolean => !smhv.has('Validate') || smhv.isSet('Validate')

function datasetObject(smhv: SmhvCall, dataset: Readonly<Dataset>): Value {
  return makeObject('Dataset', {
    Name: dataset.name,
    Description: dataset.description,
    VirtualMachines: dataset.vmIds.map((id) => vmNameOf(smhv.world, id)),
    Policies: dataset.policyIds.map((id) => smhv.world.policies[id]?.name ?? id),
  })
}

export const datasetCmdlets: readonly Cmdlet[] = [
  cmdletOf('Get-Dataset', 'Lists the datasets of this console.', [{ ...NAME, mandatory: false }], (smhv) => {
    const rows = smhv.has('Name') ? [smhv.dataset(smhv.text('Name'))] : smhv.own(smhv.world.datasets)
    for (const row of rows) smhv.call.emit(datasetObject(smhv, row))
    return undefined
  }),
  cmdletOf(
    'New-Dataset',
    'Creates a dataset.',
    [NAME, DESCRIPTION, { ...MEMBERS, mandatory: true }, VALIDATE],
    (smhv) => {
      smhv.run({
        type: 'createDataset',
        consoleId: smhv.consoleId,
        name: smhv.text('Name'),
        description: smhv.text('Description'),
        vmIds: membersOf(smhv),
        validate: validates(smhv),
      })
      smhv.call.emit(datasetObject(smhv, smhv.dataset(smhv.text('Name'))))
      return undefined
    },
  ),
  cmdletOf(
    'Set-Dataset',
    'Changes the members or the description of a dataset.',
    [NAME, DESCRIPTION, MEMBERS, VALIDATE],
    (smhv) => {
      const dataset = smhv.dataset(smhv.text('Name'))
      smhv.run({
        type: 'modifyDataset',
        datasetId: dataset.id,
        description: smhv.has('Description') ? smhv.text('Description') : dataset.description,
        vmIds: smhv.has('VirtualMachines') ? membersOf(smhv) : [...dataset.vmIds],
        validate: validates(smhv),
        version: dataset.version,
      })
      return undefined
    },
  ),
  cmdletOf(
    'Remove-Dataset',
    'Deletes a dataset. Its backups stay, and are no longer deleted by themselves.',
    [NAME],
    (smhv) => {
      smhv.run({ type: 'deleteDataset', datasetId: smhv.dataset(smhv.text('Name')).id })
      return undefined
    },
  ),
]

const DATASET = textParameter('Dataset', 'The dataset.', { ...mandatory, position: 0, aliases: ['datasetname'] })
const POLICY = textParameter('Name', 'The policy.', { ...mandatory, position: 1 })

export const policyCmdlets: readonly Cmdlet[] = [
  cmdletOf('Get-Policy', 'Lists the policies of a dataset.', [DATASET, { ...POLICY, mandatory: false }], (smhv) => {
    const dataset = smhv.dataset(smhv.text('Dataset'))
    const all = dataset.policyIds.flatMap((id) => smhv.world.policies[id] ?? [])
    for (const policy of smhv.has('Name') ? [smhv.policy(dataset, smhv.text('Name'))] : all) {
      smhv.call.emit(
        makeObject('Policy', {
          Name: policy.name,
          BackupType: BACKUP_TYPE_NAMES[policy.backupType],
          RetentionType: policy.retention.type,
          JobName: policy.schedule?.jobName ?? null,
        }),
      )
    }
    return undefined
  }),
  cmdletOf(
    'New-Policy',
    'Adds a policy to a dataset.',
    [DATASET, POLICY, ...WAY_PARAMETERS, ...SCHEDULE_PARAMETERS],
    (smhv) => {
      const dataset = smhv.dataset(smhv.text('Dataset'))
      const fields = { name: smhv.text('Name'), ...wayOf(smhv, undefined), schedule: scheduleOf(smhv, null) }
      smhv.run({ type: 'addPolicy', datasetId: dataset.id, ...fields })
      return undefined
    },
  ),
  cmdletOf(
    'Set-Policy',
    'Changes a policy; what is not said stays as it is.',
    [
      DATASET,
      POLICY,
      textParameter('NewName', 'What it is called from now on.'),
      switchParameter('NoSchedule', 'It runs on demand only.'),
      ...WAY_PARAMETERS,
      ...SCHEDULE_PARAMETERS,
    ],
    (smhv) => {
      const policy = smhv.policy(smhv.dataset(smhv.text('Dataset')), smhv.text('Name'))
      smhv.run({
        type: 'modifyPolicy',
        policyId: policy.id,
        name: smhv.has('NewName') ? smhv.text('NewName') : policy.name,
        ...wayOf(smhv, policy),
        schedule: scheduleOf(smhv, policy.schedule),
        version: policy.version,
      })
      return undefined
    },
  ),
  cmdletOf('Remove-Policy', 'Removes a policy and its scheduled tasks.', [DATASET, POLICY], (smhv) => {
    const policy = smhv.policy(smhv.dataset(smhv.text('Dataset')), smhv.text('Name'))
    smhv.run({ type: 'removePolicy', policyId: policy.id })
    return undefined
  }),
]

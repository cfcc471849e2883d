import type { BackupId, VmId } from '@/domain/ids'
import { checkStartRestore } from '../../smhv/restore-plan'
import { makeObject, propertyOf } from '../value'
import {
  awaitedJob,
  backupObject,
  cmdletOf,
  mandatory,
  type SmhvCall,
  switchParameter,
  textParameter,
} from './smhv-objects'
import { toText } from '../to-text'
import { findingSentence } from './refused'
import { scriptOf, WAY_PARAMETERS, wayOf } from './way-parameters'

/** The VM of a backup that is named by GUID or name. */
export function vmOfBackup(smhv: SmhvCall, backupId: BackupId, resource: string): VmId {
  const backup = smhv.world.backups[backupId]
  const wanted = resource.toLowerCase()
  const found = backup?.vms.find(({ guid, name }) => guid.toLowerCase() === wanted || name.toLowerCase() === wanted)
  if (!found) throw smhv.notFound(`VM in the backup ${backup?.name ?? ''}`, resource)
  return found.vmId
}

/** -ResourceId before -ResourceName. */
export const resourceOf = (smhv: SmhvCall): string | null =>
  smhv.optional('ResourceId') ?? smhv.optional('ResourceName')

export const newBackup = cmdletOf(
  'New-Backup',
  'Backs a dataset up, as the Backup wizard does, and waits for the end.',
  [
    textParameter('Dataset', 'The dataset.', { ...mandatory, position: 0, aliases: ['datasetname'] }),
    textParameter('Policy', 'What is not said otherwise is taken from this policy of the dataset.'),
    textParameter(
      'BackupName',
      'What stands before the time stamp of the name; the name of the dataset unless said otherwise.',
    ),
    ...WAY_PARAMETERS,
  ],
  (smhv) => {
    const awaited = awaitedJob(smhv.call)
    if (awaited) {
      const wait = smhv.waitForJob(awaited.jobId, awaited.told)
      if (wait) return wait
      const name = smhv.world.jobs[awaited.jobId]?.backupName
      const made = smhv.own(smhv.world.backups).find((row) => row.name === name)
      if (made)
        smhv.call.emit(
          backupObject(
            made,
            made.vms.map((vm) => vm.name),
            null,
          ),
        )
      return undefined
    }
    const dataset = smhv.dataset(smhv.text('Dataset'))
    const named = smhv.optional('Policy')
    const policy = named === null ? null : smhv.policy(dataset, named)
    const prefix = smhv.has('BackupName') ? smhv.text('BackupName') : dataset.name
    return smhv.runJob({
      type: 'startBackup',
      datasetId: dataset.id,
      policyId: policy?.id ?? null,
      namePrefix: prefix,
      ...wayOf(smhv, policy ? { ...policy, description: '' } : undefined),
    })
  },
)

export const deleteBackup = {
  ...cmdletOf(
    'Delete-Backup',
    'Deletes a backup: of one VM, or of the entire dataset.',
    [
      textParameter('BackupName', 'The backup.', {
        ...mandatory,
        position: 0,
        fromPipeline: 'property',
        aliases: ['backup'],
      }),
      textParameter('ResourceId', 'GUID of the VM whose part of it is deleted.'),
      textParameter('ResourceName', 'Name of that VM.'),
    ],
    (smhv) => {
      const awaited = awaitedJob(smhv.call)
      if (awaited) return smhv.waitForJob(awaited.jobId, awaited.told)
      const piped = propertyOf(smhv.call.input?.[0] ?? null, 'BackupName')
      const backup = smhv.backup(smhv.has('BackupName') ? smhv.text('BackupName') : toText(piped ?? null))
      const resource = resourceOf(smhv)
      const vmId = resource === null ? null : vmOfBackup(smhv, backup.id, resource)
      return smhv.runJob({ type: 'deleteBackup', backupId: backup.id, vmId })
    },
  ),
  aliases: ['remove-backup'],
}

/** On the host where the VM is, or was: the warnings of which the wizard asks to be read are written out. */
export function restoreHere(smhv: SmhvCall, backupName: string, resource: string) {
  const backup = smhv.backup(backupName)
  const vmId = vmOfBackup(smhv, backup.id, resource)
  const request = {
    backupId: backup.id,
    vmId,
    startVm: smhv.isSet('StartVM'),
    verify: !smhv.isSet('DisableVerifySnapshot'),
    postScript: scriptOf(smhv, 'PostScript', null),
  }
  const warnings = (checkStartRestore(smhv.world, request).findings ?? []).filter(
    ({ severity }) => severity === 'warning',
  )
  const wait = smhv.runJob({ type: 'startRestore', ...request, acknowledged: warnings.map(({ code }) => code) })
  for (const found of warnings) smhv.call.write('warning', `WARNING: ${findingSentence(found)}`)
  return wait
}

export const getJob = cmdletOf(
  'Get-Job',
  'Lists the jobs of this console, the newest last.',
  [switchParameter('Running', 'Those that run only.')],
  (smhv) => {
    for (const job of smhv.own(smhv.world.jobs)) {
      if (smhv.isSet('Running') && job.state !== 'running') continue
      smhv.call.emit(
        makeObject('Job', {
          JobId: job.id,
          Title: job.title,
          State: job.state,
          Started: { is: 'date', time: job.startedAt },
        }),
      )
    }
    return undefined
  },
)

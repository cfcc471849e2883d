import type { Cmdlet } from '../cmdlet'
import { restoreHere, resourceOf } from './backup-cmdlets'
import { failed } from './refused'
import { awaitedJob, cmdletOf, switchParameter, textParameter } from './smhv-objects'

export const restoreBackup: Cmdlet = cmdletOf(
  'Restore-Backup',
  'Restores one VM from a backup: where it was, or on a host or cluster of the other site.',
  [
    textParameter('Server', 'The host or cluster on which it is restored.'),
    textParameter('ResourceName', 'Name of the VM.'),
    textParameter('ResourceId', 'GUID of the VM.'),
    textParameter('BackupName', 'The backup.', { fromPipeline: 'property', aliases: ['backup'] }),
    switchParameter('DisableVerifySnapshot', 'Without snapshot verification.'),
    switchParameter('StartVM', 'Starts the VM afterwards.'),
    textParameter('PostScript', 'Path of a script that runs afterwards.'),
    textParameter('PostScriptArguments', 'Its arguments.'),
    textParameter('PostScriptHost', 'The host on which it runs.'),
  ],
  (smhv) => {
    const awaited = awaitedJob(smhv.call)
    if (awaited) return smhv.waitForJob(awaited.jobId, awaited.told)
    const resource = resourceOf(smhv)
    if (!smhv.has('BackupName') || resource === null) {
      const missing = resource === null ? 'ResourceId or ResourceName' : 'BackupName'
      throw failed(smhv.name, `${missing} is needed.`, `MissingMandatoryParameter,${smhv.name}`)
    }
    return restoreHere(smhv, smhv.text('BackupName'), resource)
  },
)

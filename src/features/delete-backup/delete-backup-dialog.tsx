import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { JobProgress } from '@/components/job-progress'
import { jobOfPage } from '@/components/job-status-wizard'
import { useWizardPlace } from '@/components/place'
import { QueryView } from '@/components/query-view'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import { WizardOpening } from '@/components/wizard-opening'
import type { BackupDetail } from '@/contract'
import { backupQueries, useDeleteBackup } from '@/queries/backup-queries'
import { CloseAnswer } from '@/ui/dialog-answers'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { GroupBox } from '@/ui/group-box'
import { Hint } from '@/ui/hint'
import { RadioGroup } from '@/ui/radio-group'
import { DeletionPreview } from './deletion-preview'

type Scope = 'vm' | 'dataset'

/** Deletes a backup for one VM or for the entire dataset: first what would go, then the job that does it. */
export function DeleteBackupDialog(): ReactNode {
  const place = useWizardPlace()
  const { subject: backupId = '', of: vmId } = place
  const jobId = jobOfPage(place.page)
  const query = useQuery({ ...backupQueries.detail(backupId), enabled: jobId === undefined })
  if (jobId !== undefined) return <DeletionStatus jobId={jobId} />
  if (query.data === undefined) return <WizardOpening title="Delete Backup" what="The backup" queries={[query]} />
  return (
    <DialogFrame title="Delete Backup" width={560} onClose={() => place.close()}>
      <DeletionQuestion backup={query.data} vmId={vmId} />
    </DialogFrame>
  )
}

function DeletionQuestion({
  backup,
  vmId,
}: {
  readonly backup: BackupDetail
  readonly vmId: string | undefined
}): ReactNode {
  const place = useWizardPlace()
  const vm = backup.vms.find(({ id }) => id === vmId)
  const [scope, setScope] = useState<Scope>(vm === undefined ? 'dataset' : 'vm')
  const chosenVm = scope === 'vm' ? vm?.id : undefined
  const checks = useQuery(backupQueries.checkDelete(backup.id, chosenVm))
  const { mutate, isPending, error } = useDeleteBackup()
  const isRefused = checks.data?.findings.some((finding) => finding.severity === 'error') === true
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  const heldBack = isRefused ? 'Something stands in the way of deleting it: see above' : undefined
  const confirm = (): void => mutate({ backupId: backup.id, vm: chosenVm }, { onSuccess: (job) => place.goTo(job.id) })
  return (
    <>
      <div style={{ padding: '12px 16px', overflow: 'auto' }}>
        <GroupBox title={`Delete the backup ${backup.name}`}>
          <RadioGroup
            label="For what to delete it"
            hideLabel
            value={scope}
            onChange={setScope}
            options={[
              {
                value: 'vm',
                label: vm === undefined ? 'For the selected VM' : `For the selected VM: ${vm.name}`,
                disabledReason: vm === undefined ? 'No virtual machine is selected' : undefined,
              },
              { value: 'dataset', label: `For the entire dataset: ${backup.dataset.name}` },
            ]}
          />
        </GroupBox>
        <QueryView what="What would be deleted" query={checks}>
          {(answer) => <DeletionPreview answer={answer} />}
        </QueryView>
        <RefusalBand error={error} />
      </div>
      <DialogButtons>
        <div style={{ marginRight: 'auto' }}>
          <ViewScript asked={{ name: 'deleteBackup', variables: { backupId: backup.id, vm: chosenVm } }} />
        </div>
        <Hint text={heldBack}>
          <Button
            variant="contained"
            color="error"
            aria-disabled={isRefused || isPending || undefined}
            onClick={() => !isRefused && !isPending && confirm()}
          >
            Confirm Delete
          </Button>
        </Hint>
        <Button ref={cancel} variant="outlined" onClick={() => place.close()}>
          Cancel
        </Button>
      </DialogButtons>
    </>
  )
}

/** The job goes on when this is closed. */
function DeletionStatus({ jobId }: { readonly jobId: string }): ReactNode {
  const place = useWizardPlace()
  return (
    <DialogFrame title="Delete Backup" width={640} onClose={() => place.close()} onSubmit={() => place.close()}>
      <div style={{ padding: '12px 16px', overflow: 'auto' }}>
        <JobProgress jobId={jobId} />
      </div>
      <CloseAnswer />
    </DialogFrame>
  )
}

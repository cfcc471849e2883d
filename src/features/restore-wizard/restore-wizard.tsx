import RestoreIcon from '@mui/icons-material/RestorePage'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FormWizard } from '@/components/form-wizard'
import { jobOfPage, JobStatusWizard } from '@/components/job-status-wizard'
import { useWizardPlace } from '@/components/place'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { backupQueries, useStartRestore } from '@/queries/backup-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import {
  checkRestoreFields,
  missingAcknowledgement,
  RESTORE_DEFAULTS,
  RESTORE_PAGES,
  startRestoreOf,
} from './restore-form'
import { RestorePage } from './restore-pages'
import { RestoreSummary } from './restore-summary'

const TITLE = 'Restore Wizard'

/** Restores the VM `of` from the backup that the address names. */
export function RestoreWizard(): ReactNode {
  const { subject = '', of = '', page } = useWizardPlace()
  const jobId = jobOfPage(page)
  if (jobId !== undefined) {
    return <JobStatusWizard title={TITLE} icon={<RestoreIcon />} pages={RESTORE_PAGES} jobId={jobId} />
  }
  return <RestoreForm backupId={subject} vmId={of} />
}

function RestoreForm({ backupId, vmId }: { readonly backupId: string; readonly vmId: string }): ReactNode {
  const place = useWizardPlace()
  const draft = useWizardDraft(RESTORE_DEFAULTS)
  const { values, change } = draft
  const backup = useQuery(backupQueries.detail(backupId))
  const vm = useQuery(virtualMachineQueries.detail(vmId))
  const check = useQuery(backupQueries.checkRestore(backupId, { vmId, verify: values.verify }))
  const met = check.data?.findings ?? []
  const memberHosts = vm.data?.exists === true ? [vm.data.host] : []
  const form = useWizardForm({
    draft,
    pages: RESTORE_PAGES,
    findings: [...checkRestoreFields(values, memberHosts), ...met],
    finishDisabledReason:
      check.data === undefined ? 'The virtual machine is being checked' : missingAcknowledgement(values, met),
  })
  const start = useStartRestore()
  const finish = (): void =>
    start.mutate(
      { backupId, ...startRestoreOf(values, vmId, met) },
      { onSuccess: (job) => place.goTo(job.id), onError: form.refuse },
    )

  if (backup.data === undefined) return <WizardOpening title={TITLE} what="The backup" queries={[backup]} />
  const common = { backup: backup.data, vmId, memberHosts, values, change, check: check.data }
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<RestoreIcon />}
      onFinish={finish}
      isBusy={start.isPending}
      script={{ name: 'startRestore', variables: { backupId, ...startRestoreOf(values, vmId, met) } }}
    >
      {form.current.id === 'summary' ? (
        <RestoreSummary {...common} form={form} isChecking={check.isFetching} />
      ) : (
        <RestorePage {...common} id={form.current.id} field={form.field} />
      )}
    </FormWizard>
  )
}

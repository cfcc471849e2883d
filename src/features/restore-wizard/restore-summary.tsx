import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import { scriptText } from '@/components/options-summary'
import { useWizardPlace } from '@/components/place'
import { durationText, timeText } from '@/components/time-text'
import type { WizardForm } from '@/components/wizard-form'
import type { BackupDetail, FindingResource, Ref, RestoreCheckAnswer } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import type { FindingCode } from '@/domain/findings/catalogue'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { PropertyList } from '@/ui/property-list'
import { startRestoreOf, warningCodes } from './restore-form'
import type { RestoreValues } from './restore-form'
import { vmNameOf } from './restore-pages'

export interface RestoreSummaryProps {
  readonly form: WizardForm
  readonly backup: BackupDetail
  readonly vmId: string
  readonly memberHosts: readonly Ref[]
  readonly values: RestoreValues
  readonly change: (part: Partial<RestoreValues>) => void
  readonly check: RestoreCheckAnswer | undefined
  readonly isChecking: boolean
}

/** What will be restored, and everything that it meets: errors refuse it, warnings are acknowledged one by one. */
export function RestoreSummary(props: RestoreSummaryProps): ReactNode {
  const { form, backup, vmId, memberHosts, values, change, check, isChecking } = props
  const warnings = warningCodes(form.findings)
  const others = form.findings.filter(({ severity }) => severity !== 'warning')
  const acknowledge = (code: FindingCode, isRead: boolean): void =>
    change({ acknowledged: [...values.acknowledged.filter((other) => other !== code), ...(isRead ? [code] : [])] })
  return (
    <>
      <p role="status" style={{ margin: isChecking ? '0 0 6px' : 0 }}>
        {isChecking && 'Checking the virtual machine…'}
      </p>
      <FindingBands
        findings={others}
        actions={(found) => <HelpfulButton found={found} form={form} backup={backup} />}
      />
      {warnings.map((code) => (
        <Warning
          key={code}
          findings={form.findings.filter((found) => found.code === code)}
          isRead={values.acknowledged.includes(code)}
          onRead={(isRead) => acknowledge(code, isRead)}
        />
      ))}
      <GroupBox title="Your choices">
        <PropertyList
          label="Your choices"
          items={[
            { label: 'Virtual machine', value: vmNameOf(backup, vmId) },
            { label: 'Backup', value: `${backup.name}, of ${timeText(backup.createdAt)}` },
            { label: 'Backup type', value: BACKUP_TYPE_NAMES[backup.type] },
            { label: 'Enable Snapshot Verification', value: values.verify ? 'Yes' : 'No' },
            { label: 'Start the VM after restore', value: values.startVm ? 'Yes' : 'No' },
            { label: 'Post-script', value: scriptText(startRestoreOf(values, vmId, []).postScript, memberHosts) },
            { label: 'Expected duration', value: check && `${durationText(check.expectedDuration)} (simulated)` },
          ]}
        />
      </GroupBox>
    </>
  )
}

interface WarningProps {
  readonly findings: readonly FindingResource[]
  readonly isRead: boolean
  readonly onRead: (isRead: boolean) => void
}

function Warning({ findings, isRead, onRead }: WarningProps): ReactNode {
  const title = findings[0] && explain(findings[0].code).title
  return (
    <GroupBox title="Acknowledgement needed">
      <FindingBands findings={findings} />
      <CheckBox label={`I have read this and go on: ${title}`} checked={isRead} onChange={onRead} />
    </GroupBox>
  )
}

interface HelpfulButtonProps {
  readonly found: FindingResource
  readonly form: WizardForm
  readonly backup: BackupDetail
}

/** What can be done at once about a finding. The draft of the restore waits until somebody comes back to it. */
function HelpfulButton({ found, form, backup }: HelpfulButtonProps): ReactNode {
  const place = useWizardPlace()
  const button = (label: string, onPress: () => void): ReactNode => (
    <Button variant="outlined" onClick={onPress}>
      {label}
    </Button>
  )
  if (found.code === 'restore/crash-backup-advised' && backup.datasetExists) {
    return button('Back up the dataset first', () =>
      place.open('backup-dataset', backup.dataset.id, 'crash-consistent'),
    )
  }
  if (found.code === 'restore/snapshots-missing') {
    return button('Go to Restore Options', () => form.go('restore-options'))
  }
  const page = form.pageOf(found)
  return page && page !== form.current && button(`Go to ${page.title}`, () => form.go(page.id))
}

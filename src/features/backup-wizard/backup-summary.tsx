import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { optionItems } from '@/components/options-summary'
import { retentionText } from '@/components/policy-text'
import { timeText } from '@/components/time-text'
import type { WizardForm } from '@/components/wizard-form'
import { WizardSummary } from '@/components/wizard-summary'
import { toStamp } from '@/base/sim-time'
import type { SimTime } from '@/base/sim-time'
import type { BackupCheckAnswer, DatasetDetail, PolicyResource, StartBackupRequest } from '@/contract'
import { SNAPSHOT_LIMIT } from '@/domain/ontap/storage'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { GroupBox } from '@/ui/group-box'
import { paint } from '@/ui/paint'
import type { PropertyItem } from '@/ui/property-list'

export interface BackupSummaryProps {
  readonly form: WizardForm
  readonly request: StartBackupRequest
  readonly dataset: DatasetDetail
  readonly policy: PolicyResource | undefined
  readonly check: BackupCheckAnswer | undefined
  readonly isChecking: boolean
  readonly now: SimTime
}

/** What the backup will do, which Snapshot copies it adds, and which backups go by retention. */
export function BackupSummary(props: BackupSummaryProps): ReactNode {
  const { form, request, dataset, policy, check, isChecking, now } = props
  const items: PropertyItem[] = [
    { label: 'Dataset', value: dataset.name },
    { label: 'Backup name', value: `${request.namePrefix}_${toStamp(now)}` },
    { label: 'Description', value: request.description },
    { label: 'Policy', value: policyText(policy, request) },
    { label: 'Backup type', value: BACKUP_TYPE_NAMES[request.backupType] },
    { label: 'Retention', value: retentionText(request.retention) },
    ...optionItems(request.options, dataset.hosts),
  ]
  return (
    <WizardSummary form={form} items={items} isChecking={isChecking}>
      {check !== undefined && (
        <>
          <SnapshotCopies snapshots={check.snapshots} />
          <Expiring backups={check.expiring} />
        </>
      )}
    </WizardSummary>
  )
}

/** Says what differs from the policy in this run. */
function policyText(policy: PolicyResource | undefined, request: StartBackupRequest): string {
  if (policy === undefined) return 'None'
  const parts = { backupType: 'backup type', retention: 'retention', options: 'options or scripts' } as const
  const changed = (['backupType', 'retention', 'options'] as const).filter(
    (part) => JSON.stringify(policy[part]) !== JSON.stringify(request[part]),
  )
  if (changed.length === 0) return policy.name
  return `${policy.name}, for this backup with another ${changed.map((part) => parts[part]).join(', ')}`
}

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': { padding: '3px 8px', borderBottom: `1px solid ${paint('border')}`, textAlign: 'left' },
  '& th': { background: paint('head'), fontWeight: 600 },
  '& .figure': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
})

function SnapshotCopies({ snapshots }: Pick<BackupCheckAnswer, 'snapshots'>): ReactNode {
  if (snapshots.length === 0) return null
  return (
    <GroupBox title="Snapshot copies that the backup adds">
      <Table>
        <thead>
          <tr>
            <th scope="col">Volume</th>
            <th scope="col">Storage system</th>
            <th scope="col" className="figure">
              Adds
            </th>
            <th scope="col" className="figure">
              Holds then
            </th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map(({ volume, storageSystem, adds, holds }) => {
            const isOver = holds + adds > SNAPSHOT_LIMIT
            return (
              <tr key={volume.id}>
                <td>{volume.name}</td>
                <td>{storageSystem}</td>
                <td className="figure">{`+${adds}`}</td>
                <td className="figure" style={isOver ? { color: paint('error'), fontWeight: 600 } : undefined}>
                  {`${holds + adds}/${SNAPSHOT_LIMIT}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </GroupBox>
  )
}

function Expiring({ backups }: { readonly backups: BackupCheckAnswer['expiring'] }): ReactNode {
  if (backups.length === 0) return null
  return (
    <GroupBox title="Backups that retention deletes afterwards">
      <ul aria-label="Backups that retention deletes" style={{ margin: 0, paddingLeft: 20 }}>
        {backups.map(({ id, name, createdAt }) => (
          <li key={id}>{`${name}, of ${timeText(createdAt)}`}</li>
        ))}
      </ul>
    </GroupBox>
  )
}

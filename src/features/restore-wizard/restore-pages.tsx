import type { ReactNode } from 'react'
import { ScriptFields } from '@/components/script-fields'
import { durationText, timeText } from '@/components/time-text'
import type { BindField } from '@/components/wizard-form'
import { formatBytes } from '@/base/units'
import type { BackupDetail, Ref, RestoreCheckAnswer } from '@/contract'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { PropertyList } from '@/ui/property-list'
import type { RestoreValues } from './restore-form'

export interface RestorePageProps {
  readonly backup: BackupDetail
  readonly vmId: string
  /** null = the VM does not exist. */
  readonly memberHosts: readonly Ref[]
  readonly check: RestoreCheckAnswer | undefined
  readonly values: RestoreValues
  readonly change: (part: Partial<RestoreValues>) => void
  readonly field: BindField
}

/** The page with this id; Summary is not among them. */
export function RestorePage({ id, ...props }: RestorePageProps & { readonly id: string }): ReactNode {
  switch (id) {
    case 'backup-details':
      return <Details {...props} />
    case 'restore-options':
      return <Options {...props} />
    case 'scripts':
      return (
        <ScriptFields
          when="post"
          name="postScript"
          value={props.values.postScript}
          onChange={(postScript) => props.change({ postScript })}
          field={props.field}
          memberHosts={props.memberHosts}
        />
      )
    default:
      return <Welcome {...props} />
  }
}

/** The name that the VM had in the backup. */
export function vmNameOf(backup: BackupDetail, vmId: string): string {
  return backup.vmDetails.find(({ id }) => id === vmId)?.name ?? vmId
}

function Welcome({ backup, vmId }: RestorePageProps): ReactNode {
  return (
    <>
      <p>
        This wizard brings the virtual machine <strong>{vmNameOf(backup, vmId)}</strong> back as it was in the backup{' '}
        <strong>{backup.name}</strong>.
      </p>
      <ul>
        <li>The VM is powered off, deleted and registered again; what it wrote since the backup is lost.</li>
        <li>What differs from the time of the backup is told first and must be acknowledged.</li>
        <li>Closing the wizard does not stop the restore: follow it in Jobs.</li>
      </ul>
      <p>Press Next to begin.</p>
    </>
  )
}

function Details({ backup, vmId, check }: RestorePageProps): ReactNode {
  const vm = backup.vmDetails.find(({ id }) => id === vmId)
  return (
    <>
      <GroupBox title="Backup">
        <PropertyList
          label="Backup"
          items={[
            { label: 'Backup name', value: backup.name },
            { label: 'Backup time', value: timeText(backup.createdAt) },
            { label: 'Backup type', value: BACKUP_TYPE_NAMES[backup.type] },
            { label: 'Dataset', value: backup.dataset.name },
            { label: 'Virtual machine', value: vm?.name },
            { label: 'GUID', value: vm?.guid },
            { label: 'Parent host', value: vm?.host },
          ]}
        />
      </GroupBox>
      {check?.luns.map((lun) => (
        <LunMethod key={`${lun.storageSystem} ${lun.lunPath}`} lun={lun} />
      ))}
      <GroupBox title="Files">
        <ul aria-label="Files to restore" style={{ margin: 0, paddingLeft: 20, overflowWrap: 'anywhere' }}>
          {eachPathOnce(vm?.files ?? []).map(({ path, lunPath, bytes }) => (
            <li key={path}>{`${path} (${formatBytes(bytes)}, ${lunPath})`}</li>
          ))}
        </ul>
      </GroupBox>
    </>
  )
}

type RestoredFile = BackupDetail['vmDetails'][number]['files'][number]

/** Configuration and VM snapshots may lie in one folder, with the same path. */
function eachPathOnce(files: readonly RestoredFile[]): readonly RestoredFile[] {
  const byPath = new Map<string, RestoredFile>()
  for (const file of files) byPath.set(file.path, { ...file, bytes: file.bytes + (byPath.get(file.path)?.bytes ?? 0) })
  return [...byPath.values()]
}

/** A LUN with files of this VM alone is restored whole; otherwise files are copied (R168–R169). */
function LunMethod({ lun }: { readonly lun: RestoreCheckAnswer['luns'][number] }): ReactNode {
  const isClone = lun.method === 'lun-clone-split'
  return (
    <GroupBox title={`LUN ${lun.lunPath}`}>
      <PropertyList
        label={`LUN ${lun.lunPath}`}
        items={[
          { label: 'Storage system', value: lun.storageSystem },
          { label: 'Restore method', value: isClone ? 'LUN clone split restore' : 'File copy restore' },
          { label: 'To restore', value: formatBytes(lun.bytes) },
          {
            label: 'Also on this LUN',
            value: lun.otherVms.length === 0 ? 'No other virtual machine' : lun.otherVms.join(', '),
          },
        ]}
      />
    </GroupBox>
  )
}

function Options({ values, change, field, check }: RestorePageProps): ReactNode {
  const verify = field('verify', values.verify, (next) => change({ verify: next }))
  const startVm = field('startVm', values.startVm, (next) => change({ startVm: next }))
  return (
    <>
      <GroupBox title="Restore options">
        <CheckBox
          label="Enable Snapshot Verification"
          help="Checks first that every Snapshot copy is there. Clear it only if a volume was renamed since the backup."
          {...verify}
          checked={verify.value}
        />
        <CheckBox label="Start the VM after restore" {...startVm} checked={startVm.value} />
      </GroupBox>
      {check !== undefined && <p>{`Expected duration: ${durationText(check.expectedDuration)} of simulated time`}</p>}
    </>
  )
}

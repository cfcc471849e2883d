import { useState } from 'react'
import type { ReactNode } from 'react'
import { FormDialog } from '@/components/form-dialog'
import { StaleActions } from '@/components/stale-actions'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import { checkSnapInfoCopies } from '@/domain/smhv/host-settings-rules'
import { SNAPINFO_COPIES_DEFAULT, SNAPINFO_COPIES_MAX, SNAPINFO_COPIES_VALUE } from '@/domain/smhv/managed-host'
import { useChangeSnapInfoCopies } from '@/queries/host-queries'
import { GroupBox } from '@/ui/group-box'
import { NumberField } from '@/ui/number-field'
import { PropertyList } from '@/ui/property-list'
import { RadioGroup } from '@/ui/radio-group'
import { type EditedHost, HostToEdit } from './host-to-edit'
import { copiesDraft, copiesText } from './snapinfo-copies-draft'

const TITLE = 'SnapInfo Snapshot Copies'
const PAGES: readonly FormPage[] = [{ id: 'copies', title: TITLE, description: '', fields: ['count', 'hostId'] }]

/** The registry value snapinfo_snaps_count, as an administrator sets it on each node (R151, R152). */
export function SnapInfoCopiesDialog(): ReactNode {
  return <HostToEdit title={TITLE}>{(edited) => <CopiesForm {...edited} />}</HostToEdit>
}

function CopiesForm({ host, latest }: EditedHost): ReactNode {
  const [defaults] = useState(() => ({ ...copiesDraft(host, ''), version: host.version }))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const { hostId, way, version } = values
  // An empty box is not the same as taking the value away.
  const count = way === 'default' ? null : (values.count ?? Number.NaN)
  const differs = host.findings.filter(({ code }) => code === 'settings/snapinfo-count-differs')
  const form = useWizardForm({ draft, pages: PAGES, findings: [...checkSnapInfoCopies(count), ...differs] })
  const set = useChangeSnapInfoCopies()
  const save = (ofVersion: number): void =>
    set.mutate(
      { managedHostId: host.id, hostId: hostId || null, count, version: ofVersion },
      { onSuccess: form.close, onError: form.refuse },
    )
  return (
    <FormDialog
      form={form}
      title={TITLE}
      height={host.kind === 'cluster' ? 560 : 420}
      isBusy={set.isPending}
      script={{
        name: 'changeSnapInfoCopies',
        variables: { managedHostId: host.id, hostId: hostId || null, count, version },
      }}
      onOk={() => save(version)}
      problemActions={
        form.problem?.status === 412 && <StaleActions latest={latest} onKeepMine={(now) => save(now.version)} />
      }
    >
      <PropertyList
        label={`SnapInfo Snapshot copies of ${host.name}`}
        items={[
          { label: host.kind === 'cluster' ? 'Host cluster' : 'Parent host', value: host.name },
          { label: 'Registry value (DWORD)', value: SNAPINFO_COPIES_VALUE[host.kind] },
          { label: 'Kept now', value: String(host.snapInfoCopies) },
        ]}
      />
      {host.kind === 'cluster' && (
        <GroupBox title="Set it on">
          <RadioGroup
            label="Set it on"
            hideLabel
            value={hostId}
            onChange={(node) => change(copiesDraft(host, node))}
            options={[
              { value: '', label: 'All nodes' },
              ...host.members.map((node) => ({
                value: node.id,
                label: `${node.name}: ${copiesText(node.snapInfoCopies)}${node.ownsClusterGroup ? '; owns the cluster group' : ''}`,
                disabledReason: node.state === 'down' ? 'The node is down.' : undefined,
              })),
            ]}
          />
        </GroupBox>
      )}
      <GroupBox title="Snapshot copies of the SnapInfo volume">
        <RadioGroup
          label="Number to keep"
          hideLabel
          value={way}
          onChange={(next) => change({ way: next })}
          options={[
            { value: 'default', label: `Default: ${SNAPINFO_COPIES_DEFAULT}, without a registry value` },
            { value: 'set', label: 'By the registry value' },
          ]}
        />
        <NumberField
          label="Copies to keep"
          min={1}
          max={SNAPINFO_COPIES_MAX}
          disabledReason={way === 'default' ? 'Choose “By the registry value” to keep another number.' : undefined}
          {...form.field('count', values.count ?? undefined, (next) => change({ count: next ?? null }))}
        />
      </GroupBox>
    </FormDialog>
  )
}

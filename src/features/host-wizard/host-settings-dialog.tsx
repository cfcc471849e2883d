import type { ReactNode } from 'react'
import { must } from '@/base/invariant'
import { CheckFailed } from '@/components/check-failed'
import { FormDialog } from '@/components/form-dialog'
import { useWizardPlace } from '@/components/place'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import { type EditedHost, HostToEdit } from './host-to-edit'
import { settingsPages } from './settings-draft'
import { SettingsPage } from './settings-pages'
import { useSettingsEdit } from './use-settings-edit'

const PARTS = {
  'report-settings': 'report',
  'notification-settings': 'notification',
  'snapinfo-settings': 'snapinfo',
} as const
type Part = (typeof PARTS)[keyof typeof PARTS]

/** With room for what may be wrong. */
const HEIGHTS: Readonly<Record<Part, number>> = { report: 400, notification: 580, snapinfo: 540 }

/** Report Settings, Notification Settings or SnapInfo Settings of a host: one page of the Configuration wizard by itself. */
export function HostSettingsDialog(): ReactNode {
  const { wizard } = useWizardPlace()
  const part = PARTS[wizard as keyof typeof PARTS]
  const page = must(
    settingsPages('').find(({ id }) => id === part),
    'page of the settings',
  )
  return <HostToEdit title={page.title}>{(edited) => <PartForm part={part} page={page} edited={edited} />}</HostToEdit>
}

interface PartFormProps {
  readonly part: Part
  readonly page: FormPage
  readonly edited: EditedHost
}

function PartForm({ part, page, edited }: PartFormProps): ReactNode {
  const { host } = edited
  const edit = useSettingsEdit(edited)
  const { draft, check } = edit
  const isOfPart = ({ field }: { readonly field?: string | undefined }): boolean =>
    page.fields.some((name) => field?.startsWith(name) === true)
  const form = useWizardForm({ draft, pages: [page], findings: (check.answer?.findings ?? []).filter(isOfPart) })
  return (
    <FormDialog
      form={form}
      isKept
      title={page.title}
      height={HEIGHTS[part]}
      isChecking={check.isChecking}
      onOk={() => edit.save(form)}
      {...edit.window(form)}
    >
      <p style={{ margin: '0 0 8px' }}>
        {host.kind === 'cluster' ? 'Host cluster' : 'Parent host'} <strong>{host.name}</strong>. {page.description}
      </p>
      <SettingsPage
        id={part}
        values={draft.values}
        change={draft.change}
        field={form.field}
        prefix=""
        target={{ name: host.name, isCluster: host.kind === 'cluster' }}
      />
      <CheckFailed what="The settings" error={check.error} />
    </FormDialog>
  )
}

import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import type { ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { FormWizard } from '@/components/form-wizard'
import { useNextWhenChecked } from '@/components/live-check'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import { WizardSummary } from '@/components/wizard-summary'
import type { HostResource } from '@/contract'
import { type EditedHost, HostToEdit } from './host-to-edit'
import { settingsPages } from './settings-draft'
import { SettingsPage } from './settings-pages'
import { settingsItems } from './settings-summary'
import { useSettingsEdit } from './use-settings-edit'

const TITLE = 'Configuration Wizard'

const PAGES: readonly FormPage[] = [
  { id: 'welcome', title: 'Welcome', description: 'Report, notification and SnapInfo settings.', fields: [] },
  ...settingsPages(''),
  { id: 'summary', title: 'Summary', description: 'Look the settings over, then press Finish.', fields: [] },
]
/** The settings are there already, so that one may go to any of them at once. */
const ALL_VISITED = PAGES.map(({ id }) => id)

/** Changes the settings of the managed host or cluster that the address names. */
export function ConfigurationWizard(): ReactNode {
  return <HostToEdit title={TITLE}>{(edited) => <SettingsForm {...edited} />}</HostToEdit>
}

function SettingsForm(edited: EditedHost): ReactNode {
  const { host } = edited
  const edit = useSettingsEdit(edited)
  const { draft, settings, check } = edit
  const findings = check.answer?.findings ?? []
  const checked = useWizardForm({ draft: { ...draft, visited: ALL_VISITED }, pages: PAGES, findings })
  const form = useNextWhenChecked(checked, check.isChecking)
  const { id } = form.current
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<SettingsIcon />}
      onFinish={() => edit.save(form)}
      {...edit.window(form)}
    >
      {id === 'welcome' && <Welcome host={host} />}
      {id === 'summary' && (
        <WizardSummary
          form={form}
          isChecking={check.isChecking}
          items={[
            { label: host.kind === 'cluster' ? 'Host cluster' : 'Parent host', value: host.name },
            ...settingsItems(settings),
          ]}
        />
      )}
      {id !== 'welcome' && id !== 'summary' && (
        <SettingsPage
          id={id}
          values={draft.values}
          change={draft.change}
          field={form.field}
          prefix=""
          target={{ name: host.name, isCluster: host.kind === 'cluster' }}
        />
      )}
      <CheckFailed what="The settings" error={check.error} />
    </FormWizard>
  )
}

function Welcome({ host }: { readonly host: HostResource }): ReactNode {
  return (
    <>
      <p>
        The settings of <strong>{host.name}</strong>:
      </p>
      <ul>
        <li>Report Settings: where reports are written,</li>
        <li>Notification Settings: e-mail and AutoSupport,</li>
        <li>SnapInfo Settings: where the metadata of backups is kept.</li>
      </ul>
      <p>
        Report and SnapInfo settings must be configured before virtual machines of the host can join a dataset.
        {host.kind === 'cluster' && ' They are copied to all nodes of the cluster.'} The wizard may be run again at any
        time.
      </p>
    </>
  )
}

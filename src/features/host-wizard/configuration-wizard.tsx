import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { FormWizard } from '@/components/form-wizard'
import { useLiveCheck, useNextWhenChecked } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { StaleActions } from '@/components/stale-actions'
import { useDraftKey, useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { WizardSummary } from '@/components/wizard-summary'
import type { HostResource } from '@/contract'
import { hostQueries, useChangeHostSettings } from '@/queries/host-queries'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { HostConfigured } from './host-configured'
import { settingsDraft, settingsOf, settingsPages } from './settings-draft'
import { SettingsPage } from './settings-pages'
import { settingsItems } from './settings-summary'
import { snapInfoLeft } from './snapinfo-left'

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
  const { subject = '' } = useWizardPlace()
  const draftKey = useDraftKey()
  const host = useQuery(hostQueries.detail(subject))
  const [loads, setLoads] = useState(0)
  if (host.data === undefined) return <WizardOpening title={TITLE} what="The host" queries={[host]} />
  const latest = host.data
  const loadLatest = async (): Promise<void> => {
    await host.refetch()
    useWizardDraftStore.getState().discard(draftKey)
    setLoads((count) => count + 1)
  }
  const readLatest = async (): Promise<HostResource> => (await host.refetch()).data ?? latest
  return (
    <SettingsForm
      key={`${subject} ${loads}`}
      host={latest}
      onLoadLatest={() => void loadLatest()}
      readLatest={readLatest}
    />
  )
}

interface SettingsFormProps {
  readonly host: HostResource
  readonly onLoadLatest: () => void
  readonly readLatest: () => Promise<HostResource>
}

function SettingsForm({ host, onLoadLatest, readLatest }: SettingsFormProps): ReactNode {
  // As it was when the wizard opened: what is edited does not change under the hands.
  const [defaults] = useState(() => ({ ...settingsDraft(host.settings), version: host.version }))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const [saved, setSaved] = useState<{ readonly host: HostResource; readonly snapInfoBefore: string | undefined }>()
  const save = useChangeHostSettings()

  const settings = settingsOf(values)
  const check = useLiveCheck(saved === undefined ? settings : undefined, (body) =>
    hostQueries.checkSettings(host.id, body),
  )
  const findings = check.answer?.findings ?? []
  const checked = useWizardForm({ draft: { ...draft, visited: ALL_VISITED }, pages: PAGES, findings })
  const form = useNextWhenChecked(checked, check.isChecking)
  const finish = (version: number, before: HostResource): void =>
    save.mutate(
      { managedHostId: host.id, version, ...settings },
      {
        onSuccess: (after) => setSaved({ host: after, snapInfoBefore: snapInfoLeft(before, after) }),
        onError: form.refuse,
      },
    )

  const { id } = form.current
  const isStale = form.problem?.status === 412
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<SettingsIcon />}
      onFinish={() => finish(values.version, host)}
      isBusy={save.isPending}
      script={{
        name: 'changeHostSettings',
        variables: { managedHostId: host.id, version: values.version, ...settings },
      }}
      problemActions={
        isStale && (
          <StaleActions
            onLoadLatest={onLoadLatest}
            onKeepMine={() => void readLatest().then((latest) => finish(latest.version, latest))}
          />
        )
      }
      status={saved && <HostConfigured isNew={false} {...saved} />}
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
          values={values}
          change={change}
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

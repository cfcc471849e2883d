import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { FormDialog } from '@/components/form-dialog'
import { useLiveCheck } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { StaleActions } from '@/components/stale-actions'
import { useDraftKey, useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import type { HostResource } from '@/contract'
import { hostQueries, useChangeHostSettings } from '@/queries/host-queries'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { must } from '@/base/invariant'
import { HostConfigured } from './host-configured'
import { settingsDraft, settingsOf, settingsPages } from './settings-draft'
import { SettingsPage } from './settings-pages'
import { snapInfoLeft } from './snapinfo-left'

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
  const { wizard, subject = '' } = useWizardPlace()
  const part = PARTS[wizard as keyof typeof PARTS]
  const draftKey = useDraftKey()
  const host = useQuery(hostQueries.detail(subject))
  const [loads, setLoads] = useState(0)
  const page = must(
    settingsPages('').find(({ id }) => id === part),
    'page of the settings',
  )
  if (host.data === undefined) return <WizardOpening title={page.title} what="The host" queries={[host]} />
  const latest = host.data
  const loadLatest = async (): Promise<void> => {
    await host.refetch()
    useWizardDraftStore.getState().discard(draftKey)
    setLoads((count) => count + 1)
  }
  return (
    <PartForm
      key={`${subject} ${part} ${loads}`}
      part={part}
      host={latest}
      onLoadLatest={() => void loadLatest()}
      readLatest={async () => (await host.refetch()).data ?? latest}
    />
  )
}

interface PartFormProps {
  readonly part: Part
  readonly host: HostResource
  readonly onLoadLatest: () => void
  readonly readLatest: () => Promise<HostResource>
}

function PartForm({ part, host, onLoadLatest, readLatest }: PartFormProps): ReactNode {
  // As it was when the dialog opened: what is edited does not change under the hands.
  const [defaults] = useState(() => ({ ...settingsDraft(host.settings), version: host.version }))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const [saved, setSaved] = useState<{ readonly host: HostResource; readonly snapInfoBefore: string | undefined }>()
  const save = useChangeHostSettings()
  const settings = settingsOf(values)
  const check = useLiveCheck(saved === undefined ? settings : undefined, (body) =>
    hostQueries.checkSettings(host.id, body),
  )
  const pages = settingsPages('').filter(({ id }) => id === part)
  const [page] = pages
  const isOfPart = ({ field }: { readonly field?: string | undefined }): boolean =>
    page?.fields.some((name) => field?.startsWith(name) === true) === true
  const form = useWizardForm({ draft, pages, findings: (check.answer?.findings ?? []).filter(isOfPart) })
  const finish = (version: number, before: HostResource): void =>
    save.mutate(
      { managedHostId: host.id, version, ...settings },
      {
        onSuccess: (after) => setSaved({ host: after, snapInfoBefore: snapInfoLeft(before, after) }),
        onError: form.refuse,
      },
    )
  return (
    <FormDialog
      form={form}
      isKept
      title={page?.title ?? ''}
      height={HEIGHTS[part]}
      isChecking={check.isChecking}
      isBusy={save.isPending}
      script={{
        name: 'changeHostSettings',
        variables: { managedHostId: host.id, version: values.version, ...settings },
      }}
      onOk={() => finish(values.version, host)}
      problemActions={
        form.problem?.status === 412 && (
          <StaleActions
            onLoadLatest={onLoadLatest}
            onKeepMine={() => void readLatest().then((latest) => finish(latest.version, latest))}
          />
        )
      }
      status={saved && <HostConfigured isNew={false} {...saved} />}
    >
      <p style={{ margin: '0 0 8px' }}>
        {host.kind === 'cluster' ? 'Host cluster' : 'Parent host'} <strong>{host.name}</strong>. {page?.description}
      </p>
      <SettingsPage
        id={part}
        values={values}
        change={change}
        field={form.field}
        prefix=""
        target={{ name: host.name, isCluster: host.kind === 'cluster' }}
      />
      <CheckFailed what="The settings" error={check.error} />
    </FormDialog>
  )
}

import HostIcon from '@mui/icons-material/DnsOutlined'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { FormWizard } from '@/components/form-wizard'
import { everyHost, useHostTarget } from '@/components/host-target'
import { useLiveCheck, useNextWhenChecked } from '@/components/live-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { WizardSummary } from '@/components/wizard-summary'
import type { HostResource } from '@/contract'
import { checkHostAddress } from '@/domain/smhv/host-rules'
import { hostQueries, useAddHost } from '@/queries/host-queries'
import { ADD_HOST_DEFAULTS, ADD_HOST_PAGES, onHostPage } from './add-host-form'
import { AddHostWelcome } from './add-host-welcome'
import { HostConfigured } from './host-configured'
import { HostPage } from './host-page'
import { settingsOf } from './settings-draft'
import { SettingsPage } from './settings-pages'
import { settingsItems } from './settings-summary'

const TITLE = 'Hosts Management Wizard'

/** Adds a parent host or a host cluster, with its settings or without. */
export function HostsManagementWizard(): ReactNode {
  const draft = useWizardDraft(ADD_HOST_DEFAULTS)
  const { values, change } = draft
  const hosts = useQuery(everyHost)
  const target = useHostTarget(values.name)
  const [added, setAdded] = useState<HostResource>()
  const add = useAddHost()

  const { name, port } = values
  const settings = settingsOf(values.settings)
  const typed = checkHostAddress(name, port)
  const request = port !== null && typed.length === 0 ? { name: name.trim(), port, settings } : undefined
  const check = useLiveCheck(added === undefined ? request : undefined, hostQueries.check)
  const found = (check.answer?.findings ?? []).map(onHostPage)
  const checked = useWizardForm({ draft, pages: ADD_HOST_PAGES, findings: [...typed, ...found] })
  const form = useNextWhenChecked(checked, check.isChecking)
  const finish = (): void => {
    if (request !== undefined) add.mutate(request, { onSuccess: setAdded, onError: form.refuse })
  }

  if (hosts.data === undefined) return <WizardOpening title={TITLE} what="The list of hosts" queries={[hosts]} />
  const { id } = form.current
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<HostIcon />}
      onFinish={finish}
      isBusy={add.isPending}
      script={request && { name: 'addHost', variables: request }}
      status={added && <HostConfigured host={added} isNew />}
    >
      {id === 'welcome' && <AddHostWelcome />}
      {id === 'host' && (
        <HostPage form={form} values={values} change={change} target={target} isChecking={check.isChecking} />
      )}
      {id === 'summary' && (
        <WizardSummary
          form={form}
          isChecking={check.isChecking}
          items={[
            { label: target?.kind === 'cluster' ? 'Host cluster' : 'Parent host', value: target?.name ?? name },
            { label: 'Virtual machines', value: String(target?.vmCount ?? 0) },
            { label: 'Port', value: String(port ?? '') },
            ...settingsItems(settings),
          ]}
        />
      )}
      {id !== 'welcome' && id !== 'host' && id !== 'summary' && (
        <SettingsPage
          id={id}
          values={values.settings}
          change={(part) => change({ settings: { ...values.settings, ...part } })}
          field={form.field}
          prefix="settings."
          target={{ name: target?.name ?? name, isCluster: target?.kind === 'cluster' }}
        />
      )}
      <CheckFailed what="The host" error={check.error} />
    </FormWizard>
  )
}

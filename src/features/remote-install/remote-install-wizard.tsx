import InstallIcon from '@mui/icons-material/InstallDesktop'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { FormWizard } from '@/components/form-wizard'
import { everyHost, useHostTarget } from '@/components/host-target'
import { jobOfPage, JobStatusWizard } from '@/components/job-status-wizard'
import { useLiveCheck, useNextWhenChecked } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { WizardSummary } from '@/components/wizard-summary'
import { installationQueries, useStartInstallation } from '@/queries/administration-queries'
import type { PropertyItem } from '@/ui/property-list'
import { INSTALL_PAGES, installDefaults, installRequest, withoutPasswords } from './install-form'
import type { InstallValues } from './install-form'
import { InstallPage } from './install-pages'

const TITLE = 'Remote Host Install Wizard'

/** Installs SMHV on a host or on all nodes of a cluster, or removes it. The address may name the host. */
export function RemoteInstallWizard(): ReactNode {
  const { subject = '', page } = useWizardPlace()
  const jobId = jobOfPage(page)
  if (jobId !== undefined) {
    return <JobStatusWizard title={TITLE} icon={<InstallIcon />} pages={INSTALL_PAGES} jobId={jobId} />
  }
  return <InstallForm name={subject} />
}

function InstallForm({ name }: { readonly name: string }): ReactNode {
  const place = useWizardPlace()
  const defaults = useMemo(() => installDefaults(name), [name])
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const hosts = useQuery(everyHost)
  const target = useHostTarget(values.name)
  const request = installRequest(values)
  const check = useLiveCheck(withoutPasswords(request), installationQueries.check)
  const checked = useWizardForm({ draft, pages: INSTALL_PAGES, findings: check.answer?.findings ?? [] })
  const form = useNextWhenChecked(checked, check.isChecking)
  const start = useStartInstallation()
  const finish = (): void => start.mutate(request, { onSuccess: (job) => place.goTo(job.id), onError: form.refuse })

  if (hosts.data === undefined) return <WizardOpening title={TITLE} what="The list of hosts" queries={[hosts]} />
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<InstallIcon />}
      onFinish={finish}
      isBusy={start.isPending}
      script={{ name: 'startInstallation', variables: request }}
    >
      {form.current.id === 'summary' ? (
        <WizardSummary form={form} isChecking={check.isChecking} items={choices(values, target?.name)} />
      ) : (
        <InstallPage form={form} values={values} change={change} target={target} />
      )}
      <CheckFailed what="The installation" error={check.error} />
    </FormWizard>
  )
}

function choices(values: InstallValues, targetName: string | undefined): readonly PropertyItem[] {
  const { action, name, port, license, user } = values
  const host = { label: 'Host Name/IP', value: targetName ?? name }
  if (action === 'uninstall')
    return [{ label: 'Operation', value: 'Uninstall' }, host, { label: 'User Name', value: user }]
  const isPerServer = license.type === 'per-server'
  return [
    { label: 'Operation', value: 'Install' },
    host,
    { label: 'Port', value: String(port ?? '') },
    { label: 'License type', value: isPerServer ? 'Per Server' : 'Per Storage' },
    ...(isPerServer
      ? [
          { label: 'SMHV License Key', value: license.smhvKey },
          { label: 'SDW License Key', value: license.snapDriveKey || 'By the storage systems' },
        ]
      : []),
    { label: 'User Name', value: user },
  ]
}

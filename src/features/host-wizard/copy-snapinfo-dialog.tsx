import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FormDialog } from '@/components/form-dialog'
import { useWizardPlace } from '@/components/place'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import type { HostResource } from '@/contract'
import { hostQueries, useCopySnapInfoFiles } from '@/queries/host-queries'
import { TextField } from '@/ui/text-field'

const TITLE = 'Copy SnapInfo Files'
const PAGES: readonly FormPage[] = [{ id: 'from', title: 'From', description: '', fields: ['from'] }]

/** What an administrator does by hand in Explorer when a site in use takes over from another one (R206). */
export function CopySnapInfoDialog(): ReactNode {
  const { subject = '' } = useWizardPlace()
  const host = useQuery(hostQueries.detail(subject))
  if (host.data === undefined) return <WizardOpening title={TITLE} what="The host" queries={[host]} />
  return <CopyForm host={host.data} />
}

function CopyForm({ host }: { readonly host: HostResource }): ReactNode {
  const [defaults] = useState({ from: '' })
  const draft = useWizardDraft(defaults)
  const { from } = draft.values
  const check = useCheck({ from }, (body) => hostQueries.checkCopySnapInfo(host.id, body))
  const form = useWizardForm({ draft, pages: PAGES, findings: check.answer?.findings ?? [] })
  const copy = useCopySnapInfoFiles()
  const submit = (): void =>
    copy.mutate({ managedHostId: host.id, from }, { onSuccess: form.close, onError: form.refuse })
  return (
    <FormDialog
      width={560}
      height={300}
      form={form}
      title={TITLE}
      okLabel="Copy"
      onOk={submit}
      isBusy={copy.isPending}
      isChecking={check.isChecking}
      script={{ name: 'copySnapInfoFiles', variables: { managedHostId: host.id, from } }}
    >
      <p>{`The metadata of another site goes into ${host.settings.snapInfo?.path ?? 'SnapInfo'} of ${host.name}, beside what is there.`}</p>
      <TextField
        label="SnapInfo directory of the other site"
        required
        help="On its LUN, connected here and restored from its last copy. For example T:\SnapInfo."
        {...form.field('from', from, (value) => draft.change({ from: value }))}
      />
    </FormDialog>
  )
}

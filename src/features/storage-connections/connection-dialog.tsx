import { Button } from '@mui/material'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BrowseSystemsDialog } from './browse-systems-dialog'
import { CheckFailed } from '@/components/check-failed'
import { FormDialog } from '@/components/form-dialog'
import { useLiveCheck } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { StorageConnectionResource } from '@/contract'
import {
  storageConnectionQueries,
  useAddStorageConnection,
  useModifyStorageConnection,
} from '@/queries/administration-queries'
import { GroupBox } from '@/ui/group-box'
import { NumberField } from '@/ui/number-field'
import { RadioGroup } from '@/ui/radio-group'
import { TextField } from '@/ui/text-field'
import { CONNECTION_PAGES, connectionDraft, connectionRequest, withProtocol } from './connection-draft'
import type { Protocol } from './connection-draft'

const PROTOCOLS = [
  { value: 'https', label: 'HTTPS' },
  { value: 'http', label: 'HTTP' },
] as const

/** Adds a storage connection, or modifies the one given. */
export function ConnectionDialog({ row }: { readonly row: StorageConnectionResource | undefined }): ReactNode {
  const place = useWizardPlace()
  const [defaults] = useState(() => connectionDraft(row))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const [browsing, setBrowsing] = useState(false)
  const request = connectionRequest(values)
  // The password itself is of no interest to a check, only whether there is one.
  const asked = { ...request, password: request.password === '' ? '' : '*', id: row?.id ?? null }
  const check = useLiveCheck(asked, storageConnectionQueries.check)
  const form = useWizardForm({ draft, pages: CONNECTION_PAGES, findings: check.answer?.findings ?? [] })
  const add = useAddStorageConnection()
  const modify = useModifyStorageConnection()
  const back = (): void => place.open('storage-connections')
  const handle = {
    onSuccess: () => {
      form.forget()
      back()
    },
    onError: form.refuse,
  }
  const save = (): void => {
    if (row === undefined) add.mutate(request, handle)
    else modify.mutate({ storageConnectionId: row.id, version: row.version, ...request }, handle)
  }
  const { field } = form
  return (
    <FormDialog
      form={{ ...form, close: back }}
      isKept
      title={row === undefined ? 'Add Storage Connection' : 'Modify Storage Connection'}
      width={600}
      height={420}
      isChecking={check.isChecking}
      isBusy={add.isPending || modify.isPending}
      script={
        row === undefined
          ? { name: 'addStorageConnection', variables: request }
          : {
              name: 'modifyStorageConnection',
              variables: { storageConnectionId: row.id, version: row.version, ...request },
            }
      }
      onOk={save}
    >
      <GroupBox title="Storage connection">
        <TextField
          label="Storage system"
          required
          after={
            <Button variant="outlined" aria-label="Browse for a storage system" onClick={() => setBrowsing(true)}>
              Browse…
            </Button>
          }
          {...field('storageSystem', values.storageSystem, (storageSystem) => change({ storageSystem }))}
        />
        <RadioGroup
          label="Protocol"
          inline
          options={PROTOCOLS}
          {...field('protocol', values.protocol, (next: Protocol) => change(withProtocol(values, next)))}
        />
        <NumberField
          label="Port"
          required
          min={1}
          max={65_535}
          {...field<number | undefined>('port', values.port ?? undefined, (next) => change({ port: next ?? null }))}
        />
        <TextField label="User Name" required {...field('user', values.user, (user) => change({ user }))} />
        <TextField
          label="Password"
          required
          type="password"
          autoComplete="off"
          {...field('password', values.password, (password) => change({ password }))}
        />
      </GroupBox>
      <CheckFailed what="The connection" error={check.error} />
      {browsing && (
        <BrowseSystemsDialog
          onChoose={(storageSystem) => {
            change({ storageSystem })
            setBrowsing(false)
          }}
          onClose={() => setBrowsing(false)}
        />
      )}
    </FormDialog>
  )
}

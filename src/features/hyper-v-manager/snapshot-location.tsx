import { Button } from '@mui/material'
import { useMemo } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { FindingBands } from '@/components/finding-bands'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import type { VirtualMachineDetail } from '@/contract'
import { hyperVQueries, useMoveVmSnapshotLocation } from '@/queries/windows-queries'
import { Hint } from '@/ui/hint'
import { MessageBand } from '@/ui/message-band'
import { TextField } from '@/ui/text-field'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'

const PAGES: readonly FormPage[] = [
  { id: 'location', title: 'Snapshot File Location', description: '', fields: ['path'] },
]

/** Where the VM's Hyper-V snapshots go from now on. After a move SMHV wants one snapshot before its next backup (R116). */
export function SnapshotLocation({ vm }: { readonly vm: VirtualMachineDetail }): ReactNode {
  const draft = useWizardDraft(useMemo(() => ({ location: vm.snapshotPath }), [vm.snapshotPath]))
  const path = draft.values.location
  const isChanged = path !== vm.snapshotPath
  const check = useCheck({ path }, (body) => hyperVQueries.checkVmSnapshotLocation(vm.id, body), isChanged)
  const form = useWizardForm({ draft, pages: PAGES, findings: isChanged ? (check.answer?.findings ?? []) : [] })
  const focus = useFocusFirstBad<HTMLFormElement>(form.stumbles)
  const move = useMoveVmSnapshotLocation()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (form.finishDisabledReason !== undefined) return form.next()
    if (isChanged && !move.isPending) {
      move.mutate({ vmId: vm.id, path }, { onSuccess: form.forget, onError: form.refuse })
    }
  }
  return (
    <form ref={focus} noValidate onSubmit={submit} style={{ padding: 8 }}>
      <TextField
        label="Folder"
        required
        {...form.field('path', path, (location) => draft.change({ location }))}
        help="Where the files of its snapshots are kept."
      />
      {vm.snapshotLocationMoved && (
        <MessageBand
          severity="warning"
          title="The location has moved, and no snapshot has been taken since"
          cure="Take one with the action Snapshot, or the next backup by SMHV may fail."
          reference="TR-4234, 6.3"
        />
      )}
      <FindingBands findings={form.findings.filter((found) => form.pageOf(found) === undefined)} />
      <CheckFailed what="The folder" error={check.error} />
      {form.problem !== undefined && <RefusalBand error={move.error} />}
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
        <Hint text={isChanged ? undefined : 'Nothing was changed'}>
          <Button type="submit" variant="contained" aria-disabled={move.isPending || !isChanged || undefined}>
            Apply
          </Button>
        </Hint>
        {isChanged && <ViewScript asked={{ name: 'moveVmSnapshotLocation', variables: { vmId: vm.id, path } }} />}
      </div>
    </form>
  )
}

import { Button } from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { GiB } from '@/base/units'
import { CheckFailed } from '@/components/check-failed'
import { FindingBands } from '@/components/finding-bands'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import type { VirtualMachineDetail } from '@/contract'
import type { VhdFormat } from '@/domain/hyperv/vhd-rules'
import { hyperVQueries, useAddVhd } from '@/queries/windows-queries'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { NumberField } from '@/ui/number-field'
import { RadioGroup } from '@/ui/radio-group'
import { TextField } from '@/ui/text-field'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'
import { WhichFormat } from './which-format'

const PAGES: readonly FormPage[] = [
  { id: 'add', title: 'Add Hard Drive', description: '', fields: ['path', 'format', 'size', 'copyPhysical'] },
]

const FORMATS = [
  { value: 'fixed', label: 'Fixed size' },
  { value: 'dynamic', label: 'Dynamically expanding' },
  { value: 'differencing', label: 'Differencing' },
] as const

interface NewDrive {
  readonly path: string
  readonly format: VhdFormat
  /** Gigabytes. */
  readonly size: number | null
  readonly copyPhysical: boolean
}

/** The New Virtual Hard Disk wizard on one page, with what speaks for each format beside the choice. */
export function AddHardDrive({ vm, onAdded }: { readonly vm: VirtualMachineDetail; onAdded: () => void }): ReactNode {
  const [defaults] = useState<NewDrive>(() => ({ path: newPath(vm), format: 'fixed', size: 40, copyPhysical: false }))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const body = { ...values, size: (values.size ?? 0) * GiB }
  const check = useCheck(body, (request) => hyperVQueries.checkVhd(vm.id, request))
  const form = useWizardForm({ draft, pages: PAGES, findings: check.answer?.findings ?? [] })
  const focus = useFocusFirstBad<HTMLFormElement>(form.stumbles)
  const add = useAddVhd()
  const formats = useQuery({
    ...hyperVQueries.diskFormats({ gigabytes: values.size ?? 100 }),
    placeholderData: keepPreviousData,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (form.finishDisabledReason !== undefined) return form.next()
    if (!add.isPending) {
      add.mutate(
        { vmId: vm.id, ...body },
        {
          onSuccess: () => {
            form.forget()
            onAdded()
          },
          onError: form.refuse,
        },
      )
    }
  }
  const told = form.findings.filter((found) => found.severity !== 'error' || form.pageOf(found) === undefined)
  return (
    <form ref={focus} noValidate onSubmit={submit} style={{ padding: 8 }}>
      <TextField
        label="Path"
        required
        {...form.field('path', values.path, (path) => change({ path }))}
        help="On a disk of the host: .vhd, or .vhdx on Windows Server 2012."
      />
      <NumberField
        label="Size"
        required
        unit="GB"
        min={1}
        {...form.field('size', values.size ?? undefined, (size) => change({ size: size ?? null }))}
      />
      <GroupBox title="Format">
        <RadioGroup
          label="Format"
          hideLabel
          options={FORMATS}
          {...form.field('format', values.format, (format) => change({ format }))}
        />
        {formats.data !== undefined && <WhichFormat formats={formats.data} />}
      </GroupBox>
      <CheckBox
        label="Copy the contents of a physical disk of the host"
        checked={values.copyPhysical}
        onChange={(copyPhysical) => change({ copyPhysical })}
      />
      <FindingBands findings={told} />
      <CheckFailed what="The hard drive" error={check.error} />
      {form.problem !== undefined && <RefusalBand error={add.error} />}
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
        <Button type="submit" variant="contained" aria-disabled={add.isPending || undefined}>
          Add
        </Button>
        <ViewScript asked={{ name: 'addVhd', variables: { vmId: vm.id, ...body } }} />
      </div>
    </form>
  )
}

/** Beside the disks that the VM has. */
function newPath({ disks, name }: VirtualMachineDetail): string {
  const first = disks.find(({ system }) => system)?.path ?? 'E:\\'
  const folder = first.slice(0, first.lastIndexOf('\\') + 1)
  const extension = first.toLowerCase().endsWith('.vhdx') ? 'vhdx' : 'vhd'
  return `${folder}${name}_data${disks.length}.${extension}`
}

import { Button } from '@mui/material'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { WizardForm } from '@/components/wizard-form'
import type { ConfigurationComputerResource } from '@/contract'
import { CONFIGURATION_SIZE_MAX } from '@/domain/smhv/configuration-file'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { RadioGroup } from '@/ui/radio-group'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'
import { BrowseFilesDialog } from './browse-files-dialog'
import type { TransferValues } from './import-export-form'

export interface FilePageProps {
  readonly form: WizardForm
  readonly values: TransferValues
  readonly change: (part: Partial<TransferValues>) => void
  readonly computers: readonly ConfigurationComputerResource[]
}

/** Where the file is. */
export function FilePage(props: FilePageProps): ReactNode {
  const { values, change } = props
  const isImport = values.action === 'import'
  return (
    <>
      <GroupBox title="Where the file is">
        <RadioGroup
          label="Where the file is"
          hideLabel
          value={values.where}
          onChange={(where) => change({ where })}
          options={[
            { value: 'computer', label: 'On a computer of the simulated environment' },
            {
              value: 'browser',
              label: isImport ? 'On the computer where you sit' : 'On the computer where you sit, as a download',
            },
          ]}
        />
      </GroupBox>
      {values.where === 'computer' ? (
        <PlaceOfFile {...props} />
      ) : isImport ? (
        <ChosenFile {...props} />
      ) : (
        <p>Finish hands the file to the browser, which saves it with your downloads.</p>
      )}
    </>
  )
}

function PlaceOfFile({ form, values, change, computers }: FilePageProps): ReactNode {
  const [isBrowsing, setBrowsing] = useState(false)
  const isImport = values.action === 'import'
  return (
    <GroupBox title="File">
      <SelectField
        label="Computer"
        required
        options={computers.map(({ id, name, kind, own, up }) => ({
          value: id,
          label: `${name}${own ? ' (this console)' : kind === 'console' ? ' (management console)' : up ? '' : ' (down)'}`,
        }))}
        {...form.field('computer', values.computer, (computer) => change({ computer }))}
      />
      <TextField
        label="Path"
        required
        help="Full path of a .json file, such as C:\SMHV\configuration.json."
        after={
          <Button variant="outlined" aria-label="Browse for a configuration file" onClick={() => setBrowsing(true)}>
            Browse…
          </Button>
        }
        {...form.field('path', values.path, (path) => change({ path }))}
      />
      {!isImport && (
        <CheckBox
          label="Replace the file if it is there"
          checked={values.overwrite}
          onChange={(overwrite) => change({ overwrite })}
        />
      )}
      {isBrowsing && (
        <BrowseFilesDialog
          onChoose={({ computer, path }) => {
            change({ computer: computer.id, path })
            setBrowsing(false)
          }}
          onClose={() => setBrowsing(false)}
        />
      )}
    </GroupBox>
  )
}

function ChosenFile({ form, values, change }: FilePageProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const field = form.field('content', values.fileName, () => undefined)
  const take = async (file: File): Promise<void> => {
    // One that is too large is not even read.
    const content = file.size > CONFIGURATION_SIZE_MAX ? '' : await file.text()
    change({ fileName: file.name, content, size: file.size })
  }
  return (
    <GroupBox title="File">
      <TextField
        label="Configuration file"
        required
        readOnly
        placeholder="No file is chosen"
        help="A file that Export has saved."
        after={
          <Button variant="outlined" onClick={() => input.current?.click()}>
            Choose File…
          </Button>
        }
        {...field}
      />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again after it was corrected.
          if (file) void take(file).finally(() => (target.value = ''))
        }}
      />
    </GroupBox>
  )
}

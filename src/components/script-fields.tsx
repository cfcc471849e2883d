import type { ReactNode } from 'react'
import type { Ref } from '@/contract'
import { GroupBox } from '@/ui/group-box'
import { RadioGroup } from '@/ui/radio-group'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'
import type { BackupOptionsDraft, ScriptDraft } from './backup-options-draft'
import type { BindField } from './wizard-form'

export interface ScriptFieldsProps {
  readonly when: 'pre' | 'post'
  /** Of the request: `options.preScript`. */
  readonly name: string
  readonly value: ScriptDraft
  readonly onChange: (value: ScriptDraft) => void
  readonly field: BindField
  readonly memberHosts: readonly Ref[]
  /** Under the arguments. */
  readonly argumentsHelp?: ReactNode
}

/** What the arguments of a post-script may hold (R160–R162). */
const SCRIPT_VARIABLES = (
  <>
    <code>$VMSnapshot</code>: name of the first Snapshot copy; the second one adds <code>_backup</code>.{' '}
    <code>$SnapInfoName</code>: time stamp of the backup. <code>$SnapInfoSnapshot</code>: Snapshot copy of the SnapInfo
    LUN, for dedicated VMs only.
  </>
)

const PLACES = [
  { value: 'all', label: 'All Hosts' },
  { value: 'specified', label: 'Specified Host' },
] as const

/** A program or script before or after a job: on which hosts, its full path and its arguments (R158–R159). */
export function ScriptFields(props: ScriptFieldsProps): ReactNode {
  const { when, name, value, onChange, field, memberHosts, argumentsHelp } = props
  const change = (part: Partial<ScriptDraft>): void => onChange({ ...value, ...part })
  const which = when === 'pre' ? 'Pre-script' : 'Post-script'
  return (
    <GroupBox title={`Specify the full path to the ${when} program or script you want to run:`}>
      <RadioGroup
        label={`${which} runs on`}
        inline
        options={PLACES}
        {...field<ScriptDraft['on'] | undefined>(`${name}.on`, value.on, (on) => on && change({ on }))}
      />
      {value.on === 'specified' && (
        <SelectField
          label={`${which} host`}
          required
          options={[
            { value: '', label: 'Choose a host' },
            ...memberHosts.map((host) => ({ value: host.id, label: host.name })),
          ]}
          {...field(`${name}.hostId`, value.hostId, (hostId) => change({ hostId }))}
        />
      )}
      <TextField
        label={`${which} path`}
        placeholder={`C:\\Scripts\\${when}.bat`}
        {...field(`${name}.path`, value.path, (path) => change({ path }))}
      />
      <TextField
        label={`${which} arguments`}
        help={argumentsHelp}
        {...field(`${name}.arguments`, value.arguments, (args) => change({ arguments: args }))}
      />
    </GroupBox>
  )
}

export interface BackupScriptFieldsProps {
  readonly options: BackupOptionsDraft
  readonly onChange: (options: BackupOptionsDraft) => void
  readonly field: BindField
  readonly memberHosts: readonly Ref[]
}

/** The scripts before and after a backup. */
export function BackupScriptFields({ options, onChange, field, memberHosts }: BackupScriptFieldsProps): ReactNode {
  return (
    <>
      <ScriptFields
        when="pre"
        name="options.preScript"
        value={options.preScript}
        onChange={(preScript) => onChange({ ...options, preScript })}
        field={field}
        memberHosts={memberHosts}
      />
      <ScriptFields
        when="post"
        name="options.postScript"
        value={options.postScript}
        onChange={(postScript) => onChange({ ...options, postScript })}
        field={field}
        memberHosts={memberHosts}
        argumentsHelp={SCRIPT_VARIABLES}
      />
    </>
  )
}

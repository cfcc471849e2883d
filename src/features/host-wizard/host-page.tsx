import { Button } from '@mui/material'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BrowseHostsDialog } from '@/components/browse-hosts-dialog'
import { FindingBands } from '@/components/finding-bands'
import { useWizardPlace } from '@/components/place'
import { HostStateIcon } from '@/components/status-icon'
import type { WizardForm } from '@/components/wizard-form'
import type { DiscoveredHost } from '@/contract'
import { GroupBox } from '@/ui/group-box'
import { NumberField } from '@/ui/number-field'
import { PropertyList } from '@/ui/property-list'
import { TextField } from '@/ui/text-field'
import type { AddHostValues } from './add-host-form'

export interface HostPageProps {
  readonly form: WizardForm
  readonly values: AddHostValues
  readonly change: (part: Partial<AddHostValues>) => void
  /** The host or cluster that has this name. */
  readonly target: DiscoveredHost | undefined
  readonly isChecking: boolean
}

const PORT_MAX = 65_535

/** Which host or cluster, at which port, and what is found there. */
export function HostPage({ form, values, change, target, isChecking }: HostPageProps): ReactNode {
  const { open } = useWizardPlace()
  const [browsing, setBrowsing] = useState(false)
  const port = form.field<number | undefined>('port', values.port ?? undefined, (next) =>
    change({ port: next ?? null }),
  )
  return (
    <>
      <GroupBox title="Parent host or host cluster">
        <TextField
          label="Host Name/IP"
          required
          after={
            <Button variant="outlined" aria-label="Browse for a host or cluster" onClick={() => setBrowsing(true)}>
              Browse…
            </Button>
          }
          {...form.field('name', values.name, (name) => change({ name }))}
        />
        <NumberField
          label="Port"
          required
          min={1}
          max={PORT_MAX}
          help="808 unless another was chosen when SMHV was installed."
          {...port}
        />
      </GroupBox>
      {target !== undefined && <TargetDetails target={target} />}
      <p role="status" style={{ margin: '0 0 6px' }}>
        {isChecking ? 'Checking the host…' : ''}
      </p>
      <FindingBands findings={nodeErrors(form, target)} />
      {lacksSmhv(form) && (
        <Button variant="outlined" onClick={() => open('remote-install', target?.name)}>
          Remote Host Install
        </Button>
      )}
      {browsing && (
        <BrowseHostsDialog
          onChoose={({ name }) => {
            change({ name })
            setBrowsing(false)
          }}
          onClose={() => setBrowsing(false)}
        />
      )}
    </>
  )
}

/** SMHV can be pushed to a host on which it is missing; what was typed here stays. */
function lacksSmhv({ findings }: WizardForm): boolean {
  return findings.some(({ code }) => code === 'host/smhv-missing')
}

/** Errors of the host's nodes: the line beside the field has room for one only, and says of no node. */
function nodeErrors({ findings }: WizardForm, target: DiscoveredHost | undefined): WizardForm['findings'] {
  const errors = findings.filter(({ severity, field, subject }) => severity === 'error' && field === 'name' && subject)
  return errors.length === 1 && errors[0]?.subject?.name === target?.name ? [] : errors
}

function TargetDetails({ target }: { readonly target: DiscoveredHost }): ReactNode {
  const { name, kind, domain, windowsName, state, memberNames, vmCount } = target
  const isCluster = kind === 'cluster'
  return (
    <GroupBox title={isCluster ? 'Host cluster' : 'Parent host'}>
      <PropertyList
        label={`What is known of ${name}`}
        items={[
          { label: 'Name', value: `${name}.${domain}` },
          ...(isCluster ? [{ label: 'Nodes', value: memberNames.join(', ') }] : []),
          { label: 'Operating system', value: windowsName },
          { label: 'State', value: <HostStateIcon state={state} withText /> },
          { label: isCluster ? 'Shared virtual machines' : 'Dedicated virtual machines', value: String(vmCount) },
        ]}
      />
    </GroupBox>
  )
}

import { Button } from '@mui/material'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BrowseHostsDialog } from '@/components/browse-hosts-dialog'
import { LicenseFields } from '@/components/license-fields'
import type { WizardForm } from '@/components/wizard-form'
import type { DiscoveredHost } from '@/contract'
import type { InstallationAction } from '@/domain/smhv/installation'
import { GroupBox } from '@/ui/group-box'
import { NumberField } from '@/ui/number-field'
import { PropertyList } from '@/ui/property-list'
import { RadioGroup } from '@/ui/radio-group'
import { TextField } from '@/ui/text-field'
import type { InstallValues } from './install-form'

interface InstallPageProps {
  readonly form: WizardForm
  readonly values: InstallValues
  readonly change: (part: Partial<InstallValues>) => void
  /** The host or cluster that has this name. */
  readonly target: DiscoveredHost | undefined
}

const FOR_INSTALL = 'Only asked for when SMHV is installed'
const PORT_MAX = 65_535

/** Host, License or Credentials. */
export function InstallPage(props: InstallPageProps): ReactNode {
  const { form, values, change } = props
  const isInstall = values.action === 'install'
  switch (form.current.id) {
    case 'welcome':
      return <Welcome />
    case 'host':
      return <HostPage {...props} />
    case 'license':
      return (
        <GroupBox title="License">
          <LicenseFields
            {...values.license}
            change={(part) => change({ license: { ...values.license, ...part } })}
            field={form.field}
            prefix="license."
            disabledReason={isInstall ? undefined : FOR_INSTALL}
          />
        </GroupBox>
      )
    default:
      return <CredentialsPage {...props} />
  }
}

function Welcome(): ReactNode {
  return (
    <>
      <p>
        SMHV is pushed from a host of this console, on which it runs already, to another host or to all nodes of a
        cluster of the same domain. SnapDrive 7.0 for Windows is installed first where it is missing.
      </p>
      <p>Have ready: the license keys, unless the storage systems are licensed, and an administrator of the host.</p>
      <p>Uninstalling removes the datasets and policies of the host. Press Next to begin.</p>
    </>
  )
}

function HostPage({ form: { field }, values, change, target }: InstallPageProps): ReactNode {
  const [browsing, setBrowsing] = useState(false)
  return (
    <>
      <GroupBox title="Operation">
        <RadioGroup
          label="Operation"
          hideLabel
          inline
          options={[
            { value: 'install', label: 'Install' },
            { value: 'uninstall', label: 'Uninstall' },
          ]}
          {...field('action', values.action, (action: InstallationAction) => change({ action }))}
        />
      </GroupBox>
      <GroupBox title="Parent host or host cluster">
        <TextField
          label="Host Name/IP"
          required
          after={
            <Button variant="outlined" aria-label="Browse for a host or cluster" onClick={() => setBrowsing(true)}>
              Browse…
            </Button>
          }
          {...field('name', values.name, (name) => change({ name }))}
        />
        <NumberField
          label="Port"
          required
          min={1}
          max={PORT_MAX}
          help="The same on all nodes of a cluster, and that of SnapDrive."
          disabledReason={values.action === 'install' ? undefined : FOR_INSTALL}
          {...field<number | undefined>('port', values.port ?? undefined, (next) => change({ port: next ?? null }))}
        />
      </GroupBox>
      {target !== undefined && (
        <GroupBox title={target.kind === 'cluster' ? 'Host cluster' : 'Parent host'}>
          <PropertyList
            label={`What is known of ${target.name}`}
            items={[
              { label: 'Name', value: `${target.name}.${target.domain}` },
              ...(target.kind === 'cluster' ? [{ label: 'Nodes', value: target.memberNames.join(', ') }] : []),
              { label: 'Operating system', value: target.windowsName },
            ]}
          />
        </GroupBox>
      )}
      {browsing && (
        <BrowseHostsDialog
          takesManaged={values.action === 'uninstall'}
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

function CredentialsPage({ form: { field }, values, change }: InstallPageProps): ReactNode {
  return (
    <GroupBox title="Credentials">
      <TextField
        label="User Name"
        required
        placeholder="domain\user"
        help="An administrator of the host, as domain\user."
        {...field('user', values.user, (user) => change({ user }))}
      />
      <TextField
        label="Password"
        required
        type="password"
        {...field('password', values.password, (password) => change({ password }))}
      />
      <TextField
        label="Confirm Password"
        required
        type="password"
        help="Passwords are not kept: after a reload they are asked for again."
        {...field('confirmPassword', values.confirmPassword, (confirmPassword) => change({ confirmPassword }))}
      />
    </GroupBox>
  )
}

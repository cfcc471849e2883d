import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paint } from '@/ui/paint'

const STEPS = [
  {
    title: 'Add a host',
    to: '/protection/hosts?wizard=add-host',
    text: 'Manage the dedicated VMs of a stand-alone host, or the shared VMs of a cluster. The wizard asks for report, notification and SnapInfo settings.',
  },
  {
    title: 'Create a dataset',
    to: '/protection/datasets?wizard=create-dataset',
    text: 'Group virtual machines that need the same protection.',
  },
  {
    title: 'Add a policy',
    to: '/protection/datasets',
    text: 'Select the dataset, then Add Policy: how often it is backed up, how long backups are kept, what else happens.',
  },
  {
    title: 'Back up the dataset',
    to: '/protection/datasets?wizard=backup-dataset',
    text: 'On demand, or let the schedule do it: the clock at the bottom can run as fast as you like.',
  },
  {
    title: 'Break something',
    to: '/environment/faults',
    text: 'Delete a virtual machine, slow VSS down, stop a service. Every fault can be undone.',
  },
  {
    title: 'Restore a virtual machine',
    to: '/recovery',
    text: 'Select the VM, then a backup of it, then Restore.',
  },
] as const

const List = styled('ol')({
  margin: 0,
  padding: '12px 16px 12px 40px',
  maxWidth: 720,
  '& li': { marginBottom: 10 },
  '& li::marker': { fontWeight: 700, color: paint('link') },
  '& a': { fontWeight: 600 },
  '& p': { margin: '1px 0 0' },
})

/** The way through the product, in the order in which an administrator goes it. */
export function GettingStarted(): ReactNode {
  return (
    <List>
      {STEPS.map((step) => (
        <li key={step.title}>
          <Link to={step.to}>{step.title}</Link>
          <p>{step.text}</p>
        </li>
      ))}
    </List>
  )
}

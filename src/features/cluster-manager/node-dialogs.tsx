import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FormDialog } from '@/components/form-dialog'
import { useWizardPlace } from '@/components/place'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { FormPage } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import type { ClusterResource } from '@/contract'
import { finding } from '@/domain/finding'
import { clusterQueries, useMoveClusterResource, useSetPreferredOwner } from '@/queries/windows-queries'
import { SelectField } from '@/ui/select-field'

const PAGES: readonly FormPage[] = [{ id: 'node', title: 'Node', description: '', fields: ['hostId'] }]

interface NodeFormProps {
  readonly cluster: ClusterResource
  /** A disk or VM of the cluster; undefined: the cluster group. */
  readonly itemId: string | undefined
}

/** Moves the cluster group, a CSV or a shared disk to another node. */
export function MoveResourceDialog(): ReactNode {
  return <OfCluster title="Move to Another Node">{(props) => <MoveForm {...props} />}</OfCluster>
}

/** Sets the node on which a VM or disk is best; none is a choice too. */
export function PreferredOwnerDialog(): ReactNode {
  return <OfCluster title="Preferred Owner">{(props) => <PreferredOwnerForm {...props} />}</OfCluster>
}

interface OfClusterProps {
  readonly title: string
  readonly children: (props: NodeFormProps) => ReactNode
}

function OfCluster({ title, children }: OfClusterProps): ReactNode {
  const { subject = '', of } = useWizardPlace()
  const query = useQuery(clusterQueries.detail(subject))
  if (query.data === undefined) return <WizardOpening title={title} what="The cluster" queries={[query]} />
  return children({ cluster: query.data, itemId: of })
}

function itemOf({ cluster, itemId }: NodeFormProps) {
  return [...cluster.disks, ...cluster.machines].find(({ id }) => id === itemId)
}

function MoveForm(props: NodeFormProps): ReactNode {
  const { cluster, itemId } = props
  const item = itemOf(props)
  const owner = itemId === undefined ? cluster.owner : item?.owner
  const [defaults] = useState({ hostId: '' })
  const draft = useWizardDraft(defaults)
  const { hostId } = draft.values
  const findings = hostId === '' ? [finding('cluster/no-node-chosen', { field: 'hostId' })] : []
  const form = useWizardForm({ draft, pages: PAGES, findings })
  const move = useMoveClusterResource()
  const submit = (): void =>
    move.mutate(
      { clusterId: cluster.id, diskId: itemId ?? null, hostId },
      { onSuccess: form.close, onError: form.refuse },
    )
  return (
    <FormDialog
      width={520}
      height={240}
      form={form}
      title="Move to Another Node"
      okLabel="Move"
      onOk={submit}
      isBusy={move.isPending}
      script={{ name: 'moveClusterResource', variables: { clusterId: cluster.id, diskId: itemId ?? null, hostId } }}
    >
      <p>{`${item?.name ?? 'The cluster group'} is on ${owner?.name ?? 'no node'}.`}</p>
      <SelectField
        label="Node"
        required
        options={[{ value: '', label: 'Choose a node' }, ...nodeOptions(cluster, owner?.id)]}
        {...form.field('hostId', hostId, (value) => draft.change({ hostId: value }))}
      />
    </FormDialog>
  )
}

function PreferredOwnerForm(props: NodeFormProps): ReactNode {
  const { cluster, itemId = '' } = props
  const item = itemOf(props)
  const [defaults] = useState({ hostId: item?.preferredOwner?.id ?? '' })
  const draft = useWizardDraft(defaults)
  const { hostId } = draft.values
  const form = useWizardForm({ draft, pages: PAGES, findings: [] })
  const set = useSetPreferredOwner()
  const submit = (): void =>
    set.mutate(
      { clusterId: cluster.id, itemId, hostId: hostId || null },
      { onSuccess: form.close, onError: form.refuse },
    )
  return (
    <FormDialog
      width={520}
      height={240}
      form={form}
      title="Preferred Owner"
      script={{ name: 'setPreferredOwner', variables: { clusterId: cluster.id, itemId, hostId: hostId || null } }}
      onOk={submit}
      isBusy={set.isPending}
    >
      <p>{`The node on which ${item?.name ?? 'it'} should be when all nodes are up.`}</p>
      <SelectField
        label="Node"
        options={[{ value: '', label: 'No preference' }, ...nodeOptions(cluster)]}
        {...form.field('hostId', hostId, (value) => draft.change({ hostId: value }))}
      />
    </FormDialog>
  )
}

function nodeOptions({ nodes }: ClusterResource, except?: string) {
  return nodes
    .filter(({ id }) => id !== except)
    .map(({ id, name, up }) => ({ value: id, label: up ? name : `${name} (down)` }))
}

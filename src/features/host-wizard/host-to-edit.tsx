import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { type Latest, useLatest } from '@/components/use-latest'
import { WizardOpening } from '@/components/wizard-opening'
import type { HostResource } from '@/contract'
import { hostQueries } from '@/queries/host-queries'

export interface EditedHost {
  readonly host: HostResource
  readonly latest: Latest<HostResource>
}

interface HostToEditProps {
  readonly title: string
  readonly children: (edited: EditedHost) => ReactNode
}

/** Reads the managed host or cluster that the address names, for the form that edits it. */
export function HostToEdit({ title, children }: HostToEditProps): ReactNode {
  const { subject = '' } = useWizardPlace()
  const query = useQuery(hostQueries.detail(subject))
  const latest = useLatest(query)
  if (query.data === undefined) return <WizardOpening title={title} what="The host" queries={[query]} />
  return <Fragment key={latest.key}>{children({ host: query.data, latest })}</Fragment>
}

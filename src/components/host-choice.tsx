import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { parentHostQueries } from '@/queries/windows-queries'
import { useChangeParams, useParam } from './place'
import { FilterSelect } from './filter-select'

export interface HostChoiceState {
  /** Empty until the hosts are read. */
  readonly id: string
  readonly name: string
  readonly hosts: readonly { readonly id: string; readonly name: string }[]
  /** The environment has no host at all. */
  readonly isEmpty: boolean
  readonly choose: (id: string) => void
}

/** The host that a snap-in shows, in the address as `host`; the first one if none is named. */
export function useHostChoice(): HostChoiceState {
  const [wanted] = useParam('host')
  const change = useChangeParams()
  const { data } = useQuery(parentHostQueries.list({ sort: 'name', limit: 1000 }))
  return useMemo(() => {
    const hosts = data?.items ?? []
    const chosen = hosts.find(({ id }) => id === wanted) ?? hosts[0]
    return {
      id: chosen?.id ?? '',
      name: chosen?.name ?? '',
      hosts,
      isEmpty: data?.total === 0,
      // What was selected and opened is of the other host.
      choose: (host) => change({ host, select: undefined, path: undefined, file: undefined, vm: undefined }),
    }
  }, [data, wanted, change])
}

/** Chooses it. */
export function HostChoice({ label, choice }: { readonly label: string; readonly choice: HostChoiceState }): ReactNode {
  if (choice.isEmpty) return null
  return (
    <FilterSelect
      label={label}
      value={choice.id}
      options={choice.hosts.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={choice.choose}
    />
  )
}

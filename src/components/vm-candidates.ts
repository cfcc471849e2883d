import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FindingResource, HostResource, VirtualMachineResource } from '@/contract'
import { datasetQueries } from '@/queries/dataset-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'

/** A managed host or cluster and, once they are read, the VMs of it that are on show. */
export interface VmCandidates {
  readonly host: HostResource
  /** All of them, or what a search has found. */
  readonly vms: readonly VirtualMachineResource[] | undefined
  readonly isFailed: boolean
}

const FOUND_AT_MOST = 200

/** The VMs of the hosts that are expanded, or, while a search is on, those that it has found, by host. */
export function useVmCandidates(
  hosts: readonly HostResource[],
  expandedIds: readonly string[],
  q: string,
): { readonly candidates: readonly VmCandidates[]; readonly moreFound: number } {
  const search = useQuery({
    ...virtualMachineQueries.list({ q, sort: 'name', limit: FOUND_AT_MOST }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const open = q === '' ? hosts.filter(({ id, vmCount }) => vmCount > 0 && expandedIds.includes(id)) : []
  const answers = useQueries({
    queries: open.map(({ id }) => virtualMachineQueries.all({ host: id })),
    combine: answersOf,
  })
  const openKey = open.map(({ id }) => id).join()
  return useMemo(() => {
    if (q !== '') return foundBy(hosts, search.data)
    const candidates = hosts.map((host) => {
      const answer = answers[open.findIndex(({ id }) => id === host.id)]
      return { host, vms: answer?.data, isFailed: answer?.isError ?? false }
    })
    return { candidates, moreFound: 0 }
    // Which hosts are open is said by their key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [hosts, q, search.data, answers, openKey])
}

/**
 * Why VMs on show cannot be protected, by the VM's id: what Validate Dataset would say of each, asked host by host before
 * any of them is chosen.
 */
export function useVmObstacles(candidates: readonly VmCandidates[]): ReadonlyMap<string, FindingResource> {
  const asked = candidates.flatMap(({ vms }) =>
    vms === undefined || vms.length === 0 ? [] : [vms.map(({ id }) => id)],
  )
  const checks = useQueries({
    queries: asked.map((vmIds) => datasetQueries.check({ vmIds })),
    combine: answersOf,
  })
  return useMemo(() => {
    const findings = checks.flatMap(({ data }) => data?.findings ?? [])
    return new Map(
      findings
        .filter(({ severity }) => severity === 'error')
        .flatMap((found) => (found.subject?.type === 'virtual-machine' ? [[found.subject.id, found] as const] : [])),
    )
  }, [checks])
}

interface Answer<Data> {
  readonly data: Data | undefined
  readonly isError: boolean
}

/** Named, so that its result keeps its identity while nothing has changed. */
function answersOf<Data>(results: readonly UseQueryResult<Data>[]): Answer<Data>[] {
  return results.map(({ data, isError }) => ({ data, isError }))
}

function foundBy(
  hosts: readonly HostResource[],
  found: { readonly items: readonly VirtualMachineResource[]; readonly total: number } | undefined,
): { readonly candidates: readonly VmCandidates[]; readonly moreFound: number } {
  const { items = [], total = 0 } = found ?? {}
  const candidates = hosts.flatMap((host) => {
    const vms = items.filter(({ managedHost }) => managedHost?.id === host.id)
    return vms.length === 0 ? [] : [{ host, vms, isFailed: false }]
  })
  return { candidates, moreFound: total - items.length }
}

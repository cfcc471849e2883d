import type { VirtualMachineResource } from '@/contract'

/** A VM that is chosen, with what is needed to show it without asking for it again. */
export interface ChosenVm {
  readonly id: string
  readonly name: string
  /** The managed host or cluster that it belongs to; empty if none does. */
  readonly hostId: string
  readonly hostName: string
}

export function chosenVm({ id, name, host, managedHost }: VirtualMachineResource): ChosenVm {
  return { id, name, hostId: managedHost?.id ?? '', hostName: managedHost?.name ?? host.name }
}

export function withVms(chosen: readonly ChosenVm[], added: readonly ChosenVm[]): ChosenVm[] {
  const ids = new Set(chosen.map(({ id }) => id))
  return [...chosen, ...added.filter(({ id }) => !ids.has(id))]
}

export function withoutVms(chosen: readonly ChosenVm[], removedIds: Iterable<string>): ChosenVm[] {
  const ids = new Set(removedIds)
  return chosen.filter(({ id }) => !ids.has(id))
}

/** The check box of a row that stands for several VMs. */
export function groupCheck(chosenCount: number, total: number): 'on' | 'off' | 'mixed' {
  if (chosenCount === 0) return 'off'
  return chosenCount >= total ? 'on' : 'mixed'
}

export function countByHost(chosen: readonly ChosenVm[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { hostId } of chosen) counts.set(hostId, (counts.get(hostId) ?? 0) + 1)
  return counts
}

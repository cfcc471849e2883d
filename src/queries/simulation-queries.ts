import { type QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { consoleName } from '@/api/api-location'
import type { SimulationResource } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { endpointQuery } from './endpoint-query'

/** The environment itself: its clock and pace, its scenario, what it keeps. */
export const simulationQueries = {
  detail: () => endpointQuery('getSimulation', ['simulation']),
  hash: () => ({ ...endpointQuery('getHash', ['simulation', 'hash']), staleTime: 0, gcTime: 0 }),
  journal: () => ({ ...endpointQuery('getJournal', ['journal']), staleTime: 0, gcTime: 0 }),
}

export const scenarioQueries = {
  list: () => endpointQuery('listScenarios', ['scenarios']),
}

export const checkpointQueries = {
  list: () => endpointQuery('listCheckpoints', ['checkpoints']),
}

/** Which environment it is, and what its clock says, as far as that has been read: to tell later whether it is still the same. */
export function environmentAt(client: QueryClient): { readonly of: string; readonly at: string } | undefined {
  const simulation = client.getQueryData<SimulationResource>(simulationQueries.detail().queryKey)
  if (simulation === undefined) return undefined
  return { of: `${consoleName()} ${simulation.scenario.name} ${simulation.seed}`, at: simulation.now }
}

/** The simulated clock, as live as the events make it. */
export function useSimulation(): UseQueryResult<SimulationResource> {
  return useQuery(simulationQueries.detail())
}

export function useChangeSimulation(): EndpointMutation<'changeSimulation'> {
  return useEndpointMutation('changeSimulation', keep)
}

/** Answers when the run is over. */
export function useAdvanceSimulation(): EndpointMutation<'advanceSimulation'> {
  return useEndpointMutation('advanceSimulation', keep)
}

export function useStopAdvance(): EndpointMutation<'stopAdvance'> {
  return useEndpointMutation('stopAdvance', keep)
}

export function useResetSimulation(): EndpointMutation<'resetSimulation'> {
  return useEndpointMutation('resetSimulation', keep)
}

/** Opens what a journal of somebody else describes. */
export function useImportJournal(): EndpointMutation<'importJournal'> {
  return useEndpointMutation('importJournal', keep)
}

export function useCreateCheckpoint(): EndpointMutation<'createCheckpoint'> {
  return useEndpointMutation('createCheckpoint', readCheckpoints)
}

export function useRestoreCheckpoint(): EndpointMutation<'restoreCheckpoint'> {
  return useEndpointMutation('restoreCheckpoint', keep)
}

export function useDeleteCheckpoint(): EndpointMutation<'deleteCheckpoint'> {
  return useEndpointMutation('deleteCheckpoint', readCheckpoints)
}

function keep(client: QueryClient, simulation: SimulationResource): void {
  client.setQueryData(simulationQueries.detail().queryKey, simulation)
}

/** No event tells of checkpoints: they are none of the environment's affairs. */
function readCheckpoints(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: checkpointQueries.list().queryKey })
}

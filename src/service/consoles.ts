import { ok } from '@/base/result'
import type { ConsoleResource } from '@/contract'
import type { ConsoleId } from '@/domain/ids'
import type { ReadonlyWorld, Simulation } from '@/sim'
import type { Service } from './service'

/** The management consoles of the environment. One that asks for the first time is among them before it has done anything. */
export function consoles(simulation: Simulation): Pick<Service, 'listConsoles'> {
  return {
    listConsoles: ({ consoleId }) =>
      simulation.read((world) => {
        const ids = Object.values(world.consoles).map(({ id }) => id)
        const all = ids.includes(consoleId) ? ids : [...ids, consoleId]
        const items = all.map((id) => presentConsole(world, id, id === consoleId))
        return ok({ body: { items, total: items.length } })
      }),
  }
}

function presentConsole(world: ReadonlyWorld, id: ConsoleId, own: boolean): ConsoleResource {
  const row = world.consoles[id]
  const vm = row?.vmId ? world.vms[row.vmId] : undefined
  const count = (rows: Readonly<Record<string, { readonly consoleId: ConsoleId }>>) =>
    Object.values(rows).filter(({ consoleId }) => consoleId === id).length
  return {
    id,
    name: row?.name ?? id,
    own,
    vm: vm ? { id: vm.id, name: vm.name } : null,
    hostCount: count(world.managedHosts),
    datasetCount: count(world.datasets),
  }
}

import { err, ok } from '@/base/result'
import type { ShellDetailResource, ShellLineResource, ShellResource } from '@/contract'
import type { ShellId } from '@/domain/ids'
import type { Shell } from '@/domain/shell/shell'
import { completeShellInput, type ReadonlyWorld, shellOn, shellTargets, type Simulation } from '@/sim'
import type { Answered } from './answer'
import { refusal } from './errors'
import type { Service } from './service'

type Endpoints = Pick<
  Service,
  | 'listShellTargets'
  | 'listShells'
  | 'openShell'
  | 'getShell'
  | 'closeShell'
  | 'submitShellLines'
  | 'clearShell'
  | 'interruptShell'
  | 'completeShellInput'
>

/** Terminals. What they print is read since a line, so that a long session costs no more than a short one. */
export function shells(simulation: Simulation): Endpoints {
  const find = (id: string): Readonly<Shell> | undefined => simulation.read((world) => world.shells[id as ShellId])
  const present = (id: string): Answered<ShellResource> =>
    simulation.read((world) => {
      const shell = world.shells[id as ShellId]
      return shell ? ok({ body: presentShell(world, shell) }) : refusal('unknown', 'shell/unknown')
    })
  /** A line may end the session: then there is no shell any more, and that is no error. */
  const presentRest = (id: string): Answered<ShellResource | null> => (find(id) ? present(id) : ok({ body: null }))

  return {
    listShellTargets: ({ consoleId }) =>
      simulation.read((world) => {
        const items = shellTargets(world).map((target) => {
          const { id, name, kind, site, reachable } = target
          return { id, name, kind, site, reachable, shellId: shellOn(world, consoleId, kind, id)?.id ?? null }
        })
        return ok({ body: { items, total: items.length } })
      }),

    listShells: ({ consoleId }) =>
      simulation.read((world) => {
        const own = Object.values(world.shells).filter((shell) => shell.consoleId === consoleId)
        return ok({ body: { items: own.map((shell) => presentShell(world, shell)), total: own.length } })
      }),

    openShell: ({ body, consoleId, idempotencyKey: key }) => {
      const { kind } = body
      const targetId = body.target as Shell['targetId']
      const open = simulation.read((world) => shellOn(world, consoleId, kind, targetId))
      const done = simulation.execute({ type: 'openShell', consoleId, kind, targetId }, { key, origin: consoleId })
      if (!done.ok) return done
      const id = done.value.id ?? ''
      const answer = present(id)
      if (!answer.ok) return answer
      return ok({ ...answer.value, location: `/shells/${id}`, status: open ? 200 : 201 })
    },

    getShell: ({ params, query }) =>
      simulation.read((world) => {
        const shell = world.shells[params.shellId as ShellId]
        if (!shell) return refusal('unknown', 'shell/unknown')
        return ok({ body: presentDetail(world, shell, query?.after ?? 0) })
      }),

    closeShell: ({ params, consoleId: origin }) => {
      const done = simulation.execute({ type: 'closeShell', shellId: params.shellId as ShellId }, { origin })
      return done.ok ? ok({ body: undefined }) : done
    },

    submitShellLines: ({ params, body, consoleId: origin, idempotencyKey: key }) => {
      const shellId = params.shellId as ShellId
      const done = simulation.execute({ type: 'submitLine', shellId, text: body.text }, { key, origin })
      return done.ok ? presentRest(shellId) : err(done.error)
    },

    clearShell: ({ params, consoleId: origin }) => {
      const shellId = params.shellId as ShellId
      const done = simulation.execute({ type: 'clearShell', shellId }, { origin })
      return done.ok ? present(shellId) : done
    },

    interruptShell: ({ params, consoleId: origin, idempotencyKey: key }) => {
      const shellId = params.shellId as ShellId
      const done = simulation.execute({ type: 'interruptShell', shellId }, { key, origin })
      return done.ok ? presentRest(shellId) : err(done.error)
    },

    completeShellInput: ({ params, body }) =>
      simulation.read((world) => {
        const shellId = params.shellId as ShellId
        if (!world.shells[shellId]) return refusal('unknown', 'shell/unknown')
        const { from, to, candidates } = completeShellInput(world, shellId, body.text, body.cursor)
        return ok({ body: { from, to, candidates: [...candidates] } })
      }),
  }
}

function presentShell(world: ReadonlyWorld, shell: Readonly<Shell>): ShellResource {
  const { id, kind, targetId, prompt, state, lastSequence, clearedSequence, history } = shell
  const machines: Readonly<Record<string, { readonly name: string } | undefined>> =
    kind === 'powershell' ? world.hosts : world.storageSystems
  const target = { id: targetId, name: machines[targetId]?.name ?? targetId }
  return { id, kind, target, prompt, state, lastSequence, clearedSequence, history: [...history] }
}

function presentDetail(world: ReadonlyWorld, shell: Readonly<Shell>, after: number): ShellDetailResource {
  const lines = shell.lines.filter(({ sequence }) => sequence > after)
  return { ...presentShell(world, shell), lines: lines.map((line): ShellLineResource => ({ ...line })) }
}

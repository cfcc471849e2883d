import { err, ok } from '@/base/result'
import type { AdviceResource } from '@/contract'
import type { SubjectType } from '@/domain/finding'
import { explain } from '@/domain/findings/catalogue'
import type { ConsoleId } from '@/domain/ids'
import {
  type Advice,
  environmentAdvice,
  type ReadonlyWorld,
  remedyFinder,
  type RemedyFinder,
  type Simulation,
} from '@/sim'
import { type ConsoleView, consoleView } from './console-view'
import { refusal } from './errors'
import { listPage, type PageSpec } from './list-page'
import { ownerOf } from './owner-of'
import type { Service } from './service'

type Endpoints = Pick<Service, 'listAdvice' | 'getAdvice' | 'applyRemedy'>

/** Best practices that are not followed, and what can be done about them on request. */
export function advice(simulation: Simulation): Endpoints {
  return {
    listAdvice: ({ query, consoleId }) =>
      simulation.read((world) => {
        const view = consoleView(world, consoleId)
        const all = adviceOf(view)
        const { on, section, remedy } = query
        const wanted = all.filter(
          (one) =>
            (on === undefined || one.subject.type === on) &&
            (section === undefined || explain(one.code).section === section) &&
            (remedy === undefined || (remediesOf(view)(one) !== null) === remedy),
        )
        const page = listPage(wanted, query, pageSpec(view))
        if (!page.ok) return page
        const { body } = page.value
        return ok({ body: { ...body, kinds: kindsOf(all), sections: sectionsOf(all) } })
      }),

    getAdvice: ({ params, consoleId }) =>
      simulation.read((world) => {
        const view = consoleView(world, consoleId)
        const found = findAdvice(view, params.adviceId)
        return found ? ok({ body: presentAdvice(view, found) }) : refusal('unknown', 'advice/unknown')
      }),

    applyRemedy: ({ params, consoleId, idempotencyKey }) => {
      const found = simulation.read((world) => findRemedy(world, consoleId, params.adviceId))
      if (!found) return refusal('unknown', 'advice/unknown')
      if (!found.remedy) return refusal('conflict', 'advice/no-remedy')
      const { changes, commands } = found.remedy
      for (const [at, command] of commands.entries()) {
        const key = idempotencyKey === undefined ? undefined : `${idempotencyKey} ${at}`
        const done = simulation.execute(command, { key, origin: consoleId })
        if (!done.ok) return err(done.error)
      }
      return ok({ body: { done: [...changes] } })
    },
  }
}

function findRemedy(world: ReadonlyWorld, consoleId: ConsoleId, id: string) {
  const view = consoleView(world, consoleId)
  const found = findAdvice(view, id)
  return found && { remedy: remediesOf(view)(found) }
}

function findAdvice(view: ConsoleView, id: string): Advice | undefined {
  return adviceOf(view).find((one) => adviceId(one) === id)
}

/** Looked up once as long as nothing happens. */
function adviceOf(view: ConsoleView): readonly Advice[] {
  return (view.memo.advice ??= environmentAdvice(view.world, view.consoleId))
}

function remediesOf(view: ConsoleView): RemedyFinder {
  return (view.memo.remedies ??= remedyFinder(view.world))
}

/** The same as long as the advice is: its code, its object and the figures of the case. */
function adviceId({ code, subject, detail }: Advice): string {
  const base = `${code.replace('/', '.')}~${subject.id}`
  return detail === undefined ? base : `${base}~${shortHash(detail)}`
}

/** FNV-1a, 32 bits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

function pageSpec(view: ConsoleView): PageSpec<Advice, AdviceResource> {
  const title = ({ code }: Advice) => explain(code).title
  return {
    present: (one) => presentAdvice(view, one),
    texts: [(one) => one.subject.name, title, (one) => one.detail ?? null, (one) => one.requirement ?? null],
    keys: {
      title,
      subject: (one) => one.subject.name,
      section: (one) => explain(one.code).section ?? null,
      requirement: (one) => (one.requirement === undefined ? null : Number(one.requirement.slice(1))),
    },
  }
}

function presentAdvice(view: ConsoleView, one: Advice): AdviceResource {
  const { title, cause, cure, section = null } = explain(one.code)
  const { code, severity, subject, detail = null, requirement = null } = one
  const remedy = remediesOf(view)(one)
  return {
    id: adviceId(one),
    code,
    severity,
    title,
    detail,
    subject: { ...subject },
    of: ownerOf(view, subject),
    cause,
    cure,
    section,
    requirement,
    remedy: remedy && { label: remedy.label, changes: [...remedy.changes] },
  }
}

function countsBy<Key>(all: readonly Advice[], keyOf: (one: Advice) => Key | undefined): [Key, number][] {
  const counts = new Map<Key, number>()
  for (const one of all) {
    const key = keyOf(one)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
}

function kindsOf(all: readonly Advice[]): { on: SubjectType; count: number }[] {
  return countsBy(all, ({ subject }) => subject.type).map(([on, count]) => ({ on, count }))
}

function sectionsOf(all: readonly Advice[]): { section: string; count: number }[] {
  const counts = countsBy(all, ({ code }) => explain(code).section)
  return counts.map(([section, count]) => ({ section, count })).toSorted((a, b) => (a.section < b.section ? -1 : 1))
}

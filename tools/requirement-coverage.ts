import type { Requirement } from '../src/domain/requirements/requirement.ts'
import type { OpenRequirements } from './open-requirements.ts'
import type { TitledTest } from './test-reports.ts'

/** A requirement and what stands behind it. */
export interface CoveredRequirement {
  readonly requirement: Requirement
  /** Tests whose titles name it, passed or not. */
  readonly tests: readonly TitledTest[]
  readonly open: OpenRequirements | undefined
}

export interface Coverage {
  readonly rows: readonly CoveredRequirement[]
  /** What is not as it should be, each with what to do. */
  readonly problems: readonly string[]
}

/** The requirements that a title names: `[R141] …`, `[R141, R142] …`. */
export function tagsOf(title: string): readonly string[] {
  return [...title.matchAll(/\[(R\d[^\]]*)\]/g)].flatMap(([, inside = '']) => inside.split(/[\s,]+/).filter(Boolean))
}

/** Holds the table against the tests that ran. `open` are requirements that have no test yet: the list may only shrink. */
export function coverageOf(
  table: readonly Requirement[],
  tests: readonly TitledTest[],
  open: readonly OpenRequirements[],
): Coverage {
  const testsById = new Map<string, TitledTest[]>()
  for (const test of tests) {
    for (const tag of new Set(tagsOf(test.title))) testsById.set(tag, [...(testsById.get(tag) ?? []), test])
  }
  const openById = new Map(open.flatMap((group) => group.ids.map((id) => [id as string, group] as const)))
  const rows = table.map((requirement) => {
    const { id } = requirement
    return { requirement, tests: testsById.get(id) ?? [], open: openById.get(id) }
  })
  const ids = new Set<string>(table.map(({ id }) => id))
  return {
    rows,
    problems: [
      ...unknownTags(ids, testsById),
      ...[...openById.keys()].filter((id) => !ids.has(id)).map((id) => `OPEN names ${id}, which is no requirement.`),
      ...rows.flatMap(problemOf),
    ],
  }
}

function unknownTags(ids: ReadonlySet<string>, testsById: ReadonlyMap<string, readonly TitledTest[]>): string[] {
  return [...testsById].flatMap(([tag, tests]) =>
    ids.has(tag) ? [] : tests.map(({ file, title }) => `${file}: '${title}' names ${tag}, which is no requirement.`),
  )
}

export function isCovered({ tests }: CoveredRequirement): boolean {
  return tests.some((test) => test.passed)
}

function problemOf(row: CoveredRequirement): string[] {
  const { requirement, open, tests } = row
  const { id, brief, coverage, place } = requirement
  const covered = isCovered(row)
  if (coverage !== 'test') {
    if (open) return [`${id} is information, and OPEN besides: take it out of tools/open-requirements.ts.`]
    return covered ? [`${id} has a test and is no mere information: say coverage: 'test' in its table.`] : []
  }
  if (open) return covered ? [`${id} has a test now: take it out of tools/open-requirements.ts.`] : []
  if (!covered) {
    const failed = tests.map(({ file, title }) => `\n  did not pass: ${file}: ${title}`)
    return [`${id} has no passing test whose title begins with [${id}]: ${brief}.${failed.join('')}`]
  }
  return place === null ? [`${id} has a test but no place where it can be met: say it in its table.`] : []
}

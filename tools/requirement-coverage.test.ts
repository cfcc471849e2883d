import { expect, test } from 'vitest'
import { routes } from '../src/contract/routes'
import type { Requirement, RequirementId } from '../src/domain/requirements/requirement'
import { requirementTable } from '../src/domain/requirements/requirement-table'
import { OPEN } from './open-requirements'
import { coverageOf, tagsOf } from './requirement-coverage'
import { documentOf, printed, summaryOf } from './requirement-document'
import type { TitledTest } from './test-reports'

const requirement = (id: RequirementId, more: Partial<Requirement> = {}): Requirement => {
  const place = 'Jobs'
  return { id, section: '6.6', kind: 'limit', brief: `what ${id} | says`, place, coverage: 'test', ...more }
}
const ran = (title: string, passed = true): TitledTest => ({ file: 'src/a/b.test.ts', title, passed })
const open = (...ids: RequirementId[]) => [{ ids, missing: 'rule', need: 'a rule' } as const]
const problems = (...args: Parameters<typeof coverageOf>) => coverageOf(...args).problems

test('a title names requirements in brackets, one or several', () => {
  expect(tagsOf('[R141] a backup fails')).toEqual(['R141'])
  expect(tagsOf('[R72, R73] a [R9] b')).toEqual(['R72', 'R73', 'R9'])
  expect(tagsOf('group of [R1] tests [R2 R3x]')).toEqual(['R1', 'R2', 'R3x'])
  expect(tagsOf('R1 without brackets [Retry 1] [2]')).toEqual([])
})

test('a requirement with a passing test is covered, one with a failing test or none is a problem', () => {
  const table = [requirement('R1'), requirement('R2'), requirement('R3')]
  const found = problems(table, [ran('[R1] a'), ran('[R2] b', false)], [])
  expect(found).toHaveLength(2)
  expect(found[0]).toMatch(/R2 has no passing test.*\n.*did not pass: src\/a\/b\.test\.ts: \[R2] b/)
  expect(found[1]).toMatch(/^R3 has no passing test/)
})

test('a tag that names no requirement is a problem', () => {
  expect(problems([requirement('R1')], [ran('[R1, R999] a')], [])).toEqual([
    "src/a/b.test.ts: '[R1, R999] a' names R999, which is no requirement.",
  ])
})

test('an open requirement needs no test; one that has a test, or is none, may not be open', () => {
  const table = [requirement('R1', { place: null }), requirement('R2')]
  expect(problems(table, [ran('[R2] a')], open('R1'))).toEqual([])
  expect(problems(table, [ran('[R1] a'), ran('[R2] b')], open('R1', 'R2', 'R7'))).toEqual([
    'OPEN names R7, which is no requirement.',
    'R1 has a test now: take it out of tools/open-requirements.ts.',
    'R2 has a test now: take it out of tools/open-requirements.ts.',
  ])
})

test('information with a test is no mere information, and what has a test has a place', () => {
  const shown = requirement('R1', { coverage: { information: 'a list' } })
  expect(problems([shown], [], [])).toEqual([])
  expect(problems([shown], [], open('R1'))).toHaveLength(1)
  expect(problems([shown], [ran('[R1] a')], [])).toHaveLength(1)
  expect(problems([requirement('R2', { place: null })], [ran('[R2] a')], [])).toEqual([
    'R2 has a test but no place where it can be met: say it in its table.',
  ])
})

const table = [
  requirement('R1', { section: '4.2' }),
  requirement('R2'),
  requirement('R3', { place: null }),
  requirement('R4', { section: '4 Table 2', coverage: { information: 'a list' } }),
]
const { rows } = coverageOf(table, [ran('[R1] b'), ran('[R1] a')], open('R3'))

test('the summary counts', () => {
  expect(summaryOf(rows)).toEqual([
    '4 requirements',
    '2 covered by tests',
    '1 shown as information',
    '1 open: the rule is missing',
  ])
})

test('the page has a table for each section, with the files of the tests', () => {
  const page = documentOf(rows)
  expect(page.match(/^## .*/gm)).toEqual(['## Section 4', '## Section 6.6'])
  expect(page).toContain('| R1 | 4.2 | limit | what R1 \\| says | Jobs | [b.test.ts](../src/a/b.test.ts) |')
  expect(page).toContain('| – | **open**, the rule is missing: a rule |')
  expect(page).toContain('information: a list')
})

test('what is printed has the titles', () => {
  expect(printed(rows)).toMatch(/^R1 .*\n {6}✓ \[R1] b\n {6}✓ \[R1] a\n {6}Jobs\nR2 .*NONE/)
})

test('the table has every requirement of the report once, R1 to R254', () => {
  expect(requirementTable.map(({ id }) => id)).toEqual(Array.from({ length: 254 }, (_, index) => `R${index + 1}`))
})

test('a requirement is told in one line', () => {
  const long = requirementTable.filter(({ brief }) => brief.length > 115 || brief.endsWith('.') || brief.includes('\n'))
  expect(long.map(({ id }) => id)).toEqual([])
})

test('the endpoints in the places exist', () => {
  const bare = (path: string) => path.replace(/\?.*/, '').replace(/:\w+|\{\w+\}/g, '{}')
  const known = new Set(Object.values(routes).map(([method, path]) => `${method} ${bare(path)}`))
  const named = requirementTable.flatMap(({ id, place }) =>
    [...(place ?? '').matchAll(/\b(GET|POST|PUT|PATCH|DELETE) (\/[^\s,;]+)/g)].map(([, method, path]) => {
      return { id, endpoint: `${method} ${bare(path ?? '')}` }
    }),
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter(({ endpoint }) => !known.has(endpoint))).toEqual([])
})

test('open requirements are named once', () => {
  const ids = OPEN.flatMap((group) => group.ids)
  expect(ids.length).toBe(new Set(ids).size)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findViolations } from './architecture'
import type { Rule } from './architecture'
import { findCycles } from './cycles'
import { hermetic, layers } from './layers'
import type { Exception } from './layers'
import { readRepository } from './repository'

test('the repository keeps the rules of tools/layers.ts', () => {
  expect(findViolations(readRepository()).map((violation) => violation.message)).toEqual([])
})

/** One planted violation: what is written where, and what the rule says of it. */
const planted: readonly [title: string, rule: Rule, file: string, code: string, message: RegExp][] = [
  [
    'a screen that imports the engine',
    'layer',
    'src/features/jobs/jobs-page.tsx',
    `import { x } from '@/sim'`,
    /over the wire only/,
  ],
  [
    'a type imported from the engine',
    'layer',
    'src/queries/job.ts',
    `import type { World } from '@/sim'`,
    /query cache/,
  ],
  [
    'a type named by import()',
    'layer',
    'src/ui/tree.ts',
    `export type X = import('@/domain/vm').Vm`,
    /ui pieces know no domain/,
  ],
  [
    'the app that imports the mock API',
    'layer',
    'src/app/start.ts',
    `const m = await import('@/mock-api/start')`,
    /real server/,
  ],
  ['a re-export across a border', 'layer', 'src/contract/jobs.ts', `export * from '@/service/jobs'`, /promise/],
  [
    'a worker of another layer',
    'layer',
    'src/api/start.ts',
    `new URL('../lab/worker.ts', import.meta.url)`,
    /wire only/,
  ],
  ['a way out of src', 'layer', 'src/base/result.ts', `import { x } from '../../tools/layers'`, /outside src/],
  ['a folder that is no layer', 'layer', 'src/business/logic.ts', ``, /no layer/],
  ['a library in the engine', 'package', 'src/sim/kernel/queue.ts', `import { z } from 'zod'`, /hermetic/],
  [
    'react in the client',
    'package',
    'src/api/client.ts',
    `import { useState } from 'react'`,
    /same against a real server/,
  ],
  [
    'a package of tests in code that ships',
    'package',
    'src/base/units.ts',
    `import fc from 'fast-check'`,
    /no library/,
  ],
  [
    'a way past the door of the engine',
    'door',
    'src/service/jobs.ts',
    `import { w } from '@/sim/world/world'`,
    /use '@\/sim'/,
  ],
  [
    'a way past the door of the contract',
    'door',
    'src/api/client.ts',
    `import { e } from '@/contract/endpoints'`,
    /use '@\/contract'/,
  ],
  [
    'a way past the door of the lab',
    'door',
    'src/mock-api/start.ts',
    `import { w } from '@/lab/worker'`,
    /use '@\/lab'/,
  ],
  ['a feature that imports another', 'apart', 'src/features/jobs/a.ts', `import { b } from '../hosts/b'`, /components/],
  ['another layer by a relative path', 'alias', 'src/domain/vm.ts', `import { ok } from '../base/result'`, /'@\/'/],
  ['the own layer by its alias', 'alias', 'src/base/units.ts', `import { ok } from '@/base/result'`, /relative/],
  [
    'the clock of the machine in the engine',
    'hermetic',
    'src/sim/kernel/clock.ts',
    `export const now = Date.now()`,
    /uses Date/,
  ],
  [
    'a type of the platform in the world',
    'hermetic',
    'src/sim/world/row.ts',
    `export interface Row { at: Date }`,
    /uses Date/,
  ],
  ['chance in a rule', 'hermetic', 'src/domain/vm-rules.ts', `export const luck = Math.random()`, /Math\.random/],
  ['a logarithm', 'hermetic', 'src/sim/kernel/a.ts', `export const a = Math.log(2)`, /Math\.log/],
  ['a power', 'hermetic', 'src/sim/kernel/a.ts', `export const a = 2 ** 8`, /\*\*/],
  ['waiting', 'hermetic', 'src/sim/kernel/a.ts', `export const a = async () => {}`, /async/],
  ['a timer', 'hermetic', 'src/sim/kernel/a.ts', `setTimeout(() => undefined, 1)`, /setTimeout/],
  [
    'the locale',
    'hermetic',
    'src/base/text.ts',
    `export const f = (n: number) => n.toLocaleString()`,
    /toLocaleString/,
  ],
  ['a name in camel case', 'kebab-case', 'src/ui/splitPane.tsx', ``, /kebab-case/],
  ['a folder in Pascal case', 'kebab-case', 'src/ui/Tree/tree.tsx', ``, /kebab-case/],
  ['a drawer for everything', 'banned-name', 'src/ui/utils.ts', ``, /'utils' is no name/],
  ['a drawer with a prefix', 'banned-name', 'src/ui/tree-helpers.ts', ``, /'tree-helpers' is no name/],
  ['a folder for everything', 'banned-name', 'src/components/common/icon.tsx', ``, /'common' is no name/],
  ['an index that is no door', 'index', 'src/ui/index.ts', ``, /door of sim, lab, contract/],
  ['a door inside a layer', 'index', 'src/sim/kernel/index.ts', ``, /door/],
  ['a file beyond the budget', 'budget', 'src/ui/tree.tsx', '\n'.repeat(301), /301 lines, the budget is 300/],
  ['a file that imports itself', 'cycle', 'src/ui/tree.ts', `import './tree'`, /cycle/],
  [
    'code of tests in code that ships',
    'test-code',
    'src/sim/a.ts',
    `import { d } from './testing/driver'`,
    /code of tests/,
  ],
]

test.each(planted)('%s is caught', (_title, rule, file, code, message) => {
  const violations = findViolations(new Map([[file, code]]), [])
  expect(violations.map((violation) => violation.rule)).toEqual([rule])
  expect(violations[0]?.message).toMatch(message)
  expect(violations[0]?.message).toContain(file)
})

test('a cycle over several files is caught once; one of types alone is no cycle', () => {
  const files = new Map([
    ['src/ui/a.ts', `import { b } from './b'`],
    ['src/ui/b.ts', `export { c } from './c'`],
    ['src/ui/c.ts', `import { a } from './a'`],
    ['src/ui/d.ts', `import type { a } from './e'`],
    ['src/ui/e.ts', `import { d } from './d'`],
  ])
  expect(findViolations(files, []).map((violation) => violation.message)).toEqual([
    'src/ui/a.ts → src/ui/b.ts → src/ui/c.ts → src/ui/a.ts is a cycle of imports: which file runs first would depend on who asks.',
  ])
  expect(
    findCycles(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', []],
      ]),
    ),
  ).toEqual([])
})

test('an exception excuses one import of one file, and one that excuses nothing is caught', () => {
  const files = new Map([
    ['src/api/a.ts', `import 'react'`],
    ['src/api/b.ts', `import 'react'`],
  ])
  const excuse = (file: string): Exception => ({ file, what: 'react', reason: 'planted' })
  expect(findViolations(files, [excuse('src/api/a.ts')]).map((violation) => violation.file)).toEqual(['src/api/b.ts'])
  const stale = findViolations(files, [excuse('src/api/a.ts'), excuse('src/api/b.ts'), excuse('src/api/c.ts')])
  expect(stale.map((violation) => violation.message)).toEqual([
    "tools/layers.ts excuses 'react' in src/api/c.ts, which no longer needs it: delete the exception.",
  ])
})

test('what the rules allow is left alone', () => {
  const files = new Map([
    ['src/main.tsx', `import { App } from '@/app/app'\nvoid import('@/mock-api/start')`],
    ['src/service/jobs.ts', `import { a } from '@/sim'\nimport type { Job } from '@/contract'\nconst soon = Date`],
    ['src/service/jobs.test.ts', `import { driver } from '@/sim/testing/driver'\nimport { test } from 'vitest'`],
    [
      'src/sim/world/row.ts',
      `export interface Row { Date: string }\nexport const f = (window: number, r: Row) => window + Math.floor(+r.Date)`,
    ],
    ['src/sim/index.ts', `export { f } from './world/row'`],
    ['src/features/jobs/page.tsx', `import { Button } from '@mui/material'\nimport raw from './text.svg?raw'`],
    ['src/ui/mail.d.ts', ``],
    ['docs/README.md', ``],
  ])
  expect(findViolations(files, [])).toEqual([])
})

test('layers import downwards only', () => {
  const cycles = findCycles(new Map(Object.entries(layers).map(([name, layer]) => [name, layer.imports])))
  expect(cycles).toEqual([])
})

test('the linter bans what the table bans in the engine, so that an editor says it at once', () => {
  const text = readFileSync('.oxlintrc.json', 'utf8').replaceAll(/^\s*\/\/.*$/gm, '')
  type Ban = { readonly name?: string; readonly object?: string; readonly property?: string }
  type Override = {
    readonly files: readonly string[]
    readonly rules: Readonly<Record<string, readonly (string | Ban)[]>>
  }
  const { overrides } = JSON.parse(text) as { readonly overrides: readonly Override[] }
  const override = overrides.find((entry) => entry.files.includes('src/sim/**'))
  const bans = (rule: string): readonly Ban[] =>
    (override?.rules[rule] ?? []).filter((entry) => typeof entry !== 'string')
  expect(override?.files).toEqual(hermetic.layers.map((layer) => `src/${layer}/**`))
  expect(bans('no-restricted-globals').map((ban) => ban.name)).toEqual(hermetic.globals)
  const properties = bans('no-restricted-properties')
  expect(properties.filter((ban) => ban.object === 'Math').map((ban) => ban.property)).toEqual(hermetic.math)
  expect(properties.filter((ban) => ban.object === undefined).map((ban) => ban.property)).toEqual(hermetic.methods)
})

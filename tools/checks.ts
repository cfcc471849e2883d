/**
 * Everything that CI runs, one after the other, all of it even if one fails. `npm test` runs all; names as arguments
 * choose some: `node tools/checks.ts types lint`.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { provideChromium } from './chromium.ts'
import { tallyPlaywright, tallyVitest } from './test-reports.ts'
import type { Tally } from './test-reports.ts'

interface Check {
  readonly name: string
  /** Commands as scripts of the table below, each with its arguments; the check stops at the first that fails. */
  readonly commands: readonly (readonly string[])[]
  /** For tests: reads how many passed and which failed. Any other check counts as one. */
  readonly tally?: () => Tally
  readonly env?: () => Readonly<Record<string, string>>
}

const scripts = {
  tsc: 'node_modules/typescript/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  vite: 'node_modules/vite/bin/vite.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  requirements: 'tools/requirements.ts',
} as const

const unitReport = 'test-results/unit.json'
const endToEndReport = 'test-results/e2e.json'

const checks: readonly Check[] = [
  {
    name: 'types',
    commands: ['tsconfig.json', 'tsconfig.engine.json', 'tsconfig.tools.json'].map((file) => ['tsc', '-p', file]),
  },
  { name: 'lint', commands: [['oxlint', '--type-aware', '--deny-warnings']] },
  { name: 'format', commands: [['prettier', '--check', '--log-level', 'warn', '.']] },
  { name: 'unused', commands: [['knip']] },
  {
    name: 'unit',
    commands: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]],
    tally: () => tallyVitest(unitReport),
  },
  { name: 'build', commands: [['vite', 'build', '--logLevel', 'warn']] },
  {
    name: 'e2e',
    commands: [['playwright', 'test']],
    tally: () => tallyPlaywright(endToEndReport),
    env: () => {
      const path = provideChromium()
      if (!path) throw new Error('No Chromium: install one, or name one in the environment variable CHROMIUM.')
      return { CHROMIUM: path }
    },
  },
  // Reads what the unit tests and the end-to-end tests have left.
  { name: 'requirements', commands: [['requirements', '--check']] },
]

/** Chosen by name only: all tests of the architecture are among the unit tests as well. */
const extra: readonly Check[] = [{ name: 'architecture', commands: [['vitest', 'run', 'tools/architecture.test.ts']] }]

interface Outcome extends Tally {
  readonly check: Check
  readonly seconds: number
}

function run(check: Check): Outcome {
  console.log(`\n── ${check.name} ${'─'.repeat(Math.max(0, 74 - check.name.length))}`)
  const start = performance.now()
  const outcome = (tally: Tally): Outcome => ({ check, seconds: (performance.now() - start) / 1000, ...tally })
  try {
    const env = { ...process.env, ...check.env?.() }
    const failed = check.commands.find(([script, ...args]) => {
      const path = scripts[script as keyof typeof scripts]
      return spawnSync(process.execPath, [path, ...args], { stdio: 'inherit', env }).status !== 0
    })
    const tally = check.tally?.() ?? { passed: failed ? 0 : 1, failures: [] }
    if (!failed || tally.failures.length > 0) return outcome(tally)
    return outcome({ ...tally, failures: [{ title: check.name, message: `${failed.join(' ')} failed: see above` }] })
  } catch (error) {
    return outcome({ passed: 0, failures: [{ title: check.name, message: String(error) }] })
  }
}

function report(outcomes: readonly Outcome[]): void {
  for (const { check, failures } of outcomes) {
    for (const { title, message } of failures) {
      const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, 30)
      console.log(`\nFAILED ${check.name}: ${title}\n${lines.map((line) => `  ${line}`).join('\n')}`)
      if (process.env['GITHUB_ACTIONS']) console.log(`::error title=${check.name}::${title}: ${lines[0] ?? ''}`)
    }
  }
  console.log('')
  for (const { check, seconds, passed, failures } of outcomes) {
    const verdict = failures.length > 0 ? `${passed} passed, ${failures.length} FAILED` : `${passed} passed`
    console.log(`${check.name.padEnd(14)}${seconds.toFixed(1).padStart(7)} s   ${verdict}`)
  }
}

const wanted = process.argv.slice(2)
const chosen = wanted.length === 0 ? checks : [...checks, ...extra].filter((check) => wanted.includes(check.name))
// No report of an earlier run may pass for one of this run.
for (const path of [unitReport, endToEndReport]) rmSync(path, { force: true })
const outcomes = chosen.map(run)
report(outcomes)
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failures.length, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0

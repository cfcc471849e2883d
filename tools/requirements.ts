/**
 * Holds the requirements of the report against the tests that ran: `npm run requirements` prints the table and writes
 * docs/requirements.md. It reads the reports that `npm test` leaves; `--run` makes the one of the unit tests anew.
 * `--check` writes nothing and fails where the page is outdated, a requirement has no test, or a title names none.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OPEN } from './open-requirements.ts'
import { coverageOf } from './requirement-coverage.ts'
import { documentOf, printed, summaryOf } from './requirement-document.ts'
import './source-imports.mjs'
import { testsOfPlaywright, testsOfVitest, type TitledTest } from './test-reports.ts'

const root = join(import.meta.dirname, '..')
const unitReport = join(root, 'test-results/unit.json')
const endToEndReport = join(root, 'test-results/e2e.json')
const page = join(root, 'docs/requirements.md')

function runNode(args: readonly string[], inherit: boolean): string {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 } as const
  return (
    spawnSync(process.execPath, [...args], { ...options, stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'inherit'] })
      .stdout ?? ''
  )
}

function unitTests(): readonly TitledTest[] {
  if (process.argv.includes('--run')) {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`]
    runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters], true)
  }
  if (existsSync(unitReport)) return testsOfVitest(unitReport, root)
  throw new Error('The unit tests have left no report: npm run requirements -- --run')
}

/** All there are; those that the last run has not met count as not passed. */
function endToEndTests(): readonly TitledTest[] {
  const listed = runNode(['node_modules/@playwright/test/cli.js', 'test', '--list', '--reporter=json'], false)
  const ran = existsSync(endToEndReport) ? testsOfPlaywright(readFileSync(endToEndReport, 'utf8')) : []
  const passed = new Set(ran.flatMap((test) => (test.passed ? [`${test.file} ${test.title}`] : [])))
  return testsOfPlaywright(listed).map((test) => ({ ...test, passed: passed.has(`${test.file} ${test.title}`) }))
}

// After the hooks of source-imports are in place, which a static import would precede.
const { requirementTable } = await import('../src/domain/requirements/requirement-table.ts')
const { rows, problems } = coverageOf(requirementTable, [...unitTests(), ...endToEndTests()], OPEN)
const text = documentOf(rows)

if (process.argv.includes('--check')) {
  const isOutdated = !existsSync(page) || readFileSync(page, 'utf8') !== text
  if (isOutdated) console.log('docs/requirements.md is outdated: npm run requirements')
  if (isOutdated || problems.length > 0) process.exitCode = 1
} else {
  console.log(printed(rows))
  writeFileSync(page, text)
}
for (const problem of problems) console.log(problem)
console.log(summaryOf(rows).join(', '))

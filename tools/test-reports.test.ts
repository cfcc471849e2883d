import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tallyPlaywright, tallyVitest, testsOfPlaywright, testsOfVitest } from './test-reports'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(report: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

test('a unit test file that could not be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 2,
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: 'cannot be parsed', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'one', status: 'passed' },
          { fullName: 'two', status: 'passed' },
          { fullName: 'three', status: 'failed', failureMessages: ['expected 1'] },
          { fullName: 'four', status: 'skipped' },
        ],
      },
    ],
  }
  expect(tallyVitest(written(report))).toEqual({
    passed: 2,
    failures: [
      { title: 'a.test.ts', message: 'cannot be parsed' },
      { title: 'three', message: 'expected 1' },
    ],
  })
})

test('a journey that passes only at the second try counts as failed, a skipped one not at all', () => {
  const spec = (title: string, status: string, message?: string): unknown => ({
    title,
    tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  })
  const report = {
    errors: [{ message: 'no browser' }],
    suites: [
      {
        title: 'story.e2e.ts',
        specs: [spec('opens', 'expected'), spec('wavers', 'flaky', 'once'), spec('waits', 'skipped')],
        suites: [{ title: 'by keyboard', specs: [spec('ends', 'unexpected', 'never'), spec('begins', 'expected')] }],
      },
    ],
  }
  const { passed, failures } = tallyPlaywright(written(report))
  expect(passed).toBe(2)
  expect(failures.map((failure) => failure.title).toSorted()).toEqual([
    'Playwright',
    'story.e2e.ts › by keyboard › ends',
    'story.e2e.ts › wavers',
  ])
})

test('the unit tests of a report come in the order of their files and titles', () => {
  const report = {
    testResults: [
      {
        name: join(folder, 'src', 'b.test.ts'),
        assertionResults: [
          { fullName: 'two', status: 'failed' },
          { fullName: 'one', status: 'passed' },
        ],
      },
      { name: join(folder, 'src', 'a.test.ts'), assertionResults: [{ fullName: 'three', status: 'skipped' }] },
    ],
  }
  expect(testsOfVitest(written(report), folder)).toEqual([
    { file: 'src/a.test.ts', title: 'three', passed: false },
    { file: 'src/b.test.ts', title: 'one', passed: true },
    { file: 'src/b.test.ts', title: 'two', passed: false },
  ])
})

test('a journey has passed if it ran and all went as expected', () => {
  const spec = (title: string, ...statuses: string[]): unknown => ({
    title,
    file: 'journeys/story.e2e.ts',
    tests: statuses.map((status) => ({ status, results: [] })),
  })
  const inner = { title: 'by keyboard', specs: [spec('ends', 'expected')] }
  const suites = [
    { title: 'story.e2e.ts', specs: [spec('opens', 'expected', 'flaky'), spec('listed')], suites: [inner] },
  ]
  expect(testsOfPlaywright(JSON.stringify({ errors: [], suites }))).toEqual([
    { file: 'e2e/journeys/story.e2e.ts', title: 'by keyboard ends', passed: true },
    { file: 'e2e/journeys/story.e2e.ts', title: 'listed', passed: false },
    { file: 'e2e/journeys/story.e2e.ts', title: 'opens', passed: false },
  ])
})

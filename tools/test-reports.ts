import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'

export interface Failure {
  readonly title: string
  readonly message: string
}

export interface Tally {
  readonly passed: number
  readonly failures: readonly Failure[]
}

/** A test by its title, for whoever reads titles. */
export interface TitledTest {
  /** From the root of the repository, with slashes. */
  readonly file: string
  /** With the titles of the groups that it is in. */
  readonly title: string
  readonly passed: boolean
}

interface VitestReport {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** What Vitest's JSON report says; a file that could not be loaded counts as one failure. */
export function tallyVitest(path: string): Tally {
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  const failures = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [{ title: file.name, message: file.message ?? '' }]
    return failed.map((test) => ({ title: test.fullName, message: (test.failureMessages ?? []).join('\n') }))
  })
  return { passed: report.numPassedTests, failures }
}

/** Every test of Vitest's JSON report, in the order of files and titles. */
export function testsOfVitest(path: string, root: string): readonly TitledTest[] {
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  return inOrder(
    report.testResults.flatMap(({ name, assertionResults }) => {
      const file = relative(root, name).replaceAll(sep, '/')
      return assertionResults.map(({ fullName, status }) => ({ file, title: fullName, passed: status === 'passed' }))
    }),
  )
}

function inOrder(tests: readonly TitledTest[]): readonly TitledTest[] {
  const key = ({ file, title }: TitledTest): string => `${file}\n${title}`
  return tests.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

interface PlaywrightSuite {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly title: string
    /** From the folder of the end-to-end tests. */
    readonly file?: string
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
      readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[]
    }[]
  }[]
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly { readonly message?: string }[]
}

/** What Playwright's JSON report says; a test that passes only at the second try counts as failed. */
export function tallyPlaywright(path: string): Tally {
  const report = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport
  const failures: Failure[] = report.errors.map((error) => ({ title: 'Playwright', message: error.message ?? '' }))
  let passed = 0
  const visit = (suite: PlaywrightSuite, path: readonly string[]): void => {
    const here = [...path, suite.title]
    for (const child of suite.suites ?? []) visit(child, here)
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') passed += 1
        if (test.status !== 'unexpected' && test.status !== 'flaky') continue
        const errors = test.results.flatMap((result) => result.errors ?? [])
        const message = errors.map((error) => error.message ?? '').join('\n')
        failures.push({ title: [...here, spec.title].filter(Boolean).join(' › '), message })
      }
    }
  }
  for (const suite of report.suites) visit(suite, [])
  return { passed, failures }
}

/** Every test of Playwright's JSON report, or of the list that `--list` gives, in which none has passed. */
export function testsOfPlaywright(text: string): readonly TitledTest[] {
  const found: TitledTest[] = []
  const visit = (suite: PlaywrightSuite, path: readonly string[]): void => {
    for (const child of suite.suites ?? []) visit(child, [...path, child.title])
    for (const { title, file = '', tests } of suite.specs ?? []) {
      const passed = tests.length > 0 && tests.every((test) => test.status === 'expected')
      found.push({ file: `e2e/${file}`, title: [...path, title].join(' '), passed })
    }
  }
  // The outermost suites are the files.
  for (const suite of (JSON.parse(text) as PlaywrightReport).suites) visit(suite, [])
  return inOrder(found)
}

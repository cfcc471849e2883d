import { readFileSync } from 'node:fs'

export interface Failure {
  readonly title: string
  readonly message: string
}

export interface Tally {
  readonly passed: number
  readonly failures: readonly Failure[]
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

interface PlaywrightSuite {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly {
    readonly title: string
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

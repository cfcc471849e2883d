import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './tools/chromium.ts'

const port = Number(process.env['E2E_PORT'] ?? 4319)
/** Not the root of the host: everything must work below a path, as on GitHub Pages. */
const base = '/smhv-console/'
const url = `http://localhost:${port}${base}`
const inCi = Boolean(process.env['CI'])
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  // A test that passes only sometimes has found something.
  retries: 0,
  forbidOnly: inCi,
  // Nothing is asserted about time: a busy machine is slow, not wrong.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: url,
    actionTimeout: 20_000,
    viewport: { width: 1280, height: 800 },
    timezoneId: 'UTC',
    locale: 'en-US',
    // With the page itself as of every step, but no film of it: filming takes as much processor as the journey does.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { args: chromiumFlags, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --port ${port} --strictPort --base ${base}`,
    url,
    reuseExistingServer: !inCi,
  },
})

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser for the end-to-end tests: CHROMIUM, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const installed = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...installed, ...elsewhere, chromium.executablePath()].find((path) => existsSync(path))
}

/** Finds a browser, or installs one: with apt as root on Debian and its kin, else with Playwright. */
export function provideChromium(): string | undefined {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found: installing one …')
  const run = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    if (run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')) {
      return findChromium()
    }
  }
  run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
  return findChromium()
}

/** Quiet, and able to run as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

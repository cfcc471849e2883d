// npm start: installs and builds what is missing or out of date, then serves the console.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root, runNode } from './install.mjs'

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

ensureInstalled()
if (isBuildStale()) {
  const status = await runNode([vite, 'build', '--logLevel', 'warn'])
  if (status !== 0) process.exit(status)
}
console.log('The console is served at the address below; Ctrl+C ends it.')
// Takes port 4173 or the next that is free, and prints the address.
process.exit(await runNode([vite, 'preview', ...process.argv.slice(2)]))

function isBuildStale() {
  const page = join(root, 'dist', 'index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
  return sources.some((source) => newest(join(root, source)) > built)
}

/**
 * @param {string} path
 * @returns {number} the time of the last change below it
 */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

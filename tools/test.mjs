// npm test: installs what is missing, then runs every check that CI runs. With arguments, only the named ones.
import { ensureInstalled, runNode } from './install.mjs'

ensureInstalled()
process.exit(await runNode(['tools/checks.ts', ...process.argv.slice(2)]))

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Puts openapi.json beside the console, in a build and while developing. */
export function openApi(): Plugin {
  return {
    name: 'openapi',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'openapi.json', source: document() })
    },
    configureServer(server) {
      server.middlewares.use('/openapi.json', (_, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(document())
      })
    },
  }
}

/** In a process of its own: the configuration of the bundler cannot load sources of src. */
function document(): string {
  const script = ['--import', './tools/source-imports.mjs', 'tools/openapi.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`openapi.json cannot be made:\n${stderr}`)
  return stdout
}

import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Scenarios whose timeline takes too long to play when a page opens: they are shipped as they open. */
export const CHECKPOINTED: readonly string[] = ['tr-4234', 'fleet']

const root = new URL('../', import.meta.url)
/** What a checkpoint is made of and by. */
const SOURCES = ['src/base', 'src/domain', 'src/sim', 'src/lab/packed-data.ts', 'tools/checkpoint.ts']

/** Not `.gz`: servers that say so in a header would have the browser unpack it once more. */
export function checkpointFile(scenario: string): URL {
  return new URL(`src/lab/scenario-checkpoints/${scenario}.bin`, root)
}

/** Makes the checkpoints that the lab fetches, before a build and when `vite` starts, unless they are newer than the engine. */
export function checkpoints(): Plugin {
  return {
    name: 'checkpoints',
    buildStart() {
      if (process.env['VITEST'] || CHECKPOINTED.every((scenario) => isFresh(checkpointFile(scenario)))) return
      const script = ['--import', './tools/source-imports.mjs', 'tools/build-checkpoints.ts']
      const { status, stderr } = spawnSync(process.execPath, script, {
        cwd: fileURLToPath(root),
        stdio: ['ignore', 'inherit', 'pipe'],
        encoding: 'utf8',
      })
      if (status !== 0) this.error(`The checkpoints cannot be made:\n${stderr}`)
    },
  }
}

function isFresh(file: URL): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  return made !== undefined && SOURCES.every((source) => newest(new URL(source, root)) < made)
}

function newest(place: URL): number {
  const found = statSync(place)
  if (!found.isDirectory()) return found.mtimeMs
  const inside = new URL(`${place.href}/`)
  const times = readdirSync(inside, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(new URL(name, inside)).mtimeMs,
  )
  return Math.max(found.mtimeMs, ...times)
}

import { gzipSync } from 'node:zlib'
import { basename } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** Gzipped bytes until the console tree and the numbers of the dashboard are on show, from an empty cache (docs/decisions/006). */
const MOST_BYTES = 275_000

type Bundle = Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>

/** Fails a build in which something has come into the start that does not belong there. */
export function startBudget(): Plugin {
  return {
    name: 'start-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const sizes = startFiles(bundle).map((file) => [file, sizeOf(file, bundle)] as const)
      const bytes = sizes.reduce((sum, [, size]) => sum + size, 0)
      if (bytes <= MOST_BYTES) return
      const parts = sizes.map(([file, size]) => `  ${size} ${file}`).join('\n')
      this.error(`The console begins with ${bytes} bytes, more than ${MOST_BYTES}:\n${parts}`)
    },
  }
}

/** The page, what it names, the worker, and the environment that a first visit opens. */
function startFiles(bundle: Bundle): readonly string[] {
  const named = Object.keys(bundle).filter((file) => /^(shared-worker|tr-4234)-.*\.(js|bin)$/.test(basename(file)))
  const all = new Set(['index.html', ...named])
  // A set that grows while it is walked.
  for (const file of all) {
    if (file.endsWith('.bin')) continue
    for (const [, name = ''] of textOf(file, bundle).matchAll(/(?:from|import|src=|href=)\s*"\.\/([^"]+\.js)"/g)) {
      const found = [name, `assets/${name}`].find((candidate) => candidate in bundle)
      if (found !== undefined) all.add(found)
    }
  }
  return [...all]
}

function contentOf(file: string, bundle: Bundle): string | Uint8Array {
  const output = bundle[file]
  if (output === undefined) return ''
  return output.type === 'chunk' ? output.code : output.source
}

function textOf(file: string, bundle: Bundle): string {
  const content = contentOf(file, bundle)
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

function sizeOf(file: string, bundle: Bundle): number {
  const content = contentOf(file, bundle)
  return file.endsWith('.bin') ? content.length : gzipSync(content).length
}

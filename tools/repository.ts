import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { FileSet } from './architecture.ts'

const root = join(import.meta.dirname, '..')
const folders = ['src', 'tools', 'e2e', 'docs', 'public']

/** Every file that the architecture rules speak of, as it is on disk. */
export function readRepository(): FileSet {
  const files = new Map<string, string>()
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const isText = /\.(tsx?|mjs|js)$/.test(entry.name)
      files.set(relative(root, path).replaceAll(sep, '/'), isText ? readFileSync(path, 'utf8') : '')
    }
  }
  return files
}

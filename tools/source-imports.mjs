// Lets Node run files of src as they stand: `node --import ./tools/source-imports.mjs tools/some-script.ts`.
// Imports in src have no ending and use '@/' for src, which the bundler understands and Node does not.
import { statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const src = new URL('../src/', import.meta.url)
const endings = ['', '.ts', '.tsx', '/index.ts']

/** @param {URL} url */
const isFile = (url) => statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile() === true

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isAlias = specifier.startsWith('@/')
    if (!isAlias && !specifier.startsWith('.')) return nextResolve(specifier, context)
    const wanted = isAlias ? new URL(specifier.slice(2), src) : new URL(specifier, context.parentURL)
    const found = endings.map((ending) => new URL(wanted.href + ending)).find(isFile)
    return nextResolve(found?.href ?? specifier, context)
  },
})

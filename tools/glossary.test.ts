import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { glossary } from '../src/domain/help/glossary'

test('the glossary of the help has the words of docs/glossary.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/glossary.md'), 'utf8')
  const words = [...page.matchAll(/^\| (?!word |-)(.+?) *\|/gm)].map(([, word]) => word)
  expect(glossary.flatMap(({ entries }) => entries.map(({ word }) => word))).toEqual(words)
})

import { expect, test } from 'vitest'
import { endpoints } from '../src/contract/index.ts'
import { openApiDocument } from './openapi.ts'

const text = JSON.stringify(openApiDocument())
const document = JSON.parse(text) as {
  paths: Record<string, Record<string, { operationId: string }>>
  components: Record<string, Record<string, unknown>>
}

test('every endpoint of the table is described, and the stream of events', () => {
  const described = Object.values(document.paths).flatMap((path) => Object.values(path).map((each) => each.operationId))
  expect(described.toSorted()).toEqual([...Object.keys(endpoints), 'followEvents'].toSorted())
})

test('every reference leads somewhere', () => {
  for (const [, kind = '', name = ''] of text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)) {
    expect(document.components[kind]).toHaveProperty(name)
  }
  expect(text).not.toContain('$defs')
})

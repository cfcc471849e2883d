import { expect, test } from 'vitest'
import { explain } from './catalogue'
import { findingLine } from './finding-line'

const code = 'host/down'
const title = explain(code).title.replace(/\.$/, '')

test('a finding in one line says what is wrong, then with whom and the figures of the case', () => {
  expect(findingLine({ code })).toBe(`${title}.`)
  expect(findingLine({ code, subject: { name: 'testhv01' } })).toBe(`${title}: testhv01`)
  expect(findingLine({ code, subject: { name: 'testhv01' }, detail: 'since 02:00' })).toBe(
    `${title}: testhv01, since 02:00`,
  )
})

test('a detail that names whom it concerns is enough', () => {
  expect(findingLine({ code, subject: { name: 'testhv01' }, detail: 'Host testhv01' })).toBe(`${title}: Host testhv01`)
})

import { expect, test } from 'vitest'
import { tableText } from './table-text'

const columns = [
  { id: 'name', header: 'Name', text: ([name = '']: readonly string[]) => name },
  { id: 'note', header: 'Note', text: ([, note = '']: readonly string[]) => note },
]

test('commas, quotes and line ends survive in a file', () => {
  expect(tableText([['a', 'x, "y"\nz']], columns, 'comma')).toBe('Name,Note\r\na,"x, ""y""\nz"')
})

test('the clipboard gets tabs', () => {
  expect(tableText([['a', 'b']], columns, 'tab')).toBe('Name\tNote\r\na\tb')
})

test('what a spreadsheet would take for a formula is only text', () => {
  expect(tableText([['=1+1', '@x']], columns, 'comma')).toBe('Name,Note\r\n"\'=1+1","\'@x"')
})

test('a list without rows is its headings', () => {
  expect(tableText([], columns, 'comma').trim()).toBe('Name,Note')
})

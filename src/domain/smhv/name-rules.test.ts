import { expect, test } from 'vitest'
import { checkDescription, checkName, sameName } from './name-rules'

const codes = (findings: readonly { code: string }[]) => findings.map((f) => f.code)

test.each([
  ['ds_exchange-1', []],
  ['', ['name/empty']],
  ['two words', ['name/characters']],
  ['größe', ['name/characters']],
  ['a.b', ['name/characters']],
  ['a'.repeat(64), []],
  ['a'.repeat(65), ['name/too-long']],
  [' '.repeat(65), ['name/characters', 'name/too-long']],
])('the name %j gives %j', (name, expected) => {
  expect(codes(checkName(name))).toEqual(expected)
})

test('a description may be empty and has at most 255 characters of the same kind', () => {
  expect(checkDescription('')).toEqual([])
  expect(checkDescription('nightly_backups-of-mail')).toEqual([])
  expect(codes(checkDescription('x'.repeat(256)))).toEqual(['name/too-long'])
  expect(codes(checkDescription('mail, files'))).toEqual(['name/characters'])
})

test('a finding names the field that it is about', () => {
  expect(checkName('', 'schedule.jobName')[0]?.field).toBe('schedule.jobName')
  expect(checkDescription('a b')[0]?.field).toBe('description')
})

test('names are compared without regard to case', () => {
  expect(sameName('DS_Mail', 'ds_mail')).toBe(true)
  expect(sameName('ds_mail', 'ds_mail2')).toBe(false)
})

import { expect, test } from 'vitest'
import { countedText, listedText } from './consequence-text'

test('things are counted in the singular and the plural', () => {
  expect(countedText(1, 'policy')).toBe('1 policy')
  expect(countedText(2, 'policy')).toBe('2 policies')
  expect(countedText(3, 'backup')).toBe('3 backups')
})

test('of many things the first are named and the others counted', () => {
  expect(listedText('scheduled job', ['a', 'b'])).toBe('2 scheduled jobs: a, b')
  expect(listedText('backup', ['1', '2', '3', '4', '5', '6', '7', '8'])).toBe('8 backups: 1, 2, 3, 4, 5, 6 and 2 more')
})

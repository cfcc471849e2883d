import { expect, test } from 'vitest'
import { pastedLines } from './pasted-lines'

test('a command that goes on behind a backtick is one, and what stands in a here-string stays as it is', () => {
  expect(pastedLines(['New-Dataset `', "    -Name 'a' `", "    -Description 'b'", 'Get-Dataset'])).toEqual([
    "New-Dataset -Name 'a' -Description 'b'",
    'Get-Dataset',
  ])
  const text = ["$text = @'", 'Get-Backup -', "-x `' `", 'more', "'@", '$text']
  expect(pastedLines(text).filter((line) => line !== '')).toEqual(text)
})

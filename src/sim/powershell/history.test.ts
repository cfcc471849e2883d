import { expect, test } from 'vitest'
import { Prompt } from './testing/prompt'

const after = (...lines: readonly string[]): string => {
  const prompt = new Prompt()
  return lines.map((line) => prompt.enter(line)).at(-1) ?? ''
}

test('what was entered is listed, and run again by its number, its beginning, or as the last one', () => {
  expect(after("'one'", '$n = 5', 'Get-History')).toBe(
    ['', '  Id CommandLine', '  -- -----------', "   1 'one'", '   2 $n = 5', '   3 Get-History', ''].join('\n'),
  )
  expect(after("'one'", "'two'", 'r 1')).toBe("'one'\none")
  expect(after('Write-Output 5', '$n = 6', 'Invoke-History Write')).toBe('Write-Output 5\n5')
  expect(after("'one'", 'r', 'r')).toBe("'one'\none")
  expect(after('r 9')).toContain('Cannot locate the history for Id 9.')
  expect(after("'one'", 'Clear-History', 'h -Count 1 | % { $_.CommandLine }')).toBe('h -Count 1 | % { $_.CommandLine }')
})

test('another name means a command, as long as the session lasts', () => {
  expect(after('Set-Alias say Write-Output', 'say hello')).toBe('hello')
  expect(after('sal a b; sal b a; a')).toContain("The term 'a' is not recognized")
  expect(after('Get-Alias gci')).toContain('Get-ChildItem')
  expect(after('sal ll dir', '(gal -Definition dir).Name')).toBe('ll')
  expect(after('New-Alias dir Get-Date')).toContain("an alias with the name 'dir' already exists")
  expect(after('Get-Alias nothing')).toContain("an alias with the name 'nothing' does not exist")
})

test('help is short, detailed or full, with examples, or of one parameter', () => {
  const short = after('Get-Help Start-Sleep')
  expect(short).toContain('To see the examples, type: "get-help Start-Sleep -examples".')
  expect(short).not.toContain('EXAMPLE 1')
  expect(after('Get-Help Start-Sleep -Examples')).toContain('C:\\PS>Start-Sleep -Seconds 60')
  expect(after('Get-Help Start-Sleep -Examples')).not.toContain('SYNTAX')
  expect(after('Get-Help Start-Sleep -Detailed')).not.toContain('Required?')
  expect(after('Get-Help Start-Sleep -Full')).toMatch(/-Seconds <Int32>[^]*Required\? +false[^]*Position\? +1/)
  expect(after('Get-Help Start-Sleep -Parameter Mil*')).toMatch(/^\n {4}-Milliseconds <Int32>/)
  expect(after('Get-Help Start-Sleep -Parameter Foo')).toContain('No parameter matches criteria Foo.')
})

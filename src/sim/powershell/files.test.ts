import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText, readCsv } from './csv'
import { Prompt } from './testing/prompt'
import { makeObject } from './value'

const FOLDER = 'cd C:\\Users\\Administrator'

function told(lines: readonly string[]): string {
  const prompt = new Prompt()
  prompt.enter(FOLDER)
  return lines.map((line) => prompt.enter(line)).join('\n')
}

test('what is redirected, set and added is what Get-Content gives', () => {
  expect(told(["'one' > notes.txt; 'two' >> notes.txt; Get-Content notes.txt"])).toBe('one\ntwo')
  expect(told(["1, 2 | Set-Content a.txt; Add-Content a.txt 'three', 4; (gc A.TXT).Count; gc a.txt"])).toBe(
    '4\n1\n2\nthree\n4',
  )
  expect(told(["'x' | Out-File -FilePath b.txt; 'y' | Out-File b.txt -Append; 'z' | Out-File b.txt; gc b.txt"])).toBe(
    'z',
  )
  expect(told(["'x' > c.txt; Test-Path c.txt; Remove-Item c.txt; Test-Path c.txt"])).toBe('True\nFalse')
  expect(told(["hostname > h.txt; 1, 2 | % { $_ } > n.txt; 'next' | Set-Content o.txt; (dir).Count"])).toBe('3')
})

test('a file holds what would stand on the screen', () => {
  const shown = told(["[pscustomobject]@{ A = 1; B = 'x' }"])
  expect(told(["[pscustomobject]@{ A = 1; B = 'x' } > t.txt; gc t.txt"])).toBe(shown)
})

test('a script that is written is a script that runs', () => {
  const lines = ['\'param($who) "hello $who"\' > hello.ps1', '.\\hello.ps1 world']
  expect(told(['Set-ExecutionPolicy RemoteSigned', ...lines]).trim()).toBe('hello world')
})

test.each([
  ["'x' > C:\\nowhere\\a.txt", "Could not find a part of the path 'C:\\nowhere\\a.txt'."],
  ["'x' > C:\\Windows", "Access to the path 'C:\\Windows' is denied."],
  ["'x' > a.txt; 'y' | Out-File a.txt -NoClobber", "The file 'C:\\Users\\Administrator\\a.txt' already exists."],
  ['Import-Csv none.csv', "Could not find file 'C:\\Users\\Administrator\\none.csv'."],
  ['Get-Content none.txt', "Cannot find path 'C:\\Users\\Administrator\\none.txt' because it does not exist."],
  ["'x' > 'a?b.txt'", 'This is no path of a file'],
  ["('x' * 150000), ('y' * 150000) > a.txt", 'The file would be too large'],
])('%s is an error: %s', (line, message) => {
  const prompt = new Prompt()
  prompt.enter(FOLDER)
  const before = line.startsWith("'x' > a.txt;") ? null : JSON.stringify(prompt.driver.names.world.scripts)
  expect(prompt.enter(line)).toContain(message)
  if (before !== null) expect(JSON.stringify(prompt.driver.names.world.scripts)).toBe(before)
})

test('objects become lines with commas, and objects again', () => {
  const make = "$rows = [pscustomobject]@{ Name = 'a'; Size = 1 }, [pscustomobject]@{ Name = 'b, c'; Size = 2 }"
  expect(told([make, '$rows | ConvertTo-Csv']).trim().split('\n')).toEqual([
    '#TYPE System.Management.Automation.PSCustomObject',
    '"Name","Size"',
    '"a","1"',
    '"b, c","2"',
  ])
  expect(told([make, '$rows | Export-Csv r.csv -NoTypeInformation; (Import-Csv r.csv)[1].Name']).trim()).toBe('b, c')
  expect(told(["'1;2' | ConvertFrom-Csv -Delimiter ';' -Header x, y | % { $_.y }"])).toBe('2')
})

test('any text survives the way into a file of values and back', () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\r', ''))
  const shape = { delimiter: ',', typed: true, names: null }
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (cells) => {
      const objects = cells.map(([A, B]) => makeObject('PSCustomObject', { A, B }))
      expect(readCsv(csvText(objects, shape).join('\r\n'), shape)).toEqual(objects)
    }),
  )
})

test('files stay on their host, after the console is opened anew too', () => {
  const prompt = new Prompt()
  prompt.enter("'kept' > C:\\Windows\\Temp\\kept.txt")
  const again = new Prompt('hv', prompt.driver.restored())
  expect(again.enter('gc C:\\Windows\\Temp\\kept.txt')).toBe('kept')
})

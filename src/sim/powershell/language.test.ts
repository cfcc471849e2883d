import { expect, test } from 'vitest'
import { SECOND } from '@/base/sim-time'
import { Prompt } from './testing/prompt'

const says = (text: string): string => new Prompt().enter(text)

test.each([
  ['1..3 + 2 * 2', '1\n2\n3\n4'],
  ['$a = "Hello"; $a.ToLower(); "x $a $(1 + 2) y"', 'hello\nx Hello 3 y'],
  ["if (1 -eq 2) { 'no' } elseif ('Abc' -like 'a*') { 'yes' } else { 'never' }", 'yes'],
  ['5, 3, 9 | sort -Descending | select -First 2 | % { $_ * 2 }', '18\n10'],
  ['$i = 0; while ($i -lt 4) { $i++; if ($i -eq 2) { continue }; if ($i -eq 4) { break }; "i=$i" }', 'i=1\ni=3'],
  ['for ($i = 0; $i -lt 2; $i++) { "n$i" }; foreach ($q in 7, 8) { $q }', 'n0\nn1\n7\n8'],
  ['do { $n-- } until ($n -lt -2); $n', '-3'],
  ['function add($x, $y = 5) { return $x + $y }; add 1; add -y 2 3', '6\n5'],
  ["try { throw 'bad' } catch { \"caught $_\" } finally { 'done' }", 'caught bad\ndone'],
  ['$h = @{ a = 1; "b c" = "two" }; $h.a; $h["b c"].Length; $h.d = 4; $h.d', '1\n3\n4'],
  ['$l = @(1, 2); $l += 3; $l[1] = "x"; $l -join "-"; $l.Count', '1-x-3\n3'],
  ["'a,b;c'.Split(',;') | ? { $_ -ne 'b' }", 'a\nc'],
  ['"snap_01" -match "_(\\d+)$"; $matches[1]', 'True\n01'],
  ['$x = $null; !$x -or ($x.status -ne "Idle")', 'True'],
  ['[int]"7" + [math]::Round(2.5); "{0:N2}|{1,4}" -f 1234.5, "ab"', '9\n1,234.50|  ab'],
  ['7 / 2; 6 / 2; 7 % 4; 1kb; 0x10', '3.5\n3\n3\n1024\n16'],
  ['& { param($p) "got $p" } 5', 'got 5'],
  ['$env:computername.ToLower()', 'hv'],
  ['1..3 | Measure-Object -Sum | Select-Object -ExpandProperty Sum', '6'],
  ['switch (3) { 1 { "one" } 3 { "three" } { $_ -gt 2 } { "many" } default { "none" } }', 'three\nmany'],
  ["switch -Wildcard ('csv01', 'data') { 'csv*' { \"$_ is one\"; break } default { 'never' } }", 'csv01 is one'],
  [
    "switch -Regex ('snap_07') { '_(\\d+)$' { $matches[1] } }; switch ('A') { a { 1 } 'A' { 2; continue } default { 3 } }",
    '07\n1\n2',
  ],
  ["switch -CaseSensitive ('A') { a { 1 } A { 2 } }; $x = switch ($null) { default { 'empty' } }; $x", '2\nempty'],
  ['1, 2 | % { switch ($_) { 1 { \'one\' } }; "was $_" }', 'one\nwas 1\nwas 2'],
  [
    '$a, $b = 1, 2, 3; $a; $b.Count; $a, $b = $b, $a; "$a|$b"; $h = @{}; $h.x, [string]$s = 7, 8; $h.x; $s.Length',
    '1\n2\n2 3|1\n7\n1',
  ],
  [
    'function f($Name, $Size, [switch]$On) { "$Name $Size $On" }; $p = @{ Size = 5; Name = "n"; On = $true }; f @p; $l = 1, 2; f @l',
    'n 5 True\n1 2 False',
  ],
  ["$p = @{ Descending = $true }; 1, 3 | Sort-Object @p; 'gone' > $null; 'kept'", '3\n1\nkept'],
  ["(1, 2) -contains 2; 3 -in (1, 2); 'a' -ccontains 'A'", 'True\nFalse\nFalse'],
  ['“curly”; ‘single’; Write-Output –InputObject dashed', 'curly\nsingle\ndashed'],
])('%s', (text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  'constructor',
  '__proto__',
  'function constructor { 1 }; constructor',
  'function __proto__ { 1 }; toString',
])('a name that every object of the engine has is an unknown command: %s', (text) => {
  expect(says(text)).toContain('is not recognized as the name of a cmdlet')
})

test('a date has only the methods of a date', () => {
  expect(says('(Get-Date).constructor(1)')).toContain("does not contain a method named 'constructor'")
})

test('an error is red, in the form of PowerShell, and the next statement runs', () => {
  const prompt = new Prompt()
  const written = prompt.enter("Get-Nothing -Bar 3; 'on'")
  expect(written.split('\n')).toEqual([
    "Get-Nothing : The term 'Get-Nothing' is not recognized as the name of a cmdlet, function, script file, or operable program. " +
      'Check the spelling of the name, or if a path was included, verify that the path is correct and try again.',
    'At line:1 char:1',
    "+ Get-Nothing -Bar 3; 'on'",
    '+ ~~~~~~~~~~~~~~~~~~',
    '    + CategoryInfo          : ObjectNotFound: (Get-Nothing:String) [], CommandNotFoundException',
    '    + FullyQualifiedErrorId : CommandNotFoundException',
    'on',
  ])
  expect(prompt.shell.lines.filter(({ stream }) => stream === 'error')).toHaveLength(6)
})

test.each([
  ['1/0', 'Attempted to divide by zero.'],
  ['"abc".Substring(5)', 'Index and length must refer to a location'],
  ['$n.Trim()', 'You cannot call a method on a null-valued expression.'],
  ['Sort-Object -Foo 3', "A parameter cannot be found that matches parameter name 'Foo'."],
  ['Set-ExecutionPolicy Sometimes', 'does not belong to the set'],
  ['Set-ExecutionPolicy', 'missing mandatory parameters: ExecutionPolicy'],
  ['Start-Sleep -Seconds soon', "Cannot bind parameter 'Seconds'"],
  ['1..1000000', 'OutOfMemoryException'],
  ['"x" * 1000000', 'OutOfMemoryException'],
  ['function f { f }; f', 'call depth overflow'],
  ['1 +) 2', "Unexpected token ')'"],
  ['Import-Module nothing', 'was not loaded'],
  ["'a' -match '(a+)+$'", 'is not valid'],
])('%s is an error: %s', (text, message) => {
  expect(says(text)).toContain(message)
})

test('a statement that is not whole goes on in the next line, until an empty one', () => {
  const prompt = new Prompt()
  expect(prompt.enter('if (1) {')).toBe('')
  expect(prompt.shell.prompt).toBe('>> ')
  prompt.enter("'in'")
  prompt.enter('}')
  expect(prompt.enter('')).toBe('in')
  expect(prompt.shell.prompt).toBe('PS C:\\Windows\\system32> ')
})

test('Start-Sleep waits in simulated time, and survives a save and a reload', () => {
  const prompt = new Prompt()
  prompt.enter('foreach ($n in 1..3) { Start-Sleep -Seconds 5; "$n at $((Get-Date).Second)" }; \'done\'')
  expect(prompt.shell.state).toBe('busy')
  prompt.driver.by(7 * SECOND)
  const other = new Prompt('hv', prompt.driver.restored())
  for (const one of [prompt, other]) {
    one.driver.by(8 * SECOND)
    expect(one.since(0)).toContain('1 at 5\n2 at 10\n3 at 15\ndone')
    expect(one.shell.state).toBe('idle')
  }
  expect(other.driver.simulation.hash()).toBe(prompt.driver.simulation.hash())
})

test('Ctrl+C ends a script that would run for ever, and an endless loop leaves the others their time', () => {
  const prompt = new Prompt()
  prompt.enter('$n = 0; while ($true) { $n++ }')
  expect(prompt.shell.state).toBe('busy')
  prompt.driver.by(3600 * SECOND)
  expect(prompt.shell.state).toBe('busy')
  prompt.driver.do({ type: 'interruptShell', shellId: prompt.shellId })
  expect(prompt.shell.state).toBe('idle')
  expect(Number(prompt.enter('$n'))).toBeGreaterThan(1000)
})

test('objects of one type share a table; hash tables show names and values', () => {
  expect(says('@{ one = 1 }')).toBe(
    [
      '',
      'Name                           Value',
      '----                           -----',
      'one                            1',
      '',
    ].join('\n'),
  )
  expect(says("[pscustomobject]@{ A = 1; B = 'x' }, [pscustomobject]@{ A = 20; B = 'y' }")).toBe(
    ['', ' A B', ' - -', ' 1 x', '20 y', ''].join('\n'),
  )
  expect(says("[pscustomobject]@{ A = 1; B = 'x' } | Format-List")).toBe(['', 'A : 1', 'B : x', ''].join('\n'))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consoleOn } from '../testing/console-words'
import { smallWorld } from '../testing/small-world'
import { commandTable } from './command-table'
import { usageOf } from './console-command'
import { parseLine } from './parse-command'

const NAMED =
  "-S -s -f -w -v -h -a -x - 7@- 7@2 y n ' csvA csvB sv_csvA csvA_mirror /vol/csvA /vol/sv_csvA/q test02:/vol/csvA/- \
test02:csvA /vol/csvB/csvB.lun aggr1 new1 500g 9k snapmirror sv_daily sec01:csvA_mirror"
const WORDS = [...commandTable.flatMap(({ name }) => name.split(' ')), ...NAMED.split(' '), '"']

const line = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 7 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)

test('whatever is typed, the console answers; what it does not understand changes nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('test02', 'sec01'),
      fc.array(line, { minLength: 1, maxLength: 12 }),
      (system, lines) => {
        // Checked: the invariants are looked at after every line.
        const driver = smallWorld()
        const on = consoleOn(driver, system)
        const rest = () => JSON.stringify({ ...driver.names.world, shells: null, kernel: null })
        for (const text of lines) {
          const before = rest()
          const wasAsked = on.prompt().endsWith('? ')
          on.enter(text)
          const understood = text.includes('\n') || parseLine(commandTable, text).kind === 'command'
          if (!understood && !wasAsked) expect(rest()).toBe(before)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('every command is listed, tells its usage, and refuses an option that it does not know', () => {
  for (const command of commandTable) {
    expect(parseLine(commandTable, `${command.name} -Q`)).toEqual({ kind: 'refused', lines: usageOf(command) })
    expect(command.summary).not.toBe('')
  }
  const on = consoleOn(smallWorld(), 'test02')
  const listed = on.enter('help').join(' ')
  for (const { name } of commandTable) expect(listed).toContain(name.split(' ')[0])
  expect(on.enter('help snapvault snap create')).toEqual([
    'snapvault snap create - archive a volume now under the name of a schedule',
    'usage: snapvault snap create <vol-name> <snapshot-name>',
  ])
  expect(on.enter('? cf')).toEqual(on.enter('cf help'))
})

import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '@/base/sim-time'
import { consoleOn } from '../testing/console-words'
import { drive } from '../testing/drive'
import { smallWorld } from '../testing/small-world'
import { copiesAt, untilTransferred, volumeAt } from '../testing/storage-words'

const VOLUMES = ['csv01', 'csv02', 'csv03'] as const
const HOSTS = ['01', '02', '03', '04', '05', '06', '07'] as const

/** The configuration procedure of the appendix, step by step, as it is printed there. */
const STEP_1 = [
  'snapvault start -S test02:/vol/csv01/csv01 test03:/vol/csv01/csv01',
  'snapvault start -S test02:/vol/csv02/csv02 test03:/vol/csv02/csv02',
  'snapvault start -S test02:/vol/csv03/csv03 test03:/vol/csv03/csv03',
  'snapvault start -S test02:/vol/smhv_snapinfo/snapinfo test03:/vol/smhv_snapinfo/snapinfo',
]
const STEP_2 = [
  ...VOLUMES.flatMap((volume) => HOSTS.map((host) => `snapvault snap sched ${volume} sv_daily_testhv${host} 7@-`)),
  'snapvault snap sched smhv_snapinfo sv_daily 7@-',
]
const STEP_3 = [
  ...['csv01', 'csv02', 'csv03', 'smhv_snapinfo'].map((volume) => `sis on /vol/${volume}`),
  ...['csv01', 'csv02', 'csv03', 'smhv_snapinfo'].map((volume) => `sis start -s /vol/${volume}`),
]

/** The secondary of the default environment is a SnapMirror destination: nothing else writes to it until it is broken off. */
function withoutMirrors() {
  const driver = drive('tr-4234')
  const on = consoleOn(driver, 'test03')
  on.enter(['csv01', 'csv02', 'smhv_snapinfo'].map((volume) => `snapmirror break ${volume}`).join('\n'))
  return { driver, on }
}

test('a secondary volume that SnapMirror keeps takes no SnapVault relationship', () => {
  const on = consoleOn(drive('tr-4234'), 'test03')
  expect(on.enter(STEP_1[0] ?? '')).toEqual([
    'snapvault: the volume is the read-only destination of a SnapMirror relationship (test03:csv01)',
  ])
})

test('[R238] [R239] [R240] the lines of the appendix run as they are printed, pasted at once', () => {
  const { driver, on } = withoutMirrors()
  const started = [
    'Snapvault configuration for the qtree has been set.',
    'Transfer started.',
    "Monitor progress with 'snapvault status' or the snapmirror log.",
  ]
  expect(on.enter(STEP_1.join('\r\n'))).toEqual([...started, ...started, ...started, ...started])
  expect(on.enter(STEP_2.join('\r\n'))).toEqual([])
  untilTransferred(driver)
  expect(on.enter('snapvault snap sched csv02')).toEqual(HOSTS.map((host) => `create csv02 sv_daily_testhv${host} 7@-`))
  const printed = on.enter(STEP_3.join('\r\n'))
  expect(printed.filter((line) => line.endsWith('is enabled.'))).toHaveLength(4)
  expect(printed.slice(-4)).toEqual(
    ['csv01', 'csv02', 'csv03', 'smhv_snapinfo'].map((volume) => `The SIS operation for "/vol/${volume}" is started.`),
  )
  driver.by(6 * HOUR)
  expect(volumeAt(driver, 'test03:csv02').dedupe?.savedBytes).toBeGreaterThan(0)
  const status = on.enter('snapvault status test03:/vol/csv01/csv01').at(-1)
  expect(status).toMatch(/^test02:\/vol\/csv01\/csv01 +test03:\/vol\/csv01\/csv01 +Snapvaulted +0[67]:\d\d:\d\d +Idle$/)
})

test('both copies of a backup go to the secondary one after the other, and are archived for their host', () => {
  const { driver, on } = withoutMirrors()
  on.enter(`${STEP_1[1]}\nsnapvault snap sched csv02 sv_daily_testhv02 2@-`)
  untilTransferred(driver)
  const [second, first] = copiesAt(driver, 'test02:csv02')
    .filter(({ kind }) => kind === 'vm' || kind === 'vm-backup')
    .toReversed()
  for (const copy of [first, second]) {
    expect(on.enter(`snapvault update -s ${copy?.name} /vol/csv02/csv02`)[0]).toBe('Transfer started.')
    untilTransferred(driver)
  }
  const kept = copiesAt(driver, 'test02:csv02').filter(({ busyWith }) =>
    busyWith.some((user) => /SnapVault/.test(user)),
  )
  expect(kept.map(({ name }) => name)).toEqual([second?.name])
  const create = 'snapvault snap create csv02 sv_daily_testhv02'
  expect(on.enter(create)).toEqual(['snapvault: snapshot sv_daily_testhv02.0 of volume csv02 has been created'])
  on.enter(`${create}\n${create}`)
  const names = copiesAt(driver, 'test03:csv02').map(({ name }) => name)
  expect(names.filter((name) => name.startsWith('sv_daily'))).toEqual(['sv_daily_testhv02.1', 'sv_daily_testhv02.0'])
})

test('with -w the console waits for the end of the transfer, and Ctrl+C gives up waiting', () => {
  const driver = smallWorld()
  const on = consoleOn(driver, 'sec01')
  on.enter('snapvault start -S test02:/vol/csvA/- /vol/sv_csvA/csvA')
  untilTransferred(driver).by(HOUR)
  expect(on.enter('snapvault update -w /vol/sv_csvA/csvA\nhostname')).toHaveLength(2)
  const shell = () => Object.values(driver.names.world.shells)[0]
  expect(shell()).toMatchObject({ state: 'busy', typedAhead: ['hostname'] })
  driver.restored().by(30 * MINUTE)
  driver.by(30 * MINUTE)
  expect(
    shell()
      ?.lines.slice(-3)
      .map(({ text }) => text),
  ).toEqual(['Transfer successful.', 'hostname', 'sec01'])
  on.enter('snapvault update -w /vol/sv_csvA/csvA')
  driver.do({ type: 'interruptShell', shellId: shell()?.id ?? ('' as never) })
  expect(shell()?.state).toBe('idle')
  expect(Object.values(driver.names.world.vaults)[0]?.transfer).not.toBeNull()
})

test('schedules are set, shown in the form in which they were given, and taken back after a question', () => {
  const driver = smallWorld()
  const on = consoleOn(driver, 'sec01')
  on.enter(
    ['7@-', '22@0-23', '7@2', '4@sun@3']
      .map((text, index) => `snapvault snap sched -x sv_csvA s${index} ${text}`)
      .join('\n'),
  )
  expect(on.enter('snapvault snap sched')).toEqual([
    'create sv_csvA s0 7@-',
    'xfer   sv_csvA s1 22@0-23',
    'xfer   sv_csvA s2 7@2',
    'xfer   sv_csvA s3 4@sun@3',
  ])
  expect(on.enter('snapvault snap sched sv_csvA s4 2@0,12')[0]).toBe('snapvault: 2@0,12: not a schedule.')
  expect(on.enter('snapvault snap sched sv_csvA s4 7@24')[0]).toMatch(/^snapvault: this is no SnapVault schedule/)
  on.enter('snapvault snap unsched sv_csvA s2')
  expect(on.prompt()).toBe('Do you really want to unset this schedule? ')
  on.enter('y')
  expect(on.enter('snapvault snap sched')).toHaveLength(3)
  expect(on.enter('snapvault snap unsched -f\nsnapvault snap sched')).toEqual(['There are no schedules.'])
  driver.by(DAY)
  expect(copiesAt(driver, 'sec01:sv_csvA')).toEqual([])
})

test.each([
  ['snapvault start /vol/sv_csvA/q', 'snapvault: /vol/sv_csvA/q: name the primary with -S.'],
  ['snapvault start -S nobody:/vol/a/b /vol/sv_csvA/q', /^snapvault: nobody:\/vol\/a\/b: unknown primary/],
  ['snapvault start -S test02:/vol/csvA/nosuch /vol/sv_csvA/q', /: no such qtree on the primary\.$/],
  ['snapvault start -S test02:/vol/csvA/- test02:/vol/csvB/q', /^snapvault: test02 is not this storage system/],
  ['snapvault start -S test02:/vol/csvA/- sv_csvA', /^snapvault: sv_csvA: not a qtree path/],
  ['snapvault start -S', 'usage: snapvault start [-S <primary>:<path>] [-w] <path>'],
  ['snapvault update /vol/sv_csvA/q', 'snapvault: /vol/sv_csvA/q: not a SnapVault secondary qtree.'],
  ['snapvault snap sched nosuch a 7@-', "snapvault: No volume named 'nosuch' exists."],
  ['snapvault snap create sv_csvA a', /has no schedule a/],
  ['snapvault nonsense', "snapvault: unknown subcommand 'nonsense'"],
  ['sis on sv_csvA', /^sis on: sv_csvA: not a volume/],
  ['sis start -s /vol/sv_csvA', 'sis start: SIS for "/vol/sv_csvA" is not enabled.'],
  ['snap create csvA_mirror x', /^snap create: the volume is the read-only destination/],
  ['snap create sv_csvA "not a name"', /^snap create: .*name/],
  ['snap list "sv_csvA', 'unmatched quote'],
])('%s changes nothing and says why', (line, said) => {
  const driver = smallWorld()
  const on = consoleOn(driver, 'sec01')
  const rest = () => JSON.stringify({ ...driver.names.world, shells: null, kernel: null })
  const before = rest()
  const [first] = on.enter(line)
  if (typeof said === 'string') expect(first).toBe(said)
  else expect(first).toMatch(said)
  expect(rest()).toBe(before)
})

import { beforeEach, expect, test } from 'vitest'
import { consoleOn, type TypedConsole } from '../testing/console-words'
import type { Driver } from '../testing/drive'
import type { ReadonlyWorld } from '../world/world'
import { smallWorld } from '../testing/small-world'
import { copiesAt, fault, mirror, systemNamed, untilTransferred } from '../testing/storage-words'
import { HOUR, MINUTE } from '@/base/sim-time'
import { must } from '@/base/invariant'

let driver: Driver
let on: TypedConsole
beforeEach(() => {
  driver = smallWorld()
  on = consoleOn(driver, 'test02')
})

const lunOf = (world: ReadonlyWorld, path: string) =>
  must(
    Object.values(world.luns).find((lun) => lun.path === path),
    path,
  ).id

/** Written by hand from what is known of the product's layouts: where a column moves, the test fails. */
function text(lines: readonly string[]): string {
  return `\n${lines.join('\n')}\n`
}

test('version, hostname, date, sysconfig', () => {
  expect(on.enter('version\nhostname\ndate\nsysconfig')).toEqual([
    'NetApp Release 8.2 7-Mode',
    'test02',
    'Mon Oct 14 06:00:00 GMT 2013',
    '        NetApp Release 8.2 7-Mode',
    expect.stringMatching(/^ {8}System ID: \d{10} \(test02\); partner ID: \d{10} \(test01\)$/),
    '        System Storage Configuration: Multi-Path HA',
  ])
})

test('snap list: what each copy holds, summed up from the newest on, with what keeps it', () => {
  on.enter('snap create csvB first')
  driver.by(HOUR)
  on.enter('snap create csvB second')
  expect(text(on.enter('snap list csvB'))).toBe(`
Volume csvB
working...

  %/used       %/total  date          name
----------  ----------  ------------  --------
  0% ( 0%)    0% ( 0%)  Oct 14 07:00  second
  1% ( 1%)    0% ( 0%)  Oct 14 06:00  first
`)
  const copy = must(copiesAt(driver, 'test02:csvB')[0], 'copy')
  driver.do((names) => ({
    type: 'mountSnapshot',
    snapshotId: copy.id,
    lunId: lunOf(names.world, '/vol/csvB/csvB.lun'),
  }))
  expect(on.enter('snap list csvB').at(-1)).toBe('  1% ( 1%)    0% ( 0%)  Oct 14 06:00  first           (busy,LUNs)')
  expect(on.enter('snap delete csvB first')[0]).toMatch(/^snap delete: .*\(LUN clone \/vol\/csvB\/csvB.lun_\d+.rws\)$/)
  expect(on.enter('snap list csvC')).toEqual(['Volume csvC', 'working...', '', 'No snapshots exist.'])
})

test('df: a line for the volume and one for its Snapshot copies', () => {
  expect(text(on.enter('df csvB'))).toBe(`
Filesystem              kbytes       used      avail capacity  Mounted on
/vol/csvB/          1048576000   42729472 1005846528       4%  /vol/csvB/
/vol/csvB/.snapshot          0          0          0       0%  /vol/csvB/.snapshot
`)
  expect(text(on.enter('df -h /vol/csvB'))).toBe(`
Filesystem               total       used      avail capacity  Mounted on
/vol/csvB/              1000GB       40GB      959GB       4%  /vol/csvB/
/vol/csvB/.snapshot        0KB        0KB        0KB       0%  /vol/csvB/.snapshot
`)
  // A long name has its figures where those of the others are, as long as they have room.
  const mirrored = consoleOn(driver, 'sec01').enter('df -h csvA_mirror')
  expect(mirrored[0]).toBe('Filesystem               total       used      avail capacity  Mounted on')
  expect(mirrored[2]).toMatch(
    /^\/vol\/csvA_mirror\/\.snapshot 0KB +\d+[KMG]B +0KB +(?:---|0)%  \/vol\/csvA_mirror\/\.snapshot$/,
  )
  expect(mirrored[2]?.indexOf('%')).toBe(mirrored[1]?.indexOf('%'))
  expect(on.enter('df -A -h')[1]).toMatch(/^aggr1 {16} +19TB +\d+GB +\d+TB +\d%$/)
})

test('vol status and aggr status', () => {
  expect(text(on.enter('vol status csvB'))).toBe(`
         Volume State           Status                  Options
           csvB online          raid_dp, flex           guarantee=none
                                64-bit
                Containing aggregate: 'aggr1'
`)
  expect(text(on.enter('aggr status'))).toBe(`
           Aggr State           Status                  Options
          aggr1 online          raid_dp, aggr
                                64-bit
`)
  expect(text(consoleOn(driver, 'sec01').enter('vol status csvA_mirror'))).toBe(`
         Volume State           Status                  Options
    csvA_mirror online          raid_dp, flex           snapmirrored=on,
                                snapmirrored, read-only fs_size_fixed=on,
                                64-bit                  guarantee=none
                Containing aggregate: 'aggr1'
`)
})

test('lun show, lun offline and online, igroup show', () => {
  const path = '/vol/csvB/csvB.lun'
  expect(on.enter(`lun show ${path}`)).toEqual([
    '        /vol/csvB/csvB.lun               500g (536870912000)  (r/w, online, mapped)',
  ])
  expect(on.enter(`lun show -v ${path}`).slice(1)).toEqual([
    expect.stringMatching(/^ {16}Serial#: \S{12}$/),
    '                Share: none',
    '                Space Reservation: disabled',
    '                Multiprotocol Type: windows_gpt',
    expect.stringMatching(/^ {16}Maps: viaRPC\.\S+=\d( viaRPC\.\S+=\d)*$/),
  ])
  expect(on.enter(`lun offline ${path}\nlun offline ${path}`)).toEqual([
    'lun offline: the LUN is in that state already (test02:/vol/csvB/csvB.lun)',
  ])
  expect(on.enter(`lun show ${path}`)[0]).toMatch(/\(r\/w, offline, mapped\)$/)
  expect(on.enter(`lun online ${path}`)).toEqual([])
  expect(on.enter('igroup show')[0]).toMatch(/^ {4}viaRPC\.\S+ \((iSCSI|FCP)\) \(ostype: windows\):$/)
})

test('license: added, deleted, and missed by what needs it (R24)', () => {
  expect(on.enter('license').slice(-2)).toEqual(['         sv_ontap_pri site', '         sv_ontap_sec not licensed'])
  expect(on.enter('license delete snapmirror')).toEqual(['unlicensed snapmirror.'])
  expect(on.enter('license delete snapmirror')).toEqual(['license delete: snapmirror is not licensed.'])
  expect(on.enter('snapmirror status')[0]).toBe('Snapmirror is off.')
  const secondary = consoleOn(driver, 'sec01')
  expect(secondary.enter('snapmirror update csvA_mirror')[0]).toMatch(/^snapmirror update: .*licen.*\(snapmirror\)$/)
  expect(on.enter('license add snapmirror')).toEqual(['A snapmirror site license has been installed.'])
  expect(on.enter('license add nonsense')).toEqual(['license add: nonsense: no such package'])
})

test('[R192] cf takeover and giveback: the partner takes over, waits, and is given back', () => {
  expect(on.enter('cf status')[0]).toBe('Controller Failover enabled, test01 is up.')
  expect(on.enter('cf takeover')).toEqual(['cf: takeover initiated by operator'])
  expect(on.prompt()).toBe('test02(takeover)> ')
  expect(on.enter('cf status')).toEqual(['test02 has taken over test01.', 'test01 is ready for giveback.'])
  expect(consoleOn(driver, 'test01').enter('version')).toEqual(['Waiting for giveback...'])
  expect(on.enter('cf giveback')).toEqual(['cf: giveback initiated by operator'])
  expect(on.prompt()).toBe('test02> ')
  expect(on.enter('cf giveback')[0]).toBe('cf giveback: giveback not possible, the partner is not taken over (test01)')
  expect(consoleOn(driver, 'sec01').enter('cf status\ncf takeover')).toEqual([
    'Non-HA mode.',
    'cf takeover: not supported, the system is in non-HA mode (sec01)',
  ])
})

test('snapmirror status tells the destination its state and the source that it is one', () => {
  driver.by(10 * MINUTE + 5000)
  expect(text(on.enter('snapmirror status'))).toBe(`
Snapmirror is on.
Source                          Destination                     State          Lag        Status
test02:csvA                     sec01:csvA_mirror               Source         00:10:05   Idle
`)
  const secondary = consoleOn(driver, 'sec01')
  expect(secondary.enter('snapmirror update csvA_mirror')).toEqual([
    'Transfer started.',
    "Monitor progress with 'snapmirror status' or the snapmirror log.",
  ])
  expect(secondary.enter('snapmirror status').at(-1)).toBe(
    'test02:csvA                     sec01:csvA_mirror               Snapmirrored   00:10:05   Transferring  (0KB done)',
  )
  untilTransferred(driver)
  expect(secondary.enter('snapmirror status -l csvA_mirror').slice(2, 7)).toEqual([
    'Source:                 test02:csvA',
    'Destination:            sec01:csvA_mirror',
    'Status:                 Idle',
    'State:                  Snapmirrored',
    expect.stringMatching(/^Lag: {20}00:0\d:\d\d$/),
  ])
})

test('[R198] a mirror is quiesced, resumed, broken, resynced and released by hand', () => {
  const secondary = consoleOn(driver, 'sec01')
  expect(secondary.enter('snapmirror quiesce csvA_mirror').at(-1)).toBe(
    'snapmirror quiesce: csvA_mirror : Successfully quiesced',
  )
  expect(secondary.enter('snapmirror resume csvA_mirror')[0]).toMatch(/Successfully resumed$/)
  expect(secondary.enter('snapmirror resync csvA_mirror')[0]).toMatch(/^snapmirror resync: .*snapmirrored/)
  expect(secondary.enter('snapmirror break sec01:csvA_mirror')[0]).toMatch(/is now writable\.$/)
  secondary.enter('snap create csvA_mirror mine')
  expect(secondary.enter('snapmirror resync csvA_mirror').slice(1)).toEqual([
    'These newer snapshots will be deleted from the destination:',
    '    mine',
  ])
  expect(secondary.prompt()).toBe('Are you sure you want to resync the volume csvA_mirror? ')
  expect(secondary.enter('n')).toEqual([])
  expect(secondary.enter('snap list csvA_mirror').join()).toContain('mine')
  expect(secondary.enter('snapmirror resync csvA_mirror\ny').at(-2)).toBe('Transfer started.')
  untilTransferred(driver)
  expect(secondary.enter('snap list csvA_mirror').join()).not.toContain('mine')
  expect(on.enter('snapmirror release csvA sec01:csvA_mirror')[0]).toMatch(/snapmirrored/)
  mirror(driver, 'break')
  expect(on.enter('snapmirror release csvA sec01:csvA_mirror')).toEqual([
    'snapmirror release: csvA sec01:csvA_mirror : released',
  ])
  expect(secondary.enter('snapmirror update csvA_mirror')[0]).toMatch(/is not a SnapMirror destination/)
  expect(secondary.enter('snapmirror initialize -S test02:csvA csvA_mirror')[0]).toBe('Transfer started.')
})

test('a first transfer that is refused leaves no relationship behind', () => {
  const before = Object.keys(driver.names.world.mirrors)
  expect(on.enter('snapmirror initialize -S sec01:csvA_mirror csvB')[0]).toMatch(/^snapmirror initialize: /)
  expect(Object.keys(driver.names.world.mirrors)).toEqual(before)
})

test('a storage system that is halted does not answer; its partner says so', () => {
  fault(driver, 'controller-down', systemNamed('sec01'))
  expect(consoleOn(driver, 'sec01').enter('version')).toEqual([
    'ssh: connect to host sec01 port 22: Connection timed out',
  ])
})

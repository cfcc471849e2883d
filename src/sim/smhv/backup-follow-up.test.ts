import { expect, test } from 'vitest'
import { HOUR, MINUTE, toStamp } from '@/base/sim-time'
import { setUsers } from '../ontap/copy-index'
import { backupOnDemand, keep } from '../scenarios/timeline-words'
import { again, backedUp, codes, copies, CRASH, lastJob, options } from '../testing/backup-words'
import { smallWorld, withDataset } from '../testing/small-world'

const POST = 'C:\\Scripts\\post.bat'
const script = (hosts: readonly string[]) => ({
  hosts,
  path: POST,
  content: '@echo off\r\necho copies %1 and %1_backup of %2\r\ncopy x y',
})
const call = (args: string) => ({ hostId: null, path: POST, arguments: args })

test('[R53] [R54] after each backup the SnapInfo volume of each managed host involved is copied', () => {
  const driver = backedUp(smallWorld(), ['a1', 'e1'])
  const { endedAt } = lastJob(driver)
  for (const [volume, host] of [
    ['si_r2', 'r2'],
    ['si_hv', 'hv'],
  ] as const) {
    expect(copies(driver, volume)).toHaveLength(1)
    expect(copies(driver, volume)[0]).toMatch(new RegExp(`^smhv_snapinfo_${host}_${toStamp(endedAt!).slice(0, 10)}_`))
  }
  expect(copies(driver, 'si_c12')).toEqual([])
})

test('[R149] [R150] thirty SnapInfo copies are kept, whatever becomes of the backups', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  for (let run = 0; run < 33; run++) again(driver, { ...CRASH, retention: keep('daily', 1) })
  expect(copies(driver, 'si_hv')).toHaveLength(30)
  expect(copies(driver, 'ded')).toHaveLength(1)
})

test('[R144] retention by number deletes whole pairs of the oldest backups', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1', 'f1'])
  for (let run = 0; run < 4; run++) again(driver, { retention: keep('hourly', 2) })
  expect(copies(driver, 'ded')).toHaveLength(4)
  expect(copies(driver, 'dedF')).toHaveLength(4)
  expect(driver.names.world.backupsOfDataset[driver.names.dataset('ds')]).toHaveLength(2)
})

test('[R142] backups on demand without a policy are counted by their retention type', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  again(driver, { ...CRASH, retention: keep('weekly', 1) })
  again(driver, { ...CRASH, retention: { type: 'unlimited', rule: null } })
  for (let run = 0; run < 3; run++) again(driver, { ...CRASH, retention: keep('daily', 1) })
  expect(copies(driver, 'ded')).toHaveLength(3)
})

test('[R143] retention by age deletes what is older than the days', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  const aged = { ...CRASH, retention: { type: 'daily', rule: { by: 'age', days: 1 } } } as const
  again(driver, aged)
  again(driver.by(20 * HOUR), aged)
  expect(copies(driver, 'ded')).toHaveLength(2)
  again(driver.by(5 * HOUR), aged)
  expect(copies(driver, 'ded')).toHaveLength(2)
})

test('[R190] a backup whose Snapshot copy is busy is kept, and so are its elders; the job says so', () => {
  const driver = withDataset(smallWorld(), 'ds', ['e1'])
  for (let run = 0; run < 2; run++) again(driver, { retention: keep('daily', 9) })
  const { names } = driver
  const ids = names.world.volumes[names.volume('test02:ded')]!.snapshotIds
  driver.simulation.read((world) => setUsers(world, world.snapshots[ids[2]!]!, ['mounted backup']))
  again(driver, { retention: keep('daily', 1) })
  expect(copies(driver, 'ded')).toHaveLength(6)
  expect(lastJob(driver)).toMatchObject({ state: 'completed-with-warnings' })
  expect(codes(lastJob(driver).findings)).toEqual(['snapshot/busy', 'snapshot/busy'])
})

test('[R6, R35, R97, R102] the SnapMirror relationship is updated when the policy says so, and only then', () => {
  const mirrorOf = (wanted: boolean) => {
    const driver = backedUp(smallWorld(), ['a1'], { options: options({ updateSnapMirror: wanted }) })
    const { names } = driver
    return { job: lastJob(driver), mirror: names.world.mirrors[names.mirror('test02:csvA')]! }
  }
  expect(mirrorOf(false).job.steps.some((step) => step.title.includes('SnapMirror'))).toBe(false)
  const { job, mirror } = mirrorOf(true)
  expect(job.state).toBe('completed')
  expect(mirror.updatedAt).toBeGreaterThan(job.startedAt)
  expect(mirror).toMatchObject({ status: 'idle', state: 'snapmirrored' })
})

test('[R97, R102] a missing relationship, or one that is broken off, ends the job with a warning', () => {
  const driver = withDataset(smallWorld(), 'ds', ['a1', 'b1'])
    .do((names) => ({ type: 'injectFault', kind: 'mirror-broken', targetId: names.mirror('test02:csvA') }))
    .do((names) => backupOnDemand(names, 'ds', { options: options({ updateSnapMirror: true }) }))
    .untilIdle()
  expect(lastJob(driver).state).toBe('completed-with-warnings')
  expect(codes(lastJob(driver).findings)).toEqual(['mirror/not-updatable', 'mirror/missing'])
})

test('[R158] [R159] a script runs on all member hosts, with what it prints in the log', () => {
  const driver = backedUp(smallWorld({ scripts: [script(['n1', 'n2'])] }), ['a1', 'a2'], {
    options: options({ postScript: call('$VMSnapshot $SnapInfoName') }),
  })
  const printed = lastJob(driver)
    .log.filter((line) => line.text.includes('>'))
    .map((line) => line.text)
  const stamp = '10-14-2013_06.00.00'
  expect(printed).toEqual([
    `n1> copies ds_${stamp}_n1 and ds_${stamp}_n1_backup of ${stamp}`,
    `n2> copies ds_${stamp}_n2 and ds_${stamp}_n2_backup of ${stamp}`,
  ])
})

test('[R160] [R161] [R162] [R164] $SnapInfoSnapshot has a value for dedicated VMs only', () => {
  const commandLine = (vm: string, host: string): string => {
    const wanted = { options: options({ postScript: call('$VMSnapshot $SnapInfoName $SnapInfoSnapshot') }) }
    const driver = backedUp(smallWorld({ scripts: [script(['n1', 'n2', 'hv'])] }), [vm], wanted)
    return lastJob(driver).log.find((line) => line.text.startsWith(`${host}: ${POST}`))!.text
  }
  expect(commandLine('e1', 'hv')).toMatch(/ ds_\S+ 10-14-2013_06.00.00 smhv_snapinfo_hv_\S+$/)
  expect(commandLine('a1', 'n1')).toMatch(/ ds_\S+ 10-14-2013_06.00.00 \$SnapInfoSnapshot$/)
})

test('[R163] the variables are those of application-consistent backups', () => {
  const driver = backedUp(smallWorld({ scripts: [script(['hv'])] }), ['e1'], {
    ...CRASH,
    options: options({ postScript: call('$VMSnapshot') }),
  })
  expect(lastJob(driver).log.some((line) => line.text.endsWith('post.bat $VMSnapshot'))).toBe(true)
})

test('[R158] without its pre-script a backup fails, without its post-script it ends with a warning', () => {
  const run = (wanted: object) => lastJob(backedUp(smallWorld(), ['e1'], { options: options(wanted) }))
  expect(run({ preScript: call('') })).toMatchObject({ state: 'failed', findings: [{ code: 'script/missing' }] })
  expect(run({ postScript: call('') })).toMatchObject({ state: 'completed-with-warnings' })
  const named = { ...call(''), hostId: smallWorld().names.host('hv') }
  expect(run({ preScript: named }).findings[0]?.subject?.name).toBe('hv')
})

test('[R41] [R42] [R61] mail and AutoSupport are sent when the policy wants them', () => {
  const sent = (notify: 'never' | 'errors' | 'errors-and-warnings' | 'every-backup', fails: boolean): string[] => {
    const preScript = fails ? call('') : null
    const { world } = backedUp(smallWorld(), ['e1'], { options: options({ notify, preScript }) }).names
    return Object.values(world.mails).map((mail) => mail.kind)
  }
  expect(sent('never', true)).toEqual([])
  expect(sent('errors', false)).toEqual([])
  expect(sent('errors', true)).toEqual(['e-mail', 'autosupport'])
  expect(sent('errors-and-warnings', true)).toHaveLength(2)
  expect(sent('every-backup', false)).toHaveLength(2)
})

test('[R41] a mail tells what failed and why', () => {
  const wanted = { options: options({ preScript: call('') }) }
  const { world } = backedUp(smallWorld(), ['e1'], wanted).names
  const [mail] = Object.values(world.mails)
  expect(mail).toMatchObject({ to: ['backup-admins@lab.example'], jobId: 'job-4' })
  expect(mail?.subject).toContain('ds: on demand failed')
  const lines = mail?.body.split('\n') ?? []
  expect(lines.slice(0, 11)).toEqual([
    'SnapManager for Hyper-V: ds: on demand failed.',
    '',
    'Dataset: ds',
    'Policy: none, on demand',
    'Backup: ds_10-14-2013_06.00.00',
    'Hosts: hv',
    'Virtual machines: e1',
    'Started: 2013-10-14 06:00:00',
    'Ended: 2013-10-14 06:00:08',
    'Outcome: Failed',
    'Event: 106 of SnapMgrServiceHost',
  ])
  expect(lines.at(-1)).toContain('The script does not exist on the host: hv, C:\\Scripts\\post.bat')
  // Whoever reads it knows no ids of the console, and no times of the wire.
  expect(mail?.body).not.toMatch(/job-\d|\dT\d/)
})

test('[R1] a backup of four VMs takes a few minutes', () => {
  const { startedAt, endedAt } = lastJob(backedUp(smallWorld(), ['a1', 'a2', 'a3', 'b1']))
  expect(endedAt! - startedAt).toBeGreaterThan(2 * MINUTE)
  expect(endedAt! - startedAt).toBeLessThan(6 * MINUTE)
})

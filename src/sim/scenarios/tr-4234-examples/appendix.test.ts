import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR, MINUTE } from '@/base/sim-time'
import { hashPlain } from '../../kernel/hash'
import { Prompt } from '../../powershell/testing/prompt'
import { options } from '../../testing/backup-words'
import { consoleOn } from '../../testing/console-words'
import { drive, type Driver } from '../../testing/drive'
import { copiesAt, untilTransferred } from '../../testing/storage-words'
import { backupOnDemand } from '../timeline-words'
import { SCRIPTS_FOLDER, SV_UPDATE, SV_UPDATE_SNAPINFO, UPDATE_SNAPINFO, UPDATE_VMSNAPSHOT } from './printed-scripts'

const VOLUMES = ['csv01', 'csv02', 'csv03'] as const

/** Steps 1 to 3 of the appendix's procedure, pasted at test03 as they are printed. */
function prepared(): Driver {
  const driver = drive('tr-4234-examples')
  const on = consoleOn(driver, 'test03')
  on.enter(
    [
      ...VOLUMES.map((name) => `snapvault start -S test02:/vol/${name}/${name} test03:/vol/${name}/${name}`),
      'snapvault start -S test02:/vol/smhv_snapinfo/snapinfo test03:/vol/smhv_snapinfo/snapinfo',
    ].join('\n'),
  )
  untilTransferred(driver)
  on.enter(
    [
      ...VOLUMES.flatMap((name) =>
        [1, 2, 3, 4, 5, 6, 7].map((host) => `snapvault snap sched ${name} sv_daily_testhv0${host} 7@-`),
      ),
      'snapvault snap sched smhv_snapinfo sv_daily 7@-',
    ].join('\n'),
  )
  return driver
}

/** Backs the cluster up; its node testhv01 then runs a script with what the report puts into the box Arguments. */
function backedUp(driver: Driver, script: string | null): { readonly copy: string; readonly log: string[] } {
  const path = `${SCRIPTS_FOLDER}\\${script}`
  const postScript = script === null ? null : { hostId: null, path, arguments: '$VMSnapshot $SnapInfoName' }
  driver.do((names) => ({ type: 'changeVmState', vmId: names.vm('SMHV-demo-CSV'), action: 'start' })).by(10 * MINUTE)
  driver.do((names) => backupOnDemand(names, 'DR_Dataset_Secondary', { options: options({ postScript }) })).untilIdle()
  const job = must(Object.values(driver.names.world.jobs).at(-1), 'job')
  return {
    copy: must(copyNames(driver, 'test02:csv01').at(-2), 'copy'),
    log: said(job.log.flatMap(({ text }) => (text.startsWith('testhv01> ') ? text.slice('testhv01> '.length) : []))),
  }
}

/** Without the tables of Connect-NaController, which the listings do not suppress. */
const said = (lines: readonly string[]): string[] =>
  lines.filter((line) => line !== '' && !/^(?:Name +Ontapi|---- |test0\d +\d)/.test(line))

const copyNames = (driver: Driver, volume: string): string[] => copiesAt(driver, volume).map(({ name }) => name)

function byHand(driver: Driver, command: string): string {
  const prompt = new Prompt('testhv01', driver)
  const from = prompt.shell.lastSequence
  prompt.enter(command)
  driver.by(6 * HOUR)
  expect(prompt.shell.state).toBe('idle')
  return prompt.since(from)
}

const NOTHING_TO_DO = 'Nothing to do there is no primary snapshot '

test('[R246] the scripts are those of the report, letter by letter', () => {
  // Taken from its text; blanks and hyphens are left out, because the page breaks lines and eats hyphens there.
  const letters = (text: string) => hashPlain(text.replace(/[\s-]/g, ''))
  expect([SV_UPDATE, SV_UPDATE_SNAPINFO, UPDATE_VMSNAPSHOT, UPDATE_SNAPINFO].map(letters)).toEqual([
    'ef8d97d9b7bceb78',
    'd817af24596fdaca',
    '404d07c4eb709cd1',
    '5082342a92c5475b',
  ])
})

test('[R236, R242, R246] as a post-script, listing 3 sends SnapInfo instead of the copies of the VMs', () => {
  const driver = prepared()
  const { log } = backedUp(driver, 'update-vmsnapshot.bat')
  expect(log).toEqual([])
  expect(copyNames(driver, 'test03:csv01').some((name) => name.startsWith('sv_daily'))).toBe(false)
  expect(copyNames(driver, 'test03:smhv_snapinfo')).toContain('sv_daily.0')
})

test('[R245, R246] as a post-script, listing 4 looks for a Snapshot copy of the name "backup" and finds nothing to do', () => {
  const driver = prepared()
  const { log } = backedUp(driver, 'update-snapinfo.bat')
  expect(log).toEqual(Array(3).fill(NOTHING_TO_DO))
})

test('[R239, R244] by hand and with the right arguments, listing 1 sends both copies and archives them for the host', () => {
  const driver = prepared()
  const { copy } = backedUp(driver, null)
  const call = `& "${SCRIPTS_FOLDER}\\sv_update.ps1" test02 test03 csv01 csv01 /vol/csv01/csv01 sv_daily ${copy} ${copy.slice(-19)}`
  expect(said(byHand(driver, call).split('\n'))).toEqual([])
  expect(copyNames(driver, 'test03:csv01')).toContain('sv_daily_testhv01.0')
})

test('[R236, R242, R244] the corrected ones beside them archive both copies of the volume, and find nothing on the others', () => {
  const driver = prepared()
  const { log, copy } = backedUp(driver, 'corrected\\update-vmsnapshot.bat')
  expect(log).toEqual([
    `Sending ${copy} to /vol/csv01/csv01`,
    `Sending ${copy}_backup to /vol/csv01/csv01`,
    'Archived as sv_daily_testhv01',
    `Nothing to do: csv02 of test02 has no Snapshot copy ${copy}`,
    `Nothing to do: csv03 of test02 has no Snapshot copy ${copy}`,
  ])
  expect(copyNames(driver, 'test03:csv01')).toContain('sv_daily_testhv01.0')
  expect(byHand(driver, `& "${SCRIPTS_FOLDER}\\corrected\\update-snapinfo.bat"`)).toContain('Archived as sv_daily')
})

test('[R246] by hand, the scripts ask for eight and six arguments and name six in both', () => {
  const driver = prepared()
  for (const [name, given] of [
    ['sv_update.ps1', 'test02 test03 csv01 csv01 /vol/csv01/csv01 sv_daily'],
    ['sv_update_snapinfo.ps1', 'test02 test03'],
  ] as const) {
    const written = byHand(driver, `& "${SCRIPTS_FOLDER}\\${name}" ${given}`)
    expect(written).toContain(
      'Usage: sv_update.ps1 <primary_filer> <secondary_filer> <primary_volume> <secondary_volume> ',
    )
  }
  const batch = `& "${SCRIPTS_FOLDER}\\update-snapinfo.bat" a_copy a_stamp`
  expect(
    byHand(driver, batch)
      .split('\n')
      .filter((line) => line === NOTHING_TO_DO),
  ).toHaveLength(3)
})

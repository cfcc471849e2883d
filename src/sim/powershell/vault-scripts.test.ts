import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR } from '@/base/sim-time'
import type { Job } from '@/domain/smhv/job'
import { backupOnDemand } from '../scenarios/timeline-words'
import { options } from '../testing/backup-words'
import { drive, type Driver } from '../testing/drive'
import { fault, systemNamed } from '../testing/storage-words'
import { hostNamed, Prompt } from './testing/prompt'

const FOLDER = 'C:\\Program Files\\NetApp\\SnapManager for Hyper-V\\scripts'

/** A backup of the VMs on csv03, which testhv03 runs, with a post-script. */
function backedUp(script: string, prepare: (driver: Driver) => unknown = () => undefined): Driver {
  const driver = drive('tr-4234')
  prepare(driver)
  const postScript = { hostId: null, path: `${FOLDER}\\${script}`, arguments: '$VMSnapshot $SnapInfoName' }
  return driver.do((names) => backupOnDemand(names, 'csv03_services', { options: options({ postScript }) }))
}

/** Others may have run since. */
const lastJob = ({ names }: Driver): Readonly<Job> =>
  must(
    Object.values(names.world.jobs).findLast(
      ({ datasetName, trigger }) => datasetName === 'csv03_services' && trigger === 'on-demand',
    ),
    'job',
  )

const logOf = (driver: Driver): string[] => lastJob(driver).log.map(({ text }) => text)
const scriptLines = (driver: Driver): string[] => logOf(driver).filter((text) => /^testhv03(?:>|: C:)/.test(text))
const copiesOf = (driver: Driver, name: string): string[] => {
  const { world } = driver.names
  const volume = must(
    Object.values(world.volumes).find((row) => row.name === name),
    name,
  )
  return volume.snapshotIds.map((id) => world.snapshots[id]?.name ?? '')
}

test('[R235, R236, R242, R244] the post-script sends both copies, waits for each, and archives them for the host', () => {
  const driver = backedUp('update-vmsnapshot.bat')
  const other = driver.restored()
  for (const one of [driver, other]) {
    one.by(HOUR)
    // Half-way through a transfer.
    const again = one.restored()
    one.untilIdle()
    again.untilIdle()
    expect(again.simulation.hash()).toBe(one.simulation.hash())
  }
  expect(other.simulation.hash()).toBe(driver.simulation.hash())
  const name = must(lastJob(driver).backupName, 'backup')
  const copy = must(
    copiesOf(driver, 'csv03').find((row) => row.startsWith(name) && !row.endsWith('_backup')),
    'copy',
  )
  expect(scriptLines(driver)).toEqual([
    `testhv03: ${FOLDER}\\update-vmsnapshot.bat ${copy} ${name.slice(-19)}`,
    `testhv03> Sending ${copy} to /vol/sv_csv03/csv03`,
    `testhv03> Sending ${copy}_backup to /vol/sv_csv03/csv03`,
    'testhv03> Archived as sv_daily_testhv03',
  ])
  expect(copiesOf(driver, 'sv_csv03')).toContain('sv_daily_testhv03.0')
  const vault = Object.values(driver.names.world.vaults).find(
    ({ destinationPath }) => destinationPath === '/vol/sv_csv03/csv03',
  )
  expect(driver.names.world.snapshots[must(vault?.baseId, 'base')]?.name).toMatch(/^csv03_services_.*_backup$/)
  expect(lastJob(driver).state).toBe('completed')
})

test('[R245] nothing is done where the primary has no such Snapshot copy', () => {
  const prompt = new Prompt('testhv03', drive('tr-4234'))
  const before = copiesOf(prompt.driver, 'sv_csv03')
  const written = prompt.enter(`& "${FOLDER}\\update-vmsnapshot.bat" nothing_10-13-2013 10-13-2013`)
  expect(written).toBe('Nothing to do: csv03 of test02 has no Snapshot copy nothing_10-13-2013')
  expect(copiesOf(prompt.driver, 'sv_csv03')).toEqual(before)
})

test('[R237] without RemoteSigned no script runs, and without the toolkit its cmdlets are unknown', () => {
  const strict = backedUp('update-vmsnapshot.bat', (driver) =>
    driver.do({ type: 'setExecutionPolicy', hostId: hostNamed(driver, 'testhv03'), policy: 'Restricted' }),
  ).untilIdle()
  expect(scriptLines(strict).join('\n')).toContain('running scripts is disabled on this system')
  expect(copiesOf(strict, 'sv_csv03')).not.toContain('sv_daily_testhv03.0')
  const prompt = new Prompt('testhv06', drive('tr-4234'))
  expect(prompt.enter('Get-ExecutionPolicy')).toBe('Restricted')
  expect(prompt.enter('Set-ExecutionPolicy RemoteSigned; Get-ExecutionPolicy')).toBe('RemoteSigned')
  expect(prompt.enter('Import-Module DataONTAP')).toContain('was not loaded because no valid module file was found')
  expect(prompt.enter('Connect-NaController test02')).toContain('is not recognized')
})

test('[R243, R247] the newest copy of SnapInfo is sent by a task of its own, at any time', () => {
  const prompt = new Prompt('testhv01', drive('tr-4234'))
  prompt.enter(`cd "${FOLDER}"`)
  const from = prompt.shell.lastSequence
  prompt.enter('.\\update-snapinfo.bat')
  prompt.driver.by(6 * HOUR)
  expect(prompt.since(from)).toMatch(
    /^Sending smhv_snapinfo_\S+ to \/vol\/sv_snapinfo\/smhv_snapinfo\nArchived as sv_daily$/,
  )
  expect(prompt.shell.state).toBe('idle')
})

test('[R246] the listings as printed show their slips: each batch file calls the other script, with a word too many', () => {
  const swapped = backedUp('as-printed\\update-vmsnapshot.bat').untilIdle()
  // SnapInfo is sent, and the copies of the VMs are not.
  expect(copiesOf(swapped, 'sv_csv03')).not.toContain('sv_daily_testhv03.0')
  expect(lastJob(swapped).state).toBe('completed')
  const prompt = new Prompt('testhv03', drive('tr-4234'))
  const other = prompt.enter(`& "${FOLDER}\\as-printed\\update-snapinfo.bat" a_copy a_stamp`)
  expect(other).toContain('Nothing to do: there is no such Snapshot copy on the primary')
  const usage = prompt.enter(
    `& "${FOLDER}\\as-printed\\sv_update.ps1" test02 test03 csv03 sv_csv03 /vol/sv_csv03/csv03 sv_daily`,
  )
  expect(usage).toBe(
    'Usage: sv_update.ps1 <primary> <secondary> <volume> <secondary volume> <secondary path> <schedule>',
  )
})

test('what keeps a transfer from happening is said in red, in the log of the job', () => {
  const refused = backedUp('update-vmsnapshot.bat', (driver) =>
    fault(driver, 'snapvault-license-removed', systemNamed('test03')),
  ).untilIdle()
  expect(scriptLines(refused).join('\n')).toContain('CategoryInfo')
  expect(copiesOf(refused, 'sv_csv03')).not.toContain('sv_daily_testhv03.0')
})

test('[R225] vssadmin shows the hardware provider', () => {
  const written = new Prompt('testhv01', drive('tr-4234')).enter('vssadmin list providers')
  expect(written).toContain('{ddd3d232-a96f-4ac5-8f7b-250fd91fd102}')
  expect(written).toContain('Provider type: Hardware')
})

test('[R241] the scripts lie in a folder of the installation, where they can be read', () => {
  const prompt = new Prompt('testhv02', drive('tr-4234'))
  expect(prompt.enter(`Get-ChildItem "${FOLDER}" | % { $_.Name }`).split('\n')).toEqual([
    'sv_update.ps1',
    'sv_update_snapinfo.ps1',
    'update-snapinfo.bat',
    'update-vmsnapshot.bat',
  ])
  expect(prompt.enter(`(Get-Content "${FOLDER}\\update-vmsnapshot.bat")[2]`)).toContain(
    'sv_update.ps1 test02 test03 csv03',
  )
})

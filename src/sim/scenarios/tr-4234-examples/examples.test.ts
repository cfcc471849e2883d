import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR, toIso } from '@/base/sim-time'
import { checkInvariants } from '../../invariants'
import { Prompt } from '../../powershell/testing/prompt'
import { drive, type Driver } from '../../testing/drive'
import { vmAt } from '../../testing/disaster-words'

// What the report prints in its section 8, to the last break of a line. A copy from the page has lost hyphens at two of them.

const GET = 'PS C:\\Windows\\system32> get-vmsfrombackup -server cluster_windows2008_r2'

const ON_THE_PAGE = [
  'PS C:\\Windows\\system32> restore-backup -server cluster_1 –RestoreToAlternateHost -',
  'disableverifysnapshot -backup DR_Dataset_Secondary_01-22-2010_18.21.33 -resourcename smhv-demo-',
  'csv -verbose',
].join('\n')
const COPIED =
  'PS C:\\Windows\\system32> restore-backup -server cluster_1 -RestoreToAlternateHost disableverifysnapshot -backup ' +
  'DR_Dataset_Secondary_01-22-2010_18.21.33 -resourcename smhv-democsv -verbose'

const FOUR_VHDS = [
  'Restore-Backup -ResourceId 05391048-68F5-4153-84F6-52C9643F4592 -RestoreToAlternateHost -Verbose',
  '-DisableVerifySnapshot -VirtualMachinePath "K:\\testVM" -SnapshotFilePath "K:\\testVM" -VHDs',
  '@(@{"SourceFilePath" = "J:\\testVM\\test1.vhdx"; "DestinationFilePath" = "K:\\testVM\\test1.vhdx"},',
  '@{"SourceFilePath" = "J:\\test.vhdx"; "DestinationFilePath" = "K:\\test.vhdx"}, @{"SourceFilePath"',
  '= "J:\\testVM\\VirtualHardDisks\\test2.vhdx"; "DestinationFilePath" =',
  '"K:\\testVM\\VirtualHardDisks\\test2.vhdx"}, @{"SourceFilePath" = "J:\\testVM\\Virtual Hard',
  'Disks\\test3.vhdx"; "DestinationFilePath" = "K:\\testVM\\Virtual Hard Disks\\test3.vhdx"}) BackupName sm_san_ded1_07-10-2013_11.49.06',
].join('\n')
const TYPOGRAPHIC = FOUR_VHDS.replace(/"([^"]*)"/g, '“$1”')
  .replaceAll(' -', ' –')
  .replace(' BackupName', ' –\nBackupName')

/** Pastes a text at a prompt and waits for the end; gives what was written. */
function pasted(driver: Driver, host: string, text: string): string {
  const prompt = new Prompt(host, driver)
  const from = prompt.shell.lastSequence
  prompt.enter(text)
  driver.by(2 * HOUR)
  expect(prompt.shell.state).toBe('idle')
  expect(prompt.shell.lines.filter(({ stream }) => stream === 'error')).toEqual([])
  return prompt.since(from)
}

test('it opens where step 4 of the failover begins: both backups made at their time, both sites there', () => {
  const { world } = drive('tr-4234-examples').names
  checkInvariants(world)
  expect(Object.values(world.backups).map(({ name, createdAt }) => [name, toIso(createdAt)])).toEqual([
    ['DR_Dataset_Secondary_01-22-2010_18.21.33', '2010-01-22T18:21:33.000Z'],
    ['sm_san_ded1_07-10-2013_11.49.06', '2013-07-10T11:49:06.000Z'],
  ])
  expect(Object.values(world.jobs).filter(({ state }) => state !== 'completed')).toEqual([])
  expect(Object.values(world.mirrors).map(({ state }) => state)).toEqual(Array(4).fill('uninitialized'))
})

test('[R196, R197] the second example prints the one VM that the report shows', () => {
  const lines = pasted(drive('tr-4234-examples'), 'testhv21', GET).split('\n')
  expect(lines.filter((line) => line !== '')).toEqual([
    'Name          Id',
    '----          --',
    'SMHV-demo-CSV F10F1011-901A-4789-ADE4-A1F34323E2D7',
  ])
})

test.each([
  ['as it stands on the page', ON_THE_PAGE],
  ['as it is copied, without the hyphens that its breaks have eaten', COPIED],
])('[R194, R195] the first example restores the VM to the other cluster, %s', (_, text) => {
  const driver = drive('tr-4234-examples')
  expect(pasted(driver, 'testhv21', text).split('\n')).toEqual([
    'WARNING: The same VM is still registered on another host: SMHV-demo-CSV, testhv01',
    'WARNING: The cluster configuration of the VM is not restored: SMHV-demo-CSV',
    'VERBOSE: SMHV: Read the metadata of SMHV-demo-CSV in SnapInfo of cluster_1',
    'VERBOSE: SnapDrive: LUN clone split restore of test04:/vol/csv01/csv01/csv01.lun',
    'VERBOSE: Hyper-V writer: Register SMHV-demo-CSV on cluster_1',
  ])
  const vmId = vmAt(driver.names, 'SMHV-demo-CSV', 'testhv21')
  driver.do({ type: 'changeVmState', vmId, action: 'make-highly-available' })
  driver.do({ type: 'changeVmState', vmId, action: 'start' })
})

test.each([
  ['with its line breaks', FOUR_VHDS],
  ['with typographic quotes and dashes', TYPOGRAPHIC],
])('[R203, R205] the third example restores testVM from J: to K:, %s', (_, text) => {
  const driver = drive('tr-4234-examples')
  const written = pasted(driver, 'testhv23', text)
  expect(written).toContain('VERBOSE: Hyper-V writer: Register testVM on testhv23')
  const vm = must(driver.names.world.vms[vmAt(driver.names, 'testVM', 'testhv23')], 'testVM')
  expect(vm.disks.map(({ location }) => location.path)).toEqual([
    'K:\\testVM\\test1.vhdx',
    'K:\\test.vhdx',
    'K:\\testVM\\VirtualHardDisks\\test2.vhdx',
    'K:\\testVM\\Virtual Hard Disks\\test3.vhdx',
  ])
})

test('no VM is replaced in its own place by a name that has lost its hyphens', () => {
  const prompt = new Prompt('testhv01', drive('tr-4234-examples'))
  const backup = 'DR_Dataset_Secondary_01-22-2010_18.21.33'
  expect(prompt.enter(`Restore-Backup -BackupName ${backup} -ResourceName smhv-democsv`)).toContain('There is no VM')
  expect(prompt.enter(`Get-Backup ${backup} -ResourceName smhvdemocsv`)).toContain(backup)
  expect(prompt.enter(`Get-Backup ${backup} -ResourceName smhv-demo`)).toBe('')
})

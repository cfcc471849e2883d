import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR } from '@/base/sim-time'
import { addHostNamed, settingsWith } from '../scenarios/timeline-words'
import { connected, snapInfoRestored } from '../testing/disaster-words'
import { drive, type Driver } from '../testing/drive'
import { fault } from '../testing/storage-words'
import { pastedLines } from './pasted-lines'
import { Prompt } from './testing/prompt'

// The examples that the report prints in its section 8, with the dates of this environment. They are pasted as they are
// printed: with prompts, typographic quotes and dashes, and lines that end where the page does.

const SNAPINFO07 = 'test03:/vol/ded07_snapinfo/snapinfo07.lun'

/** Site A is lost; testhv23 has the LUNs of testhv07 under other letters, its SnapInfo restored, and is managed. */
function failedOver(): Driver {
  const driver = fault(drive('tr-4234'), 'site-lost', () => 'Site A')
  connected(driver, 'testhv23', 'test03:/vol/sm_san_ded1/sm_san_ded1.lun', 'K:\\')
  connected(driver, 'testhv23', SNAPINFO07, 'T:\\')
  snapInfoRestored(driver, SNAPINFO07)
  return driver.do((names) => addHostNamed(names, 'testhv23', settingsWith(names, 'testhv23', 'T:\\')))
}

const RESTORE = [
  'PS C:\\Windows\\system32> Restore-Backup -ResourceId 05391048-68F5-4153-84F6-52C9643F4592 –RestoreToAlternateHost -Verbose',
  '-DisableVerifySnapshot –VirtualMachinePath “K:\\testVM” -SnapshotFilePath “K:\\testVM” -VHDs',
  '@(@{“SourceFilePath” = “J:\\testVM\\test1.vhdx”; “DestinationFilePath” = “K:\\testVM\\test1.vhdx”},',
  '@{"SourceFilePath" = "J:\\test.vhdx"; "DestinationFilePath" = "K:\\test.vhdx"}, @{"SourceFilePath"',
  '= "J:\\testVM\\VirtualHardDisks\\test2.vhdx"; "DestinationFilePath" =',
  '"K:\\testVM\\VirtualHardDisks\\test2.vhdx"}, @{"SourceFilePath" = "J:\\testVM\\Virtual Hard',
  'Disks\\test3.vhdx"; "DestinationFilePath" = "K:\\testVM\\Virtual Hard Disks\\test3.vhdx"}) -',
  'BackupName sm_san_ded1_10-13-2013_11.49.06',
].join('\n')

test('[R196, R197] Get-VMsFromBackup prints names and GUIDs of the VMs in SnapInfo, as the report shows it', () => {
  const prompt = new Prompt('testhv01', drive('tr-4234'))
  const lines = prompt.enter('PS C:\\Windows\\system32> get-vmsfrombackup -server cluster_windows2008_r2').split('\n')
  expect(lines.slice(0, 4)).toEqual([
    '',
    'Name          Id',
    '----          --',
    'SMHV-demo-CSV F10F1011-901A-4789-ADE4-A1F34323E2D7',
  ])
})

test('[R203] Get-Backup lists the backups of a VM and the files in their Snapshot copies', () => {
  const prompt = new Prompt('testhv07', drive('tr-4234'))
  const lines = prompt.enter('Get-Backup -Server testhv07 -ResourceName testVM | Select-Object -Last 1').split('\n')
  expect(lines).toEqual([
    '',
    'BackupName    : sm_san_ded1_10-13-2013_11.49.06',
    'RetentionType : daily',
    'DatasetName   : sm_san_ded1',
    'BackupId      : sm_san_ded1_10-13-2013_11.49.06',
    'BackupTime    : 10/13/2013 11:49:06 AM',
    'BackupType    : Application consistent',
    'BackedupVMs   : {testVM}',
    'SnapshotFiles : {J:\\testVM, J:\\testVM, J:\\testVM\\test1.vhdx, J:\\test.vhdx...}',
    '',
  ])
})

test('[R194, R203, R205] the example with four VHDs restores the VM from J: to K: of the other site, as it is pasted', () => {
  const prompt = new Prompt('testhv23', failedOver())
  expect(prompt.enter('Get-VMsFromBackup -Server testhv23')).toContain('testVM 05391048-68F5-4153-84F6-52C9643F4592')
  prompt.enter(RESTORE)
  expect(prompt.shell.state).toBe('busy')
  const other = new Prompt('testhv23', prompt.driver.restored())
  for (const one of [prompt, other]) {
    one.driver.by(6 * HOUR)
    expect(one.shell.state).toBe('idle')
    expect(one.shell.lines.filter(({ stream }) => stream === 'error')).toEqual([])
    expect(one.since(0)).toContain('VERBOSE: SMHV: ')
    const { world } = one.driver.names
    const vm = must(world.vms[one.driver.names.vm('testVM')], 'testVM')
    expect(vm).toMatchObject({ hostId: one.driver.names.host('testhv23'), state: 'off' })
    expect(vm.disks.map(({ location }) => location.path)).toEqual([
      'K:\\testVM\\test1.vhdx',
      'K:\\test.vhdx',
      'K:\\testVM\\VirtualHardDisks\\test2.vhdx',
      'K:\\testVM\\Virtual Hard Disks\\test3.vhdx',
    ])
  }
  expect(other.driver.simulation.hash()).toBe(prompt.driver.simulation.hash())
})

test('[R195] the example with -server is read as it is printed, whose line break has cut a switch in two', () => {
  const printed = [
    'PS C:\\Windows\\system32> restore-backup -server cluster_1 –RestoreToAlternateHost -',
    'disableverifysnapshot -backup DR_Dataset_10-13-2013_20.00.00 -resourcename smhv-demo-',
    'csv -verbose',
  ]
  expect(pastedLines(printed)).toEqual([
    'restore-backup -server cluster_1 –RestoreToAlternateHost -disableverifysnapshot ' +
      '-backup DR_Dataset_10-13-2013_20.00.00 -resourcename smhv-demo-csv -verbose',
  ])
  const prompt = new Prompt('testhv21', drive('tr-4234'))
  const before = JSON.stringify(prompt.driver.names.world.vms)
  // Before the failover SnapInfo of that cluster does not tell of this backup.
  expect(prompt.enter(printed.join('\n'))).toContain("There is no backup in SnapInfo 'DR_Dataset_10-13-2013_20.00.00'")
  // The dash that a line break has eaten is not missed.
  const other = prompt.enter(printed.join('\n').replace(/-\ndisable/, 'disable'))
  expect(other).toContain('There is no backup in SnapInfo')
  expect(JSON.stringify(prompt.driver.names.world.vms)).toBe(before)
})

test('what is wrong with a call is said in red, and nothing changes', () => {
  const prompt = new Prompt('testhv07', drive('tr-4234'))
  const vms = (): string => JSON.stringify(prompt.driver.names.world.vms)
  const before = vms()
  const known =
    'Restore-Backup -RestoreToAlternateHost -ResourceName testVM -BackupName sm_san_ded1_10-13-2013_11.49.06'
  for (const [text, message] of [
    ['Get-VMsFromBackup', 'missing mandatory parameters: Server'],
    ['Get-VMsFromBackup nobody', "There is no host or cluster 'nobody'"],
    ['Get-VMsFromBackup testhv23', '[Get-VMsFromBackup]'],
    ['Restore-Backup -BackupName x', '-ResourceId or -ResourceName is needed'],
    ['Restore-Backup -BackupName nope -ResourceName x', "There is no backup 'nope'"],
    [`${known} -VHDs 'J:\\a'`, 'SourceFilePath and DestinationFilePath'],
    [`${known} -Foo`, "parameter name 'Foo'"],
  ] as const) {
    expect(prompt.enter(text)).toContain(message)
  }
  expect(vms()).toBe(before)
})

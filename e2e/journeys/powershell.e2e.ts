import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import { Terminal } from '../pages/terminal'

const nameOf = (host: string): string => `Windows PowerShell console of ${host}`
const HOUR = 60 * 60 * 1000
const FOLDER = 'C:\\Program Files\\NetApp\\SnapManager for Hyper-V\\scripts'

/** Section 8 of the report, with the breaks and quotes of its page. */
const FOUR_VHDS = [
  'Restore-Backup -ResourceId 05391048-68F5-4153-84F6-52C9643F4592 –RestoreToAlternateHost -Verbose',
  '-DisableVerifySnapshot –VirtualMachinePath “K:\\testVM” -SnapshotFilePath “K:\\testVM” -VHDs',
  '@(@{“SourceFilePath” = “J:\\testVM\\test1.vhdx”; “DestinationFilePath” = “K:\\testVM\\test1.vhdx”},',
  '@{"SourceFilePath" = "J:\\test.vhdx"; "DestinationFilePath" = "K:\\test.vhdx"}, @{"SourceFilePath"',
  '= "J:\\testVM\\VirtualHardDisks\\test2.vhdx"; "DestinationFilePath" =',
  '"K:\\testVM\\VirtualHardDisks\\test2.vhdx"}, @{"SourceFilePath" = "J:\\testVM\\Virtual Hard',
  'Disks\\test3.vhdx"; "DestinationFilePath" = "K:\\testVM\\Virtual Hard Disks\\test3.vhdx"}) -',
  'BackupName sm_san_ded1_07-10-2013_11.49.06',
].join('\n')

test('[R196] [R197] the VMs in SnapInfo are listed as the report prints them; mistakes are red; history and completion help', async ({
  open,
}) => {
  const { page, console } = await open()
  await console.goTo('Windows PowerShell')
  await console.result.getByRole('row', { name: /testhv01/ }).dblclick()
  const terminal = new Terminal(page, nameOf('testhv01'))

  await test.step('the printed example', async () => {
    await terminal.enter('get-vmsfrombackup -server cluster_windows2008_r2')
    await terminal.says('SMHV-demo-CSV F10F1011-901A-4789-ADE4-A1F34323E2D7')
  })

  await test.step('an error in the form of PowerShell', async () => {
    await terminal.enter('Get-Backups -Server x')
    await terminal.says("The term 'Get-Backups' is not recognized")
    await terminal.says('FullyQualifiedErrorId : CommandNotFoundException')
  })

  await test.step('Tab completes cmdlets and parameters, Up brings lines back', async () => {
    await terminal.press('ArrowUp', 'Escape')
    await page.keyboard.type('Get-VMs')
    await page.keyboard.press('Tab')
    await page.keyboard.type(' -Ser')
    await page.keyboard.press('Tab')
    await page.keyboard.type(' testhv07')
    await page.keyboard.press('Enter')
    await terminal.says('PS C:\\Windows\\system32> Get-VMsFromBackup -Server testhv07')
    await terminal.says('05391048-68F5-4153-84F6-52C9643F4592')
  })
  await expectAccessible(page, 'Windows PowerShell')
})

test('a backup by cmdlet is followed to its end in simulated time, and the console shows it', async ({ open }) => {
  const { page, simulation, console } = await open({ at: '/powershell/testhv07' })
  const terminal = new Terminal(page, nameOf('testhv07'))
  await terminal.enter('New-Backup sm_san_ded1 -BackupName by_cmdlet -Verbose')
  await simulation.advance({ by: HOUR })
  await terminal.says('VERBOSE: SMHV: Save the backup metadata to SnapInfo')
  await terminal.says(/BackupName {4}: by_cmdlet_/)
  await console.goTo('Jobs')
  await console.tab('History').click()
  await console.result
    .getByRole('row', { name: /sm_san_ded1/ })
    .first()
    .click()
  await expect(console.result.getByText(/by_cmdlet_/).first()).toBeVisible()
})

test('[R242] [R244] a post-script sends the Snapshot copies of a backup to SnapVault, seen on the secondary', async ({
  open,
}) => {
  const { page, simulation } = await open({ at: '/powershell/testhv03' })
  const requests = new Requests(simulation)
  expect(await requests.idOf('datasets', 'csv03_services')).not.toBe('')
  const terminal = new Terminal(page, nameOf('testhv03'))

  await test.step('the backup with its post-script', async () => {
    await terminal.enter(
      `New-Backup csv03_services -PostScript '${FOLDER}\\update-vmsnapshot.bat' -PostScriptArguments '$VMSnapshot $SnapInfoName' -Verbose`,
    )
    await simulation.advance({ by: 6 * HOUR })
    await terminal.says('testhv03> Archived as sv_daily_testhv03')
  })

  await test.step('the archive on the secondary', async () => {
    await terminal.enter('Import-Module DataONTAP')
    await terminal.enter('Connect-NaController test03')
    await terminal.enter('Invoke-NaSsh "snap list sv_csv03"')
    await terminal.says('sv_daily_testhv03.0')
  })

  await test.step('Ctrl+C ends what would wait for ever', async () => {
    await terminal.enter('while ($true) { Start-Sleep 60 }')
    await terminal.press('Control+c')
    await terminal.enter("'still here'")
    await terminal.says('still here')
  })
})

test('[R194] [R205] the example with four VHDs is pasted as the report prints it, where its backup exists', async ({
  open,
}) => {
  const at = '/powershell/testhv23'
  const { page, simulation, console } = await open({ scenario: 'tr-4234-examples', at })
  const terminal = new Terminal(page, nameOf('testhv23'))
  await terminal.paste(FOUR_VHDS)
  await terminal.press('Enter')
  await simulation.advance({ by: HOUR })
  await terminal.says('VERBOSE: Hyper-V writer: Register testVM on testhv23')
  await console.goTo('Hyper-V Manager')
  await expect(console.result.getByRole('row', { name: /testVM.*testhv23/ })).toBeVisible()
})

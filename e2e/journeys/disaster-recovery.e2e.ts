import { expectAccessible } from '../pages/accessibility'
import { SnapDrive } from '../pages/snap-drive'
import { expect, test } from '../fixtures/test'

const HOST = 'testhv23'

/** What the wizard says of the mirror on its last page: one LUN in the volume (R199). */
const MIRROR_ENDS = /volume SnapRestore|volume restore|uninitialized/i

/** As the report prints it, for this backup and host. */
const RESTORE =
  `Restore-Backup -Server ${HOST} -ResourceName testVM -BackupName sm_san_ded1_10-13-2013_11.49.06 ` +
  '-RestoreToAlternateHost -DisableVerifySnapshot -Verbose ' +
  '-VirtualMachinePath "K:\\testVM" -SnapshotFilePath "K:\\testVM" -VHDs @(' +
  '@{"SourceFilePath"="J:\\testVM\\test1.vhdx";"DestinationFilePath"="K:\\testVM\\test1.vhdx"},' +
  '@{"SourceFilePath"="J:\\test.vhdx";"DestinationFilePath"="K:\\test.vhdx"},' +
  '@{"SourceFilePath"="J:\\testVM\\VirtualHardDisks\\test2.vhdx";"DestinationFilePath"="K:\\testVM\\VirtualHardDisks\\test2.vhdx"},' +
  '@{"SourceFilePath"="J:\\testVM\\Virtual Hard Disks\\test3.vhdx";"DestinationFilePath"="K:\\testVM\\Virtual Hard Disks\\test3.vhdx"})'

test('[R194] [R196] [R199] [R202] [R203] [R205] site A is lost, and testVM goes on at site B: by clicking and typing alone', async ({
  open,
}) => {
  const { page, console, simulation } = await open({ at: '/environment/sites' })
  const disks = new SnapDrive(console, HOST)
  const picture = console.result.getByRole('img', { name: 'Sites and mirrors' })
  const mirrors = console.result.getByRole('grid', { name: 'SnapMirror relationships' })
  const mirrorRow = mirrors.getByRole('row', { name: /^test02:sm_san_ded1/ })

  await test.step('both sites are up, and the mirrors go from A to B', async () => {
    await expect(picture).toContainText('Site A: 2 of 2 storage systems online')
    await expect(mirrorRow).toContainText('Snapmirrored')
    await expectAccessible(page, 'the sites')
  })

  await test.step('the whole of site A is lost', async () => {
    await console.action('Lose a Site…').click()
    await console.result.getByRole('combobox', { name: /^Site/ }).selectOption('Site A')
    await console.result.getByRole('button', { name: 'Let it happen' }).click()
    await expect(console.status.getByRole('link', { name: '1 fault' })).toBeVisible()
    await console.goTo('Sites')
    await expect(picture).toContainText('Site A: 0 of 2 storage systems online, 0 of 13 hosts up')
    await expect(console.actions.getByText('SnapMirror- ')).toBeHidden()
  })

  await test.step('SnapDrive connects the LUNs at site B, which ends the mirrors', async () => {
    await disks.open()
    await disks.connect(/sm_san_ded1\.lun/, 'K:', MIRROR_ENDS)
    await disks.connect(/snapinfo07\.lun/, 'T:', MIRROR_ENDS)
    await console.goTo('Sites')
    await expect(mirrorRow).toContainText('Uninitialized')
  })

  await test.step('the SnapInfo LUN is restored from its last copy of SMHV', async () => {
    await disks.open()
    await disks.restoreSnapInfo('T:')
  })

  await test.step('the host is added with that SnapInfo path', async () => {
    await console.goTo('Protection')
    const wizard = await console.start('Add Host', 'Hosts Management Wizard')
    await wizard.next('Host')
    await wizard.fill('Host Name/IP', HOST)
    await expect(wizard.dialog.getByText(`${HOST}.lab.example`)).toBeVisible()
    await wizard.next('Report Settings')
    await wizard.fill('Report path', 'C:\\SMHV\\Reports')
    await wizard.next('Notification Settings')
    await wizard.next('SnapInfo Settings')
    await wizard.fill('SnapInfo path', 'T:\\SnapInfo')
    await wizard.next('Summary')
    await wizard.finish()
    await expect(wizard.dialog.getByText(new RegExp(HOST)).first()).toBeVisible()
    await wizard.close()
  })

  await test.step('the three cmdlets bring testVM back on K:', async () => {
    await console.toAddress(`/powershell/${HOST}`)
    const prompt = page.getByRole('textbox', { name: `Windows PowerShell console of ${HOST}` })
    const output = page.getByRole('log', { name: /^Output of Windows PowerShell/ })
    const enter = async (line: string): Promise<void> => {
      await prompt.focus()
      await page.keyboard.type(line)
      await page.keyboard.press('Enter')
    }
    await enter(`Get-VMsFromBackup -Server ${HOST}`)
    await expect(output).toContainText('testVM')
    await enter(`Get-Backup -Server ${HOST} -ResourceName testVM | Select-Object -Last 1`)
    await expect(output).toContainText('BackupName')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), RESTORE)
    await prompt.focus()
    await page.keyboard.press('ControlOrMeta+v')
    await page.keyboard.press('Enter')
    await expect(console.status.getByRole('link', { name: '1 running job' })).toBeVisible()
    await simulation.settle()
    await expect(output).toContainText('VERBOSE')
  })

  await test.step('testVM is there and starts', async () => {
    await console.goTo('Hyper-V Manager')
    await console.result.getByRole('searchbox', { name: 'Search machines' }).fill('testVM')
    const row = console.result.getByRole('row', { name: new RegExp(`^testVM .*${HOST}`) })
    await expect(row).toBeVisible()
    await row.click()
    await console.action('Start').click()
    await simulation.advance({ by: 60_000 })
    await expect(row).toContainText('Running')
  })
})

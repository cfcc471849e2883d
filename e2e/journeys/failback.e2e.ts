import type { Locator } from '@playwright/test'
import type { Environment } from '../fixtures/test'
import { SnapDrive } from '../pages/snap-drive'
import { Terminal } from '../pages/terminal'
import { expect, test } from '../fixtures/test'

const HOUR = 60 * 60_000

/** A backup that the dataset had made before site A was lost; the paths are those of the host that it comes back to. */
const restore = (host: string, vhds: string): string =>
  `Restore-Backup -Server ${host} -ResourceName testVM -BackupName sm_san_ded1_10-13-2013_11.49.06 ` +
  `-RestoreToAlternateHost -DisableVerifySnapshot -Verbose ${vhds}`

const TO_K =
  '-VirtualMachinePath "K:\\testVM" -SnapshotFilePath "K:\\testVM" -VHDs @(' +
  '@{"SourceFilePath"="J:\\testVM\\test1.vhdx";"DestinationFilePath"="K:\\testVM\\test1.vhdx"},' +
  '@{"SourceFilePath"="J:\\test.vhdx";"DestinationFilePath"="K:\\test.vhdx"},' +
  '@{"SourceFilePath"="J:\\testVM\\VirtualHardDisks\\test2.vhdx";"DestinationFilePath"="K:\\testVM\\VirtualHardDisks\\test2.vhdx"},' +
  '@{"SourceFilePath"="J:\\testVM\\Virtual Hard Disks\\test3.vhdx";"DestinationFilePath"="K:\\testVM\\Virtual Hard Disks\\test3.vhdx"})'

/** Section 8 of the report, as an administrator clicks and types it. */
class Failback {
  readonly environment: Environment
  readonly primary: SnapDrive
  readonly secondary: SnapDrive

  constructor(environment: Environment) {
    this.environment = environment
    this.primary = new SnapDrive(environment.console, 'testhv07')
    this.secondary = new SnapDrive(environment.console, 'testhv23')
  }

  mirror(source: string): Locator {
    return this.environment.console.result
      .getByRole('grid', { name: 'SnapMirror relationships' })
      .getByRole('row', { name: new RegExp(`^${source} `) })
  }

  async failOver(): Promise<void> {
    const { console } = this.environment
    await console.action('Lose a Site…').click()
    await console.result.getByRole('combobox', { name: /^Site/ }).selectOption('Site A')
    await console.result.getByRole('button', { name: 'Let it happen' }).click()
    await expect(console.status.getByRole('link', { name: '1 fault' })).toBeVisible()
    await this.secondary.open()
    await this.secondary.connect(/sm_san_ded1\.lun/, 'K:')
    await this.secondary.connect(/snapinfo07\.lun/, 'T:')
    await this.secondary.restoreSnapInfo('T:')
    await console.goTo('Protection')
    const wizard = await console.start('Add Host', 'Hosts Management Wizard')
    await wizard.next('Host')
    await wizard.fill('Host Name/IP', 'testhv23')
    await expect(wizard.dialog.getByText('testhv23.lab.example')).toBeVisible()
    await wizard.next('Report Settings')
    await wizard.fill('Report path', 'C:\\SMHV\\Reports')
    await wizard.next('Notification Settings')
    await wizard.next('SnapInfo Settings')
    await wizard.fill('SnapInfo path', 'T:\\SnapInfo')
    await wizard.next('Summary')
    await wizard.finish()
    await wizard.close()
    await this.restore('testhv23', TO_K)
  }

  /** The cmdlet, and the job that it starts. */
  async restore(host: string, paths: string): Promise<Terminal> {
    const { page, console, simulation } = this.environment
    await console.toAddress(`/powershell/${host}`)
    const terminal = new Terminal(page, `Windows PowerShell console of ${host}`)
    await terminal.enter(`Get-VMsFromBackup -Server ${host}`)
    await terminal.says('testVM')
    await terminal.paste(restore(host, paths))
    await terminal.press('Enter')
    await expect(console.status.getByRole('link', { name: '1 running job' })).toBeVisible()
    await simulation.settle()
    await terminal.says('VERBOSE')
    return terminal
  }

  machine(host: string): Locator {
    return this.environment.console.result.getByRole('row', { name: new RegExp(`^testVM .*${host}`) })
  }

  async showMachines(): Promise<void> {
    const { console } = this.environment
    await console.goTo('Hyper-V Manager')
    await console.result.getByRole('searchbox', { name: 'Search machines' }).fill('testVM')
  }

  /** Site A is there again; what ran there must go before its volumes are overwritten. */
  async makeRoom(): Promise<void> {
    const { page, console, simulation } = this.environment
    await console.goTo('Faults')
    await console.result.getByRole('button', { name: /^Undo: / }).click()
    await this.showMachines()
    await this.machine('testhv07').click()
    await console.action('Shut Down').click()
    await simulation.advance({ by: 60_000 })
    await console.action('Delete…').click()
    const question = page.getByRole('alertdialog', { name: 'Delete Virtual Machine' })
    await question.getByRole('button', { name: 'Delete' }).click()
    await expect(this.machine('testhv07')).toBeHidden()
    await this.primary.open()
    await this.primary.disconnect('J:')
    await this.primary.disconnect('S:')
  }

  /** Only what has changed is transferred. */
  async resyncInReverse(volume: string): Promise<void> {
    const { page, console } = this.environment
    await this.mirror(`test02:${volume}`).click()
    await console.action('Resync in Reverse…').click()
    const question = page.getByRole('alertdialog', { name: 'Resync in Reverse' })
    await expect(question.getByText(`What was written to test02:${volume} since then`)).toBeVisible()
    await question.getByRole('button', { name: 'Resync in Reverse' }).click()
    await expect(question).toBeHidden()
    await expect(this.mirror(`test03:${volume}`)).toContainText('transferring')
  }

  async update(volume: string): Promise<void> {
    await this.mirror(`test03:${volume}`).click()
    await this.environment.console.action('Update').click()
    await expect(this.mirror(`test03:${volume}`)).toContainText('transferring')
  }

  /** Back on the primary, under the letters that it had. */
  async connectPrimary(): Promise<void> {
    const { console } = this.environment
    await this.primary.open()
    await this.primary.connect(/sm_san_ded1\.lun/, 'J:')
    await this.primary.connect(/snapinfo07\.lun/, 'S:')
    await this.primary.restoreSnapInfo('S:')
    await console.toAddress('/protection/hosts')
    await console.result.getByRole('row', { name: /^testhv07/ }).click()
    const settings = await console.start('SnapInfo settings', 'SnapInfo Settings')
    await settings.fill('SnapInfo path', 'S:\\SnapInfo')
    await settings.press('OK')
    await settings.close()
  }
}

for (const [title, updated] of [
  ['[R208] [R211] [R212] after an outage testVM comes back to site A, by clicking and typing alone', true],
  ['[R209] without the one more update what comes back is a LUN clone, and the cmdlet warns of it', false],
] as const) {
  test(title, async ({ open }) => {
    const failback = new Failback(await open({ at: '/environment/sites' }))
    const { console, simulation } = failback.environment
    await test.step('site A is lost and testVM restored at site B', () => failback.failOver())
    await test.step('site A is there again, and makes room', () => failback.makeRoom())

    await test.step('both volumes are resynced in reverse', async () => {
      await console.goTo('Sites')
      await failback.resyncInReverse('sm_san_ded1')
      await failback.resyncInReverse('ded07_snapinfo')
      await simulation.advance({ by: 6 * HOUR })
      await expect(failback.mirror('test03:sm_san_ded1')).toContainText('Snapmirrored')
      await expect(failback.mirror('test03:ded07_snapinfo')).toContainText('Snapmirrored')
    })

    if (updated) {
      await test.step('one more update brings what was written meanwhile', async () => {
        await failback.update('sm_san_ded1')
        await failback.update('ded07_snapinfo')
        await simulation.advance({ by: HOUR })
      })
    }

    await test.step('the primary has its disks and SnapInfo again', () => failback.connectPrimary())

    await test.step('the cmdlet brings testVM back', async () => {
      const terminal = await failback.restore('testhv07', '')
      const clone = 'The LUN is a clone, backed by the Snapshot copy of the backup.'
      await (updated ? expect(terminal.output).not.toContainText(clone) : terminal.says(clone))
    })

    await test.step('what is left of the reverse relationship is released', async () => {
      await console.goTo('Sites')
      const left = failback.mirror('test03:sm_san_ded1')
      await expect(left).toContainText('Uninitialized')
      await left.click()
      await console.action('Release…').click()
      const question = failback.environment.page.getByRole('alertdialog', { name: 'Release' })
      await question.getByRole('button', { name: 'Release' }).click()
      await expect(left).toBeHidden()
    })

    await test.step('testVM runs where it was', async () => {
      await failback.showMachines()
      await failback.machine('testhv07').click()
      await console.action('Start').click()
      await simulation.advance({ by: 60_000 })
      await expect(failback.machine('testhv07')).toContainText('Running')
    })
  })
}

import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'
import type { Console } from './console'
import type { Wizard } from './wizard'

/** SnapDrive's Disks of one host: what is connected there, by its own wizards and questions. */
export class SnapDrive {
  private readonly console: Console
  private readonly host: string

  constructor(console: Console, host: string) {
    this.console = console
    this.host = host
  }

  async open(): Promise<void> {
    await this.console.goTo('SnapDrive')
    await expect(this.console.result.getByRole('heading', { name: 'Disks' })).toBeVisible()
    await this.console.result.getByRole('combobox', { name: 'Host' }).selectOption({ label: this.host })
    // The disks of another host may be under the same letters.
    await expect(this.console.result.getByText(`The LUNs that are mapped to ${this.host}.`)).toBeVisible()
  }

  /** By the letter under which it is, or the number of a cluster shared volume: `K:`, `Volume2`. */
  disk(place: string): Locator {
    return this.disks.getByRole('row', { name: new RegExp(`[(\\\\]${place}\\\\\\)`) })
  }

  /** Connects a LUN under a drive letter of the host, and reads what the last page says of it. */
  async connect(lun: RegExp, letter: string, says?: RegExp): Promise<void> {
    const wizard = await this.chooseLun(lun)
    await wizard.next('Select LUN Properties')
    await wizard.select('Drive letter', letter)
    await this.finish(wizard, says)
  }

  /** Connects a LUN as a shared disk in a cluster group of its own. */
  async connectShared(lun: RegExp, group: string, letter: string): Promise<void> {
    const wizard = await this.chooseLun(lun)
    await wizard.next('Select a LUN Type')
    await wizard.choose(/^Shared/)
    await wizard.next('Specify Microsoft Cluster Services Group')
    await wizard.choose('Create a new cluster group')
    await wizard.fill('New group name', group)
    await wizard.next('Select LUN Properties')
    await wizard.select('Drive letter', letter)
    await this.finish(wizard)
  }

  /** Connects a LUN as a cluster shared volume; the cluster gives the path. */
  async connectCsv(lun: RegExp, says: RegExp): Promise<void> {
    const wizard = await this.chooseLun(lun)
    await wizard.next('Select a LUN Type')
    await wizard.choose('Cluster shared volume')
    await this.finish(wizard, says)
  }

  private async chooseLun(lun: RegExp): Promise<Wizard> {
    const wizard = await this.console.start('Connect Disk…', 'Connect Disk Wizard')
    const list = wizard.dialog.getByRole('combobox', { name: 'LUN' })
    const option = await list.getByRole('option', { name: lun }).textContent()
    await wizard.select('LUN', option ?? '')
    return wizard
  }

  private async finish(wizard: Wizard, says?: RegExp): Promise<void> {
    await wizard.next('Select Initiators')
    await wizard.next('Select Initiator Group Management')
    await wizard.next('Completing the Connect Disk Wizard')
    if (says) await expect(wizard.dialog.getByText(says).first()).toBeVisible()
    await wizard.finish()
    await wizard.close()
  }

  /** Restores the SnapInfo disk from the newest copy that SMHV made of it. */
  async restoreSnapInfo(letter: string): Promise<void> {
    await this.disk(letter).click()
    await this.disk(letter).press('ArrowRight')
    await this.console.select(this.disks.getByRole('row', { name: /smhv_snapinfo_/ }).first())
    await this.console.action('Restore…').click()
    const question = this.question('Restore Disk')
    await question.getByRole('checkbox', { name: /what was written since is lost/ }).check()
    await question.getByRole('button', { name: 'Restore' }).click()
    await expect(question).toBeHidden()
  }

  /** By force: SnapInfo is open. */
  async disconnect(place: string): Promise<void> {
    await this.console.select(this.disk(place))
    await this.console.action('Force Disconnect Disk…', `${place}\\)`).click()
    const question = this.question('Force Disconnect Disk')
    await question.getByRole('button', { name: 'Force Disconnect' }).click()
    await expect(question).toBeHidden()
    await expect(this.disk(place)).toBeHidden()
  }

  private get disks(): Locator {
    return this.console.result.getByRole('treegrid', { name: 'Disk List' })
  }

  private question(name: string): Locator {
    return this.console.page.getByRole('alertdialog', { name })
  }
}

import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'
import type { Environment } from '../fixtures/test'
import { Terminal } from './terminal'

/** Failover and failback, section 8 of the report: the steps that its journeys share, by clicking and typing. */
export class SiteRecovery {
  private readonly environment: Environment

  constructor(environment: Environment) {
    this.environment = environment
  }

  async loseSiteA(): Promise<void> {
    const { console } = this.environment
    await console.action('Lose a Site…').click()
    await console.result.getByRole('combobox', { name: /^Site/ }).selectOption('Site A')
    await console.result.getByRole('button', { name: 'Let it happen' }).click()
    await expect(console.status.getByRole('link', { name: '1 fault' })).toBeVisible()
  }

  /** Of a host or cluster that is managed already. */
  async setSnapInfo(name: string, path: string): Promise<void> {
    const { console } = this.environment
    await this.showHost(name)
    const settings = await console.start('SnapInfo settings', 'SnapInfo Settings')
    await settings.fill('SnapInfo path', path)
    await settings.press('OK')
    await settings.close()
  }

  async showHost(name: string): Promise<void> {
    const { console } = this.environment
    await console.toAddress('/protection/hosts')
    await console.select(console.result.getByRole('row', { name: new RegExp(`^${name}`) }))
  }

  /** A line of the list of Sites. */
  mirror(source: string): Locator {
    return this.environment.console.result
      .getByRole('grid', { name: 'SnapMirror relationships' })
      .getByRole('row', { name: new RegExp(`^${source} `) })
  }

  /** Only what has changed is transferred. */
  async resyncInReverse(volume: string): Promise<void> {
    await this.ask(`test02:${volume}`, 'Resync in Reverse', `What was written to test02:${volume} since then`)
    await expect(this.mirror(`test03:${volume}`)).toContainText('transferring')
  }

  /** The original direction again. */
  async resync(volume: string): Promise<void> {
    await this.ask(`test02:${volume}`, 'Resync', `What was written to test03:${volume} since then`)
    await expect(this.mirror(`test02:${volume}`)).toContainText('transferring')
  }

  async update(volume: string): Promise<void> {
    const { console } = this.environment
    await console.select(this.mirror(`test03:${volume}`))
    await console.action('Update', `SnapMirror- test03:${volume} `).click()
    await expect(this.mirror(`test03:${volume}`)).toContainText('transferring')
  }

  async release(source: string): Promise<void> {
    await expect(this.mirror(source)).toContainText('Uninitialized')
    await this.ask(source, 'Release')
    await expect(this.mirror(source)).toBeHidden()
  }

  private async ask(source: string, action: string, goes?: string): Promise<void> {
    const { page, console } = this.environment
    await console.select(this.mirror(source))
    await console.action(`${action}…`, `SnapMirror- ${source.split(' ')[0]} `).click()
    const question = page.getByRole('alertdialog', { name: action })
    if (goes !== undefined) await expect(question.getByText(goes)).toBeVisible()
    await question.getByRole('button', { name: action }).click()
    await expect(question).toBeHidden()
  }

  /** A terminal of Windows PowerShell on a host. */
  async powershell(host: string): Promise<Terminal> {
    const { page, console } = this.environment
    await console.toAddress(`/powershell/${host}`)
    return new Terminal(page, `Windows PowerShell console of ${host}`)
  }

  /** The console of a storage system. */
  async dataOntap(system: string): Promise<Terminal> {
    const { page, console } = this.environment
    await console.toAddress(`/data-ontap/${system}`)
    return new Terminal(page, `Data ONTAP console of ${system}`)
  }

  /** The three cmdlets in their order, and the job that the last one starts (R203). */
  async restore(host: string, what: { server: string; vm: string; backup: string; paths: string }): Promise<Terminal> {
    const { console, simulation } = this.environment
    const { server, vm, backup, paths } = what
    const terminal = await this.powershell(host)
    await terminal.enter(`Get-VMsFromBackup -Server ${server}`)
    await terminal.says(vm)
    await terminal.enter(`Get-Backup -Server ${server} -ResourceName ${vm} | Select-Object -Last 1`)
    await terminal.says(backup)
    await terminal.paste(
      `Restore-Backup -Server ${server} -ResourceName ${vm} -BackupName ${backup} ` +
        `-RestoreToAlternateHost -DisableVerifySnapshot -Verbose ${paths}`,
    )
    await terminal.press('Enter')
    await expect(console.status.getByRole('link', { name: '1 running job' })).toBeVisible()
    await simulation.settle()
    await terminal.says('VERBOSE')
    return terminal
  }

  async showMachines(vm: string): Promise<void> {
    const { console } = this.environment
    await console.goTo('Hyper-V Manager')
    await console.result.getByRole('searchbox', { name: 'Search machines' }).fill(vm)
  }

  machine(vm: string, host: string): Locator {
    return this.environment.console.result.getByRole('row', { name: new RegExp(`^${vm} .*${host}`) })
  }

  /** Of a list of Hyper-V Manager that shows it. */
  async shutDown(machine: Locator): Promise<void> {
    const { console, simulation } = this.environment
    await console.select(machine)
    await console.action('Shut Down').click()
    await simulation.advance({ by: 60_000 })
    await expect(machine).toContainText('Off')
  }

  async start(machine: Locator): Promise<void> {
    const { console, simulation } = this.environment
    await console.select(machine)
    await console.action('Start').click()
    await simulation.advance({ by: 60_000 })
    await expect(machine).toContainText('Running')
  }

  async deleteMachine(machine: Locator): Promise<void> {
    const { page, console } = this.environment
    await console.select(machine)
    await console.action('Delete…').click()
    const question = page.getByRole('alertdialog', { name: 'Delete Virtual Machine' })
    await question.getByRole('button', { name: 'Delete' }).click()
    await expect(machine).toBeHidden()
  }

  async makeHighlyAvailable(machine: Locator, cluster: string): Promise<void> {
    await this.environment.console.select(machine)
    await this.environment.console.action('Make Highly Available').click()
    await expect(machine).toContainText(cluster)
  }

  /** The VM resource and its configuration resource: offline, then deleted (R214). */
  async deleteResources(cluster: string, vm: string): Promise<void> {
    const { page, console } = this.environment
    await console.goTo('Failover Cluster Manager')
    await console.select(console.result.getByRole('row', { name: new RegExp(`^${cluster}`) }))
    const row = console.result.getByRole('row', { name: new RegExp(`^${vm}`) })
    await console.select(row)
    await console.action('Take Offline', vm).click()
    await expect(row).toContainText('Off')
    await console.action('Delete Resources…', vm).click()
    const question = page.getByRole('alertdialog', { name: 'Delete Cluster Resources' })
    await question.getByRole('button', { name: 'Delete resources' }).click()
    await expect(question).toBeHidden()
    await expect(row).toBeHidden()
  }
}

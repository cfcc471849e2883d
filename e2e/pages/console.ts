import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { Wizard } from './wizard'

/** The MMC frame by its roles and names. */
export class Console {
  readonly page: Page
  readonly tree: Locator
  readonly result: Locator
  readonly actions: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.tree = page.getByRole('tree', { name: 'Console tree' })
    this.result = page.getByRole('main')
    this.actions = page.getByRole('complementary', { name: 'Actions' })
    this.status = page.getByRole('group', { name: 'Status' })
  }

  /** The environment has answered: the clock is there. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Console' })).toBeVisible()
    await expect(this.status.getByLabel(/^Simulated time/)).toBeVisible()
  }

  async goTo(node: string): Promise<void> {
    await this.tree.getByRole('treeitem', { name: node, exact: true }).click()
  }

  /** To an address without loading the page anew, as by a link: `/protection/hosts?wizard=add-host`. */
  async toAddress(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, address)
  }

  tab(name: string): Locator {
    return this.result.getByRole('tab', { name, exact: false })
  }

  /** An action of a group of the Actions pane; without a group the first one of that name. */
  action(name: string, group?: string): Locator {
    const where = group === undefined ? this.actions : this.actions.getByRole('region', { name: group })
    return where.getByRole('button', { name, exact: true }).first()
  }

  /** Starts a wizard by its action and hands it out. */
  async start(action: string, title: string, group?: string): Promise<Wizard> {
    await this.action(action, group).click()
    return this.wizard(title)
  }

  /** The wizard that has just been started, once it has read what it is about: no key before that reaches its first page. */
  async wizard(title: string): Promise<Wizard> {
    const wizard = new Wizard(this.page, title)
    await expect(wizard.dialog.and(this.page.locator(':not([aria-busy])'))).toBeVisible()
    return wizard
  }

  /**
   * Selects a row by a click. Until it is selected, the actions of what was selected before are on show: whoever presses
   * one of them next names its group too, where both have it.
   */
  async select(row: Locator): Promise<void> {
    await row.click()
    await expect(row).toHaveAttribute('aria-selected', 'true')
  }

  /** Opens a row of a tree of the result pane. */
  async expand(tree: string, row: string): Promise<void> {
    const items = this.result.getByRole('treegrid', { name: tree }).or(this.result.getByRole('tree', { name: tree }))
    const name = new RegExp(`^${row}`)
    const item = items.getByRole('row', { name }).or(items.getByRole('treeitem', { name }))
    await item.click()
    await item.press('ArrowRight')
    await expect(item).toHaveAttribute('aria-expanded', 'true')
  }
}

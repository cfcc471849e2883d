import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import type { Wizard } from './wizard'

/** The page of a dataset wizard on which its VMs are chosen. */
export class VmChoice {
  private readonly page: Page
  private readonly wizard: Wizard
  private readonly tree: Locator

  constructor(page: Page, wizard: Wizard) {
    this.page = page
    this.wizard = wizard
    this.tree = wizard.dialog.getByRole('tree', { name: 'Hosts and virtual machines' })
  }

  /** Searches for a VM. */
  async find(name: string): Promise<Locator> {
    await this.wizard.dialog.getByRole('searchbox', { name: 'Search virtual machines' }).fill(name)
    // Once the search has come back, only VMs of this name are left below the hosts.
    await expect(this.tree.getByRole('treeitem', { level: 2 }).filter({ hasNotText: name })).toHaveCount(0)
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${name}`) })
  }

  /** Chooses a VM, or takes it out. */
  async toggle(name: string): Promise<void> {
    const vm = await this.find(name)
    await expect(vm).toBeVisible()
    const wasChosen = await vm.isChecked()
    await vm.press('Space')
    await expect(vm).toBeChecked({ checked: !wasChosen })
  }

  /** Next stays here, says why, gives the tree the focus, and leaves the choice as it is. */
  async expectRefused(page: string, chosen: number, says: RegExp): Promise<void> {
    await this.wizard.press('Next')
    await expect(this.tree).toHaveAccessibleDescription(says)
    await expect(this.tree).toHaveAttribute('aria-invalid', 'true')
    await expect(this.tree.getByRole('treeitem').and(this.page.locator(':focus'))).toBeVisible()
    await expect(this.wizard.dialog.getByText(`Virtual machines of the dataset (${chosen})`)).toBeVisible()
    await this.wizard.onPage(page)
  }
}

import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** Any wizard or dialog: its window, its page on show and its buttons. */
export class Wizard {
  readonly dialog: Locator

  constructor(page: Page, title: string) {
    this.dialog = page.getByRole('dialog', { name: title })
  }

  async onPage(title: string): Promise<void> {
    await expect(this.dialog.getByRole('heading', { level: 2, name: title })).toBeVisible()
  }

  /** Next, onto the page of this title. */
  async next(title: string): Promise<void> {
    await this.press('Next')
    await this.onPage(title)
  }

  async finish(): Promise<void> {
    await this.press('Finish')
  }

  async close(): Promise<void> {
    await this.press('Close')
    await expect(this.dialog).toBeHidden()
  }

  async cancel(): Promise<void> {
    await this.press('Cancel')
    await expect(this.dialog).toBeHidden()
  }

  /** Loads the page anew in the middle of it; while a window is open the frame cannot say when the environment is there. */
  async reload(button = 'Cancel'): Promise<void> {
    await this.dialog.page().reload()
    await expect(this.button(button)).toBeVisible()
  }

  async press(button: string): Promise<void> {
    await this.button(button).click()
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** A box to type into. */
  text(label: string | RegExp): Locator {
    return this.dialog.getByRole('textbox', { name: label }).or(this.dialog.getByRole('spinbutton', { name: label }))
  }

  async fill(label: string, value: string): Promise<void> {
    await this.text(label).fill(value)
  }

  async check(label: string | RegExp): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: label }).check()
  }

  async select(label: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: label }).selectOption({ label: option })
  }

  /** Ticks an item of the wizard's tree. */
  async checkInTree(item: RegExp): Promise<void> {
    const row = this.dialog.getByRole('treeitem', { name: item })
    await row.click()
    await row.press('Space')
    await expect(row).toBeChecked()
  }

  async choose(label: string | RegExp): Promise<void> {
    await this.dialog.getByRole('radio', { name: label }).check()
  }
}

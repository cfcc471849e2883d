import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import type { Environment } from '../fixtures/test'
import { Keyboard } from './keyboard'
import type { Wizard } from './wizard'

/** The good way through one wizard or dialog, without a pointer. */
export class KeyboardWizard {
  readonly keys: Keyboard
  readonly wizard: Wizard

  private constructor(page: Page, wizard: Wizard) {
    this.keys = new Keyboard(page)
    this.wizard = wizard
  }

  static async open({ page, console }: Environment, address: string, title: string): Promise<KeyboardWizard> {
    await console.toAddress(address)
    return new KeyboardWizard(page, await console.wizard(title))
  }

  /** One that an action has started. */
  static async started({ page, console }: Environment, title: string): Promise<KeyboardWizard> {
    return new KeyboardWizard(page, await console.wizard(title))
  }

  /** Enter on the heading of a page, or in a field of it, goes on. */
  async next(...pages: readonly string[]): Promise<void> {
    const heading = this.wizard.dialog.getByRole('heading', { level: 2 })
    // A wizard that reads something first has none yet.
    await expect(heading).toBeVisible()
    for (const page of pages) {
      await this.keys.press('Enter')
      await this.wizard.onPage(page)
      await expect(heading).toBeFocused()
    }
  }

  async fill(field: string | RegExp, text: string): Promise<void> {
    await this.keys.fill(this.wizard.text(field).first(), text)
  }

  async choose(list: string, option: string): Promise<void> {
    await this.keys.choose(this.wizard.dialog.getByRole('combobox', { name: list }), option)
  }

  /** What a drop-down list shows. */
  selected(list: string): Locator {
    return this.wizard.dialog.getByRole('combobox', { name: list }).getByRole('option', { selected: true })
  }

  /** Arrow keys walk among radio buttons, which are one stop. */
  async pick(option: string | RegExp): Promise<void> {
    const radio = this.wizard.dialog.getByRole('radio', { name: option })
    await this.keys.goTo(this.wizard.dialog.getByRole('radio', { checked: true }).first())
    await this.keys.goTo(radio, 'ArrowDown')
    await expect(radio).toBeChecked()
  }

  async press(button: string): Promise<void> {
    await this.keys.goTo(this.wizard.button(button))
    await this.keys.press('Enter')
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.wizard.dialog.getByText(text).first()).toBeVisible()
  }

  async runToTheEnd(): Promise<void> {
    await this.press('Run to the end')
    await expect(this.wizard.dialog.getByRole('status').filter({ hasText: ': Completed' })).toBeVisible()
  }

  /** Escape closes, and something of the console has the focus. */
  async close(): Promise<void> {
    await this.keys.press('Escape')
    await expect(this.wizard.dialog).toBeHidden()
    await this.keys.expectFocus('when it was closed')
  }

  /** It has closed by itself, and something of the console has the focus. */
  async goes(): Promise<void> {
    await expect(this.wizard.dialog).toBeHidden()
    await this.keys.expectFocus('when it has closed by itself')
  }
}

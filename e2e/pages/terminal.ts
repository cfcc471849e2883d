import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** A terminal: its input is a text box, its output a log. */
export class Terminal {
  readonly page: Page
  readonly input: Locator
  readonly output: Locator

  constructor(page: Page, name: string) {
    this.page = page
    this.input = page.getByRole('textbox', { name, exact: true })
    this.output = page.getByRole('log', { name: `Output of ${name}`, exact: true })
  }

  /** Types a line and presses Enter; comes back when it stands in the output. */
  async enter(line: string): Promise<void> {
    await this.input.focus()
    await this.page.keyboard.type(line)
    await this.page.keyboard.press('Enter')
    await expect(this.output).toContainText(`> ${line}`)
  }

  async press(...keys: readonly string[]): Promise<void> {
    await this.input.focus()
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Several lines from the clipboard, as from a document. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text)
    await this.press('ControlOrMeta+v')
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.output).toContainText(text)
  }
}

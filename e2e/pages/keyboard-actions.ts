import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'
import type { Environment } from '../fixtures/test'
import { Keyboard } from './keyboard'

/** What is selected, its actions and the questions that they ask, without a pointer. */
export class KeyboardActions {
  private readonly environment: Environment
  readonly keys: Keyboard

  constructor(environment: Environment) {
    this.environment = environment
    this.keys = new Keyboard(environment.page)
  }

  /** Presses an action of the group of what is selected. */
  async press(name: string, group: string): Promise<Locator> {
    const { console } = this.environment
    const action = console.action(name, group)
    await expect(action).toBeVisible()
    await this.keys.goToRegion(console.actions)
    // A group is one tab stop, where it was left last.
    await this.keys.goTo(console.actions.getByRole('region', { name: group }).locator('button[tabindex="0"]').last())
    await this.keys.press('Home')
    await this.keys.goTo(action, 'ArrowDown')
    await this.keys.press('Enter')
    return action
  }

  /** Answers a question, and is back on the action that asked it, unless that went with what it was about. */
  async answer(title: string, button: string, begins: string, back?: Locator): Promise<void> {
    const question = this.environment.page.getByRole('alertdialog', { name: title })
    await expect(question.getByRole('button', { name: begins, exact: true })).toBeFocused()
    await this.keys.goTo(question.getByRole('button', { name: button, exact: true }), 'Shift+Tab')
    await this.keys.press('Enter')
    await expect(question).toBeHidden()
    if (back === undefined) await this.keys.expectFocus('when it was answered')
    else await expect(back).toBeFocused()
  }
}

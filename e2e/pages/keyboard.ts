import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** More stops than any part of the console has. */
const MOST_STOPS = 40

/** A person without a pointer. Wherever a key leads, something on the page must have the focus. */
export class Keyboard {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      await this.expectFocus(`after ${key}`)
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    await this.expectFocus(`after typing ${text}`)
  }

  /** Walks on with Tab, or with another key, until the focus is there. */
  async goTo(place: Locator, key = 'Tab'): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await holdsFocus(place)) return
      if (key === 'Tab') await this.press(key)
      else await this.pressAndMove(key)
    }
    await expect(place, `reached with ${key}`).toBeFocused()
  }

  /** A row gets the focus a moment after the key, when it has been drawn: the next key must not overtake it. */
  private async pressAndMove(key: string): Promise<void> {
    const before = await this.page.evaluateHandle(() => document.activeElement)
    await this.page.keyboard.press(key)
    await this.page.waitForFunction(
      (was) => document.activeElement !== was && document.activeElement !== document.body,
      before,
    )
  }

  /** Walks through the regions of the frame: tree, result, Actions, status. */
  async goToRegion(region: Locator): Promise<void> {
    await this.press('F6')
    for (let regions = 0; regions < 4 && !(await region.evaluate(hasFocusInside)); regions++) await this.press('F6')
    expect(await region.evaluate(hasFocusInside), 'a region is reached with F6').toBe(true)
  }

  /** Goes to a box and types over what is in it. */
  async fill(box: Locator, text: string): Promise<void> {
    await this.goTo(box)
    await this.press('ControlOrMeta+a')
    await this.type(text)
    await expect(box).toHaveValue(text)
  }

  /** Goes to a drop-down list and chooses with the arrow keys. */
  async choose(list: Locator, option: string): Promise<void> {
    await this.goTo(list)
    await expect(list.getByRole('option', { name: option, exact: true })).toBeAttached()
    const options = await list.getByRole('option').allTextContents()
    const chosen = (): Promise<number> => list.evaluate((element) => (element as HTMLSelectElement).selectedIndex)
    // Typing ahead goes by the clock on the wall, arrows do not.
    for (let at = await chosen(), to = options.indexOf(option); at !== to;) {
      await this.page.keyboard.press(at < to ? 'ArrowDown' : 'ArrowUp')
      at += at < to ? 1 : -1
      await expect.poll(chosen).toBe(at)
    }
  }

  async expectFocus(when: string): Promise<void> {
    await expect
      .poll(
        () => this.page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
        {
          message: `something has the focus ${when}`,
        },
      )
      .toBe(true)
  }
}

async function holdsFocus(place: Locator): Promise<boolean> {
  if ((await place.count()) === 0) return false
  return place.first().evaluate((element) => element === document.activeElement)
}

function hasFocusInside(element: Element): boolean {
  return element.contains(document.activeElement)
}

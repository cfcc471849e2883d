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
    // What is not there yet would be walked past. Rows are drawn only when arrow keys come near.
    if (key.endsWith('Tab')) await expect(place.first()).toBeVisible()
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
    // A region that is still being loaded has nothing that could take the focus.
    await expect(region.locator('a[href], button, select, input, [tabindex="0"]').first()).toBeVisible()
    await this.press('F6')
    for (let regions = 0; regions < 4 && !(await region.evaluate(hasFocusInside)); regions++) await this.press('F6')
    await this.expectFocusIn(region)
  }

  /** Opens a menu from what has the focus: only then do its keys reach it. */
  async openMenu(menu: Locator, key = 'ArrowDown'): Promise<void> {
    await this.press(key)
    await this.expectFocusIn(menu)
  }

  /** Something inside has the focus, e.g. of a region. */
  async expectFocusIn(place: Locator): Promise<void> {
    await expect(place.locator(':focus')).toBeVisible()
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
    // How far it is from the chosen one, both as they are now: the list may still grow.
    const distance = (): Promise<number> =>
      list.evaluate((element, text) => {
        const { options, selectedIndex } = element as HTMLSelectElement
        return [...options].findIndex((each) => each.textContent === text) - selectedIndex
      }, option)
    // Typing ahead goes by the clock on the wall, arrows do not.
    for (let left = await distance(); left !== 0; left = await distance()) {
      await this.page.keyboard.press(left > 0 ? 'ArrowDown' : 'ArrowUp')
      await expect.poll(distance).not.toBe(left)
    }
    await expect(list.getByRole('option', { name: option, exact: true })).toHaveJSProperty('selected', true)
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

/** At this moment, also of something that is not there. */
function holdsFocus(place: Locator): Promise<boolean> {
  return place.evaluateAll(([element]) => element !== undefined && element === document.activeElement)
}

function hasFocusInside(element: Element): boolean {
  return element.contains(document.activeElement)
}

import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Console } from './console'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const SCHEMES = ['light', 'dark'] as const

/** What lies over the page, and hides it from assistive technology. */
type Overlay = 'dialog' | 'alertdialog' | 'menu'

/** What is on show, or the overlay in front of it, meets WCAG 2.2 AA as far as axe can tell, in the light and in the dark theme. */
export async function expectAccessible(page: Page, where: string, within?: Overlay): Promise<void> {
  for (const colorScheme of SCHEMES) {
    // Nothing fades: a half-drawn word has no contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = await axeIn(page)
    if (within !== undefined) axe.include(`[role=${within}]`)
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme)
    await drawn(page)
    // Structure, names and roles are the same in both themes.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    )
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([])
  }
}

/** Axe goes into a page once: it is half a megabyte to read. Only violations are looked at, so nothing else is told at length. */
async function axeIn(page: Page): Promise<AxeBuilder> {
  const isThere = page.frames().length === 1 && (await page.evaluate(() => 'axe' in window))
  const axe = new AxeBuilder(isThere ? { page, axeSource: 'void 0' } : { page })
  return axe
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG)
}

/** Whatever the page has been told by now is on show: two frames have been drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** A place, and words by which one knows that all of it is there. */
export type Place = readonly [address: string, shows: RegExp | string]

/** Goes to each place, and looks at the whole page. */
export async function visit(console: Console, places: readonly Place[]): Promise<void> {
  for (const [address, shows] of places) {
    await test.step(address, async () => {
      await console.toAddress(address)
      await expect(console.result.getByText(shows).first()).toBeVisible()
      await expect(console.result.getByText('Loading…')).toHaveCount(0)
      await expectAccessible(console.page, address)
    })
  }
}

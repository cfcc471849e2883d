import { expect, test } from '../fixtures/test'
import { Keyboard } from '../pages/keyboard'

/** A small screen, and the usual one at a zoom of 200 %. */
const SIZES = [
  { width: 1024, height: 768 },
  { width: 640, height: 400 },
]

const SCREENS = [
  '/',
  '/protection/datasets?select=dataset:dataset-1',
  '/recovery?select=dataset:dataset-1',
  '/jobs/history',
  '/environment/storage',
]

const WIZARDS = [
  ['add-host', 'Hosts Management Wizard', 'Next'],
  ['create-dataset', 'Create Dataset Wizard', 'Next'],
  ['remote-install', 'Remote Host Install Wizard', 'Next'],
  ['license-settings', 'License Settings', 'Apply'],
  ['storage-connections&subject=new', 'Add Storage Connection', 'OK'],
  ['backup-datasets', 'Backup Several Datasets', 'Cancel'],
  ['add-policy&subject=dataset-1', 'Add Policy Wizard', 'Next'],
  ['backup-dataset', 'Backup Dataset Wizard', 'Next'],
  ['restore&subject=backup-9999', 'Restore Wizard', 'Close'],
] as const

for (const size of SIZES) {
  test(`nothing is cut off at ${size.width} × ${size.height}`, async ({ page, open }) => {
    await page.setViewportSize(size)
    const { console } = await open()
    /** The page as a whole does not scroll: what is too large scrolls in its own place. */
    const expectNoOverflow = async (where: string): Promise<void> => {
      const tooWide = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      await expect.poll(tooWide, where).toBeLessThanOrEqual(0)
    }
    for (const address of SCREENS) {
      await console.toAddress(address)
      await expect(console.result.getByRole('heading').first()).toBeVisible()
      await expectNoOverflow(address)
      await expect(console.status.getByRole('button', { name: 'Run forward' })).toBeInViewport({ ratio: 1 })
      await expect(page.getByRole('menuitem', { name: 'Help', exact: true })).toBeInViewport({ ratio: 1 })
    }
    for (const [address, title, main] of WIZARDS) {
      await console.toAddress(`/protection/datasets?wizard=${address}`)
      const wizard = await console.wizard(title)
      await expect(wizard.button(main).last()).toBeInViewport({ ratio: 1 })
      if (main === 'Next') {
        await wizard.press('Next')
        for (const button of ['Back', 'Next', 'Finish', 'Cancel']) {
          await expect(wizard.button(button), `${title}, ${button}`).toBeInViewport({ ratio: 1 })
        }
      }
      await expectNoOverflow(title)
      await wizard.dialog.press('Escape')
      await expect(wizard.dialog).toBeHidden()
    }
    // What has no room beside the result waits at the edge, and opens by the key that walks through the regions.
    const folded = page.getByRole('button', { name: 'Actions', exact: true })
    await expect(folded).toHaveCount(size.width < 960 ? 1 : 0)
    if (size.width < 960) {
      await new Keyboard(page).goToRegion(console.actions)
      await expect(console.actions.getByRole('button', { name: 'Refresh' })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(folded).toBeFocused()
    }
    // With the panes away there is room for the result at any size.
    for (const pane of ['Show Console Tree', 'Show Action Pane']) await page.getByRole('button', { name: pane }).click()
    await console.toAddress('/protection/datasets')
    await expect.poll(async () => (await console.result.boundingBox())?.width).toBeGreaterThan(size.width - 40)
  })
}

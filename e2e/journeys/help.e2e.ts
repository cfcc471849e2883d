import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'

// Every look with axe draws the page in both themes.
test('F1 opens the topic of a screen, of a page of a wizard and of a field, and nothing typed is lost', async ({
  open,
}) => {
  const { console, page } = await open({ at: '/recovery' })
  const help = page.getByRole('dialog', { name: 'Help' })
  const topic = (title: string) => help.getByRole('article', { name: `Help: ${title}` })

  await test.step('of a screen', async () => {
    await expect(console.result.getByText('Nothing is selected')).toBeVisible()
    await page.keyboard.press('F1')
    await expect(topic('Recovery Management')).toBeVisible()
    await expectAccessible(page, 'help on a screen')
    await help.getByRole('link', { name: 'Restore Wizard' }).click()
    await expect(topic('Restore Wizard')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
  })

  await test.step('of a page of a wizard', async () => {
    await console.goTo('Protection')
    const wizard = await console.start('Add Host', 'Hosts Management Wizard')
    await wizard.next('Host')
    await page.keyboard.press('F1')
    await expect(topic('Hosts Management Wizard').getByRole('heading', { name: 'Host', exact: true })).toBeInViewport()
    await help.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(help).toBeHidden()
  })

  await test.step('of a field', async () => {
    const wizard = await console.wizard('Hosts Management Wizard')
    await wizard.fill('Host Name/IP', 'testhv08')
    await wizard.text('Host Name/IP').focus()
    await page.keyboard.press('F1')
    await expect(topic('Hosts Management Wizard').getByText('A cluster brings its shared VMs')).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(help).toBeHidden()
    await expect(wizard.text('Host Name/IP')).toHaveValue('testhv08')
    await expect(wizard.text('Host Name/IP')).toBeFocused()
  })

  await test.step('by the question mark of its title bar', async () => {
    const wizard = await console.wizard('Hosts Management Wizard')
    await wizard.press('Help (F1)')
    await expect(topic('Hosts Management Wizard')).toBeVisible()
  })
})

test('a finding leads from its symptom to cause and cure, and on to its topic', async ({ open }) => {
  const { console, page } = await open({ at: '/protection/hosts' })
  await console.result.getByRole('row', { name: /^testhv06/ }).click()
  await console.result
    .getByRole('link', { name: /^Explain: Recommended hot-fixes are missing on the host: testhv06/ })
    .click()
  const help = page.getByRole('dialog', { name: 'Help' })
  await expect(help).toContainText('host/hotfixes-missing')
  await expect(help).toContainText('Microsoft')
  await help.getByRole('link', { name: 'Platforms and hot-fixes' }).click()
  await expect(help.getByRole('article')).toContainText('2770917')
})

test('[R216, R218, R220, R222] the help shows all findings, words, requirements, and weighs disk formats', async ({
  open,
}) => {
  const { console, page } = await open({ at: '/help' })
  await expect(console.result.getByRole('article')).toContainText('Keyboard')
  await console.result.getByRole('searchbox', { name: 'Search the help' }).fill('crash-consistent')
  await console.result.getByRole('navigation').getByRole('link', { name: 'Application- and crash-consistent' }).click()
  await expect(console.result.getByRole('article')).toContainText('SnapDrive 6.4.1')
  await expectAccessible(page, 'topics')
  for (const [tab, text] of [
    ['Findings', 'Code'],
    ['Glossary', 'unprotected resources'],
    ['Requirements', 'Where it can be met'],
  ] as const) {
    await console.tab(tab).click()
    await expect(console.result.getByText(text).first()).toBeVisible()
    await expectAccessible(page, tab)
  }
  await console.toAddress('/help/requirements?select=requirement:R248')
  await expect(console.result.getByRole('region', { name: 'Details' })).toContainText('Help, Knowledge base of NetApp')
  await console.tab('Disk formats').click()
  await expect(console.result.getByRole('article', { name: 'Fixed size VHD' })).toContainText('Fits these needs best')
  await console.result.getByRole('checkbox', { name: 'It should take little space at first' }).check()
  const dynamic = console.result.getByRole('article', { name: /^Dynamically/ })
  await expect(dynamic).toContainText('Fits these needs best')
  await expectAccessible(page, 'disk formats')
})

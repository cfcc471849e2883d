import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'

test('the last page of a wizard shows the PowerShell and the request that do the same', async ({ open }) => {
  const { console, page, simulation } = await open({ at: '/protection/datasets' })
  await console.result.getByRole('row', { name: /^cluster2012_apps/ }).click()
  const wizard = await console.start('Add Policy', 'Add Policy Wizard', 'Dataset- cluster2012_apps')
  await wizard.next('Basic Details')
  await wizard.fill('Name', 'scripted')
  await wizard.next('Retention')
  await wizard.next('Scheduling')
  await wizard.next('Backup Options')
  await wizard.next('Summary')
  await wizard.press('View Script')
  const script = page.getByRole('dialog', { name: 'View Script' })
  const powershell = script.getByRole('region', { name: 'PowerShell' })
  await expect(powershell).toContainText(/^New-Policy `\s+-Dataset 'cluster2012_apps' `/)
  await expect(powershell).toContainText("-Name 'scripted'")
  const request = script.getByRole('region', { name: 'Request' })
  await expect(request).toContainText(/POST \/api\/v1\/datasets\/.*\/policies/)
  await expect(script.getByRole('button', { name: 'Copy PowerShell' })).toBeVisible()
  await expectAccessible(page, 'view script')

  await test.step('what it says is what Finish does', async () => {
    const text = (await request.textContent()) ?? ''
    const body: unknown = JSON.parse(text.slice(text.indexOf('{')))
    await page.keyboard.press('Escape')
    await expect(script).toBeHidden()
    await wizard.finish()
    await wizard.close()
    const { entries } = await simulation.get<{ entries: { command: { type: string } }[] }>('simulation/journal')
    const command = entries.map((entry) => entry.command).findLast(({ type }) => type === 'addPolicy')
    expect(command).toMatchObject({ name: (body as { name: string }).name })
  })

  await test.step('the command log tells it afterwards', async () => {
    await page.getByRole('menuitem', { name: 'View' }).click()
    await page.getByRole('menuitem', { name: 'Command Log…' }).click()
    const log = page.getByRole('dialog', { name: 'Command Log' })
    await expect(log.getByRole('row', { name: /Add policy.*Done/ })).toBeVisible()
    await expect(log.getByRole('region', { name: 'PowerShell' })).toContainText('New-Policy')
    await expectAccessible(page, 'command log')
  })
})

import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import { Keyboard } from '../pages/keyboard'

/** The window that an action opens. */
async function opened(page: Page, act: () => Promise<void>): Promise<Page> {
  const window = page.context().waitForEvent('page')
  await act()
  return window
}

async function exported(page: Page, label: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: label }).click()
  return readFile(await (await download).path(), 'utf8')
}

test('a report opens in a window of its own, and goes along as HTML, CSV and JSON', async ({ page, open }) => {
  const { console } = await open()
  await console.goTo('Reports')
  await console.result.getByRole('treeitem', { name: /^finance/ }).click()
  const list = console.result.getByRole('grid', { name: 'Backup reports' })
  await list
    .getByRole('row', { name: /^finance_/ })
    .first()
    .click()
  const report = await opened(page, () => console.action('View report').click())
  await expect(report.getByText('Backup report', { exact: true })).toBeVisible()
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(/^finance_/)
  await expect(
    report.getByRole('table', { name: 'Virtual machines' }).getByRole('row', { name: /^fin01 Done/ }),
  ).toBeVisible()

  const html = await exported(report, 'Export as HTML')
  expect(html).toContain('<h1>finance_')
  expect(html).not.toContain('<button')
  const csv = await exported(report, 'Export as CSV')
  expect(csv).toMatch(/^Report,What,Name,Value,Reason\r\n/)
  expect(csv).toContain(',Virtual machine,fin01,Done,')
  const json = JSON.parse(await exported(report, 'Export as JSON')) as { kind: string; job: { vms: unknown[] } }
  expect([json.kind, json.job.vms.length > 0]).toEqual(['backup', true])

  const address = report.url()
  await report.reload()
  expect(report.url()).toBe(address)
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(/^finance_/)
  await expectAccessible(report, 'a report')
  await report.emulateMedia({ media: 'print' })
  await expect(report.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the report of a job is opened from Jobs and from the dashboard', async ({ page, open }) => {
  const { console } = await open({ at: '/jobs/history' })
  await console.result
    .getByRole('row', { name: / Backup / })
    .first()
    .click()
  let report = await opened(page, () => console.action('View Report').click())
  await expect(report.getByText('Backup report', { exact: true })).toBeVisible()
  await report.close()
  await console.toAddress('/?show=jobs-completed')
  await expect(console.action('View Report')).toHaveAttribute('aria-disabled', 'true')
  await console.result.getByRole('grid', { name: 'Jobs: completed' }).getByRole('row', { name: /: / }).first().click()
  report = await opened(page, () => console.action('View Report').click())
  await expect(report.getByText('Backup report', { exact: true })).toBeVisible()
})

test('several reports are deleted by keyboard, after a question', async ({ page, open }) => {
  const { console, simulation } = await open({ at: '/reports/datasets' })
  const keys = new Keyboard(page)
  const before = (await simulation.get<{ total: number }>('reports?kind=backup')).total
  const list = console.result.getByRole('grid', { name: 'Backup reports' })
  await list.getByRole('row').nth(1).click()
  await keys.press('Shift+ArrowDown')
  await expect(console.actions.getByRole('region', { name: '2 reports' })).toBeVisible()
  await keys.press('Delete')
  const dialog = page.getByRole('alertdialog', { name: 'Delete report' })
  await expect(dialog.getByText('Delete these 2 reports?')).toBeVisible()
  await expectAccessible(page, 'Delete report', 'alertdialog')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect((await simulation.get<{ total: number }>('reports?kind=backup')).total).toBe(before)
  await console.action('Delete report').click()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(dialog).toBeHidden()
  expect((await simulation.get<{ total: number }>('reports?kind=backup')).total).toBe(before - 2)
})

test('hosts have reports of their configuration; one that is gone says so', async ({ page, open }) => {
  const { console } = await open({ at: '/reports/hosts' })
  await console.result.getByRole('treeitem', { name: /^testhv07/ }).click()
  const list = console.result.getByRole('grid', { name: 'Configuration reports' })
  await list
    .getByRole('row', { name: /^testhv07_/ })
    .first()
    .click()
  await expectAccessible(page, 'the reports of hosts')
  const report = await opened(page, () => console.action('View report').click())
  await expect(report.getByText('C:\\SMHV\\Reports', { exact: true })).toBeVisible()
  await report.evaluate(() => {
    location.hash = '/report/report-999999'
  })
  await expect(report.getByText('There is no such report')).toBeVisible()
})

import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { Requests } from '../fixtures/requests'
import { Simulation } from '../fixtures/simulation'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import type { FieldTrial } from '../pages/bad-input'
import { tryFields } from '../pages/bad-input'
import { Console } from '../pages/console'
import type { Wizard } from '../pages/wizard'

const TITLE = 'Import and Export Wizard'

/** To the page on which the file is named. */
async function toFile(console: Console, action: 'Export' | 'Import'): Promise<Wizard> {
  await console.toAddress('/protection/datasets?wizard=import-export')
  const wizard = await console.wizard(TITLE)
  await wizard.next('Export or Import')
  await wizard.choose(action)
  await wizard.next('File')
  return wizard
}

async function choose(page: Page, wizard: Wizard, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await wizard.press('Choose File…')
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  // It is read a moment later.
  await expect(wizard.text('Configuration file')).toHaveValue(name)
}

test('a configuration goes to a file and comes back after it was changed', async ({ open }) => {
  const { console, simulation } = await open({ scenario: 'tr-4234-fresh', at: '/protection/hosts' })
  const requests = new Requests(simulation)
  await requests.addHost('testhv08', 'S:\\SnapInfo')
  await requests.createDataset('ds_crm', ['crm01'])

  let wizard = await console.start('Import and Export', TITLE)
  await wizard.next('Export or Import')
  await wizard.next('File')
  await wizard.next('Summary')
  await wizard.finish()
  await wizard.onPage('Status')
  await expect(wizard.dialog.getByText('written to C:\\SMHV\\configuration.json on console-1')).toBeVisible()
  await wizard.close()

  const [host] = (await simulation.get<{ items: { id: string; version: number; settings: object }[] }>('hosts')).items
  const settings = { ...host?.settings, reportPath: 'C:\\Elsewhere' }
  await simulation.request('PUT', `hosts/${host?.id}/settings`, settings, { 'if-match': `"${host?.version}"` })

  wizard = await toFile(console, 'Import')
  await wizard.press('Browse for a configuration file')
  const browse = await console.wizard('Browse for a configuration file')
  await browse.dialog.getByRole('row', { name: /configuration.json/ }).click()
  await browse.press('OK')
  await wizard.next('Changes')
  const changes = wizard.dialog.getByRole('list', { name: 'What the import changes' })
  await expect(changes.getByText('Report path: C:\\Reports (was: C:\\Elsewhere)')).toBeVisible()
  await expect(wizard.dialog.getByRole('status').filter({ hasText: '1 changed, 1 left alone' })).toBeVisible()
  const before = await simulation.hash()
  await wizard.next('Summary')
  expect(await simulation.hash()).toBe(before)
  await wizard.finish()
  await wizard.onPage('Status')
  await expect(wizard.dialog.getByText('Host testhv08: changed').first()).toBeVisible()
  await wizard.close()
  const after = await simulation.get<{ items: { settings: { reportPath: string } }[] }>('hosts')
  expect(after.items[0]?.settings.reportPath).toBe('C:\\Reports')
})

test('a file that was downloaded is imported by another console, in a window beside', async ({ open, context }) => {
  const first = await open({ scenario: 'tr-4234' })
  let wizard = await toFile(first.console, 'Export')
  await wizard.choose(/as a download/)
  await wizard.next('Summary')
  const download = first.page.waitForEvent('download')
  await wizard.finish()
  const text = await readFile(await (await download).path(), 'utf8')
  await wizard.close()

  const page = await context.newPage()
  await page.goto('./?console=console-2#/protection/hosts')
  const second = { page, console: new Console(page), simulation: new Simulation(page) }
  await second.console.ready()
  wizard = await toFile(second.console, 'Import')
  await wizard.choose('On the computer where you sit')
  await choose(page, wizard, 'smhv-configuration.json', text)
  await wizard.next('Changes')
  await expect(wizard.dialog.getByText('Another management console manages this host').first()).toBeVisible()
  await wizard.next('Summary')
  await wizard.finish()
  await wizard.onPage('Status')
  await wizard.close()
  await expect(second.console.result.getByRole('row', { name: /^finance/ })).toBeVisible()
  await second.console.toAddress('/protection/hosts')
  await expect(second.console.result.getByRole('row', { name: /^testhv07/ })).toBeVisible()
})

test('[R95] a node that is left out of the import is warned of, and keeps what it had', async ({ open }) => {
  const { console, simulation } = await open()
  const wizard = await toFile(console, 'Export')
  await wizard.next('Summary')
  await wizard.finish()
  await wizard.close()
  const { items } = await simulation.get<{ items: { id: string; version: number; settings: object }[] }>(
    'hosts?q=cluster_windows2008_r2',
  )
  const [host] = items
  const settings = { ...host?.settings, reportPath: 'C:\\Elsewhere' }
  await simulation.request('PUT', `hosts/${host?.id}/settings`, settings, { 'if-match': `"${host?.version}"` })

  const again = await toFile(console, 'Import')
  await again.next('Changes')
  const nodes = again.dialog.getByRole('group', { name: 'Nodes of cluster_windows2008_r2' })
  await nodes.getByRole('checkbox').last().uncheck()
  await expect(
    again.dialog.getByText('Not all nodes of the cluster get the settings of the file: cluster_windows2008_r2').first(),
  ).toBeVisible()
  await again.next('Summary')
  await again.finish()
  await again.onPage('Status')
  await again.close()
  const { findings } = await simulation.get<{ findings: { code: string }[] }>(`hosts/${host?.id}`)
  expect(findings.map(({ code }) => code)).toContain('settings/nodes-differ')
})

test('the wizard says what is wrong with the place of a file, and changes nothing before Finish', async ({ open }) => {
  const { console, simulation } = await open()
  const place = { computer: 'console-1', path: 'C:\\SMHV\\kept.json', overwrite: false }
  await simulation.request('POST', 'configuration/export', place)
  const before = await simulation.hash()
  const path: FieldTrial = {
    field: 'Path',
    bad: [
      ['', /No file is named.*full path/],
      ['configuration.json', /not the path of a configuration file.*drive/],
      ['C:\\SMHV\\', /not the path of a configuration file/],
      ['C:\\SMHV\\all.xml', /not the path of a configuration file/],
      ['C:\\a|b.json', /not the path of a configuration file/],
    ],
    good: 'C:\\SMHV\\all.json',
  }
  const wizard = await toFile(console, 'Export')
  await tryFields(wizard, 'File', [
    { ...path, bad: [...path.bad, ['C:\\SMHV\\kept.json', /a file of this name already.*may be replaced/]] },
  ])
  await wizard.fill('Path', 'C:\\Program Files\\NetApp\\SnapManager for Hyper-V\\all.json')
  await expect(wizard.dialog.getByText('The file lies in the directory where SMHV is installed.')).toBeVisible()
  await wizard.next('Summary')
  expect(await simulation.hash()).toBe(before)
  await wizard.cancel()
  await console.toAddress('/protection/datasets?wizard=import-export')
  await wizard.press('Start over')
  const reading = await toFile(console, 'Import')
  await tryFields(reading, 'File', [
    { ...path, bad: [...path.bad, ['C:\\none.json', /no configuration file at this path.*Browse/]], good: place.path },
  ])
  await reading.next('Changes')
  expect(await simulation.hash()).toBe(before)
})

test('a broken, a foreign and a newer file are refused with the reason', async ({ page, open }) => {
  const { console, simulation } = await open()
  const before = await simulation.hash()
  const document = await simulation.get<object>('configuration/export')
  const wizard = await toFile(console, 'Import')
  await wizard.choose('On the computer where you sit')
  await wizard.press('Next')
  await expect(wizard.dialog.getByText(/No file is chosen/).first()).toBeVisible()
  const trials = [
    ['{"format":', /The file is damaged/],
    ['{"format":"something else"}', /not a configuration file of this simulator/],
    [JSON.stringify({ ...document, version: 99 }), /written by a newer version/],
    [JSON.stringify({ ...document, hosts: 7 }), /The file is damaged.*hosts/],
  ] as const
  for (const [text, reason] of trials) {
    await choose(page, wizard, 'bad.json', text)
    await expect(wizard.dialog.getByText(reason).first()).toBeVisible()
    await wizard.press('Next')
    await wizard.onPage('File')
  }
  await choose(page, wizard, 'good.json', JSON.stringify(document))
  await expect(wizard.dialog.getByText(/The file is damaged/)).toHaveCount(0)
  await wizard.next('Changes')
  expect(await simulation.hash()).toBe(before)
})

test('half filled in, the wizard is there again after a reload, its file included', async ({ page, open }) => {
  const { console, simulation } = await open()
  const document = await simulation.get<object>('configuration/export')
  let wizard = await toFile(console, 'Import')
  await wizard.choose('On the computer where you sit')
  await choose(page, wizard, 'kept.json', JSON.stringify(document))
  await wizard.next('Changes')
  await page.reload()
  wizard = await console.wizard(TITLE)
  await wizard.onPage('Changes')
  await expect(wizard.dialog.getByRole('status').filter({ hasText: 'left alone' })).toBeVisible()
  await wizard.press('Back')
  await expect(wizard.text('Configuration file')).toHaveValue('kept.json')
})

test('axe finds nothing on the pages of the wizard, by keyboard alone', async ({ page, open }) => {
  const { console } = await open()
  await console.toAddress('/protection/datasets?wizard=import-export')
  const wizard = await console.wizard(TITLE)
  // Before its first page is there, Enter has nothing to go on from.
  await expect(wizard.dialog.getByRole('heading', { level: 2, name: 'Welcome' })).toBeFocused()
  for (const title of ['Export or Import', 'File', 'Summary', 'Status']) {
    await page.keyboard.press('Enter')
    await wizard.onPage(title)
    await expectAccessible(page, title, 'dialog')
  }
  await page.keyboard.press('Escape')
  await expect(wizard.dialog).toBeHidden()
  const reading = await toFile(console, 'Import')
  await expectAccessible(page, 'the file to import', 'dialog')
  await reading.next('Changes')
  await expect(reading.dialog.getByRole('list', { name: 'What the import changes' })).toBeVisible()
  await expectAccessible(page, 'Changes', 'dialog')
})

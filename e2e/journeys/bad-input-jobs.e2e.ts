import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { LONG, tryFields, tryRetention, tryScript } from '../pages/bad-input'

const CHARACTERS = /Only letters, digits, underscore and hyphen/

test('the Backup Dataset Wizard says what is wrong on each page, and backs nothing up before Finish', async ({
  open,
}) => {
  const { console, simulation } = await open()
  const before = await simulation.hash()
  await console.toAddress('/protection/datasets?wizard=backup-dataset')
  const wizard = await console.wizard('Backup Dataset Wizard')
  await wizard.next('Dataset')
  await wizard.press('Next')
  const dataset = wizard.dialog.getByRole('combobox', { name: 'Dataset' })
  await expect(dataset).toHaveAccessibleDescription(/No dataset is chosen.*Choose the dataset to back up/)
  await expect(dataset).toBeFocused()
  await wizard.select('Dataset', 'finance (1 VM)')
  await wizard.next('Backup Details')
  await tryFields(wizard, 'Backup Details', [
    {
      field: 'Backup name',
      bad: [
        ['', /name is needed.*letters, digits, underscore and hyphen/],
        ['before patch', CHARACTERS],
        [LONG, /too long.*65 characters, at most 64.*Shorten/],
      ],
      good: 'before_patch',
    },
    { field: 'Description', bad: [['Tuesday’s patches', CHARACTERS]], good: 'patches' },
  ])
  await wizard.next('Retention')
  await tryRetention(wizard)
  await wizard.next('Backup Type and Options')
  await wizard.next('Scripts')
  await tryScript(wizard, 'Scripts', 'Pre-script')
  await tryScript(wizard, 'Scripts', 'Post-script')
  await wizard.next('Summary')
  await expect(wizard.button('Finish')).not.toHaveAttribute('aria-disabled', 'true')
  expect(await simulation.hash()).toBe(before)
  await wizard.cancel()
  expect(await simulation.hash()).toBe(before)
})

test('the Restore Wizard wants a script that exists and every warning acknowledged', async ({ open }) => {
  const { console, simulation } = await open()
  const vmId = await new Requests(simulation).idOf('virtual-machines', 'testVM')
  const backups = await simulation.get<{ items: { id: string }[] }>(`backups?vm=${vmId}&limit=1`)
  const before = await simulation.hash()
  await console.toAddress(`/recovery?wizard=restore&subject=${backups.items[0]?.id}&of=${vmId}`)
  const wizard = await console.wizard('Restore Wizard')
  await wizard.next('Backup Details')
  await wizard.next('Restore Options')
  await wizard.next('Scripts')
  await tryScript(wizard, 'Scripts', 'Post-script')
  await wizard.next('Summary')
  const finish = wizard.button('Finish')
  await expect(finish).toHaveAttribute('aria-disabled', 'true')
  await expect(finish).toHaveAccessibleDescription('Acknowledge the warning first')
  await finish.press('Enter')
  await wizard.onPage('Summary')
  expect(await simulation.hash()).toBe(before)
  await wizard.check(/I have read this and go on: The VM is running/)
  await expect(finish).not.toHaveAttribute('aria-disabled', 'true')
  await wizard.cancel()
  expect(await simulation.hash()).toBe(before)
})

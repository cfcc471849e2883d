import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { LONG, tryFields, tryRetention, tryScript } from '../pages/bad-input'
import type { Wizard } from '../pages/wizard'

const CHARACTERS = /Only letters, digits, underscore and hyphen/
const NAME_TAKEN = /in use already.*another name/
const DOMAIN_USER = /form domain\\user.*backslash/
const NAME_NEEDED = /name is needed.*letters, digits, underscore and hyphen/

/** Every frequency with the fields that it alone has. */
async function trySchedule(wizard: Wizard): Promise<void> {
  await wizard.select('Run the job', 'Hourly')
  await tryFields(wizard, 'Scheduling', [
    {
      field: 'Every',
      bad: [
        ['', /interval must be a whole number from 1 to 99/],
        ['0', /interval must be a whole number from 1 to 99/],
        ['100', /interval must be a whole number from 1 to 99/],
        ['1.5', /interval must be a whole number from 1 to 99/],
      ],
      good: '2',
    },
    {
      field: 'Job name',
      bad: [
        ['', NAME_NEEDED],
        ['nightly job', CHARACTERS],
      ],
      good: 'nightly_job',
    },
    {
      field: 'User name',
      bad: [
        ['', DOMAIN_USER],
        ['smhv_svc', DOMAIN_USER],
        ['LAB\\', DOMAIN_USER],
      ],
      good: 'LAB\\smhv_svc',
    },
  ])
  await wizard.select('Run the job', 'Weekly')
  await wizard.press('Next')
  const days = wizard.dialog.getByRole('group', { name: 'Days' })
  await expect(days).toHaveAccessibleDescription(/needs at least one weekday.*Choose the days/)
  await expect(days.getByRole('checkbox', { name: 'Monday' })).toBeFocused()
  await wizard.check('Sunday')
  await wizard.select('Run the job', 'Monthly')
  const dayOfMonth = /day of the month must be from 1 to 31.*last day/
  await tryFields(wizard, 'Scheduling', [
    {
      field: 'Day of the month',
      bad: [
        ['', dayOfMonth],
        ['0', dayOfMonth],
        ['32', dayOfMonth],
      ],
      good: '31',
    },
  ])
  await wizard.select('Run the job', 'One time')
  await tryFields(wizard, 'Scheduling', [
    { field: 'Start date', bad: [['2013-10-13', /cannot start in the past.*later start/]], good: '2013-10-15' },
    { field: 'Start time (UTC)', bad: [['', /not a date and time.*00:00 to 23:59/]], good: '02:00' },
  ])
  await tryDateThatDoesNotExist(wizard)
}

/** A date box takes no other text than digits: the 31st of February is typed into its parts. */
async function tryDateThatDoesNotExist(wizard: Wizard): Promise<void> {
  const date = wizard.text('Start date')
  await date.press('Home')
  await date.pressSequentially('02312014')
  await wizard.press('Next')
  await expect(date).toHaveAccessibleDescription(/not a date and time.*date that exists/)
  await expect(date).toBeFocused()
  await wizard.onPage('Scheduling')
  await date.fill('2014-02-28')
  await expect(date).not.toHaveAttribute('aria-invalid', 'true')
}

test('the Add Policy Wizard says what is wrong on each page, and changes nothing before Finish', async ({ open }) => {
  const { console, simulation } = await open()
  const id = await new Requests(simulation).idOf('datasets', 'finance')
  const before = await simulation.hash()
  await console.toAddress(`/protection/datasets?wizard=add-policy&subject=${id}`)
  const wizard = await console.wizard('Add Policy Wizard')
  await wizard.next('Basic Details')
  await tryFields(wizard, 'Basic Details', [
    {
      field: 'Name',
      bad: [
        ['', NAME_NEEDED],
        ['my policy', CHARACTERS],
        [LONG, /too long.*65 characters, at most 64.*Shorten/],
        ['WEEKLY', NAME_TAKEN],
      ],
      good: 'nightly',
    },
    { field: 'Description', bad: [['Büro', CHARACTERS]], good: 'office' },
  ])
  await wizard.next('Retention')
  await tryRetention(wizard)
  await wizard.next('Scheduling')
  await trySchedule(wizard)
  await wizard.next('Backup Options')
  await tryScript(wizard, 'Backup Options', 'Pre-script')
  await tryScript(wizard, 'Backup Options', 'Post-script')
  await wizard.next('Summary')
  await expect(wizard.button('Finish')).not.toHaveAttribute('aria-disabled', 'true')
  expect(await simulation.hash()).toBe(before)
  await wizard.cancel()
  expect(await simulation.hash()).toBe(before)
})

test('the Modify Policy Wizard, which has the same pages, knows the other policies and what the policy was', async ({
  open,
}) => {
  const { console, simulation } = await open()
  const id = await new Requests(simulation).idOf('datasets', 'DR_Dataset')
  const policies = await simulation.get<{ items: { id: string; name: string }[] }>(`datasets/${id}/policies`)
  const daily = policies.items.find(({ name }) => name === 'daily')
  const before = await simulation.hash()
  await console.toAddress(`/protection/datasets?wizard=modify-policy&subject=${daily?.id}&of=${id}`)
  const wizard = await console.wizard('Modify Policy Wizard')
  await wizard.next('Basic Details')
  await expect(wizard.text('Name')).toHaveValue('daily')
  await tryFields(wizard, 'Basic Details', [{ field: 'Name', bad: [['weekly', NAME_TAKEN]], good: 'daily' }])
  await wizard.next('Retention')
  await tryFields(wizard, 'Retention', [{ field: 'Keep at most', bad: [['256', /from 1 to 255/]], good: '7' }])
  await wizard.next('Scheduling')
  await tryFields(wizard, 'Scheduling', [{ field: 'User name', bad: [['', DOMAIN_USER]], good: 'LAB\\smhv_svc' }])
  await wizard.next('Backup Options')
  await wizard.next('Summary')
  await expect(wizard.button('Finish')).not.toHaveAttribute('aria-disabled', 'true')
  await wizard.cancel()
  expect(await simulation.hash()).toBe(before)
})

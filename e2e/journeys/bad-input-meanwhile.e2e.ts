import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { VmChoice } from '../pages/vm-choice'

/** What was right when it was typed, and is wrong when Finish is pressed: somebody else has been faster. */

test('a name that somebody else takes meanwhile is told before Finish', async ({ page, open }) => {
  const { console, simulation } = await open({ at: '/protection/datasets' })
  await console.toAddress('/protection/datasets?wizard=create-dataset')
  const wizard = await console.wizard('Create Dataset Wizard')
  await wizard.next('Basic Details')
  await wizard.fill('Name', 'ds_desktops')
  await wizard.next('Virtual Machine Resources')
  await new VmChoice(page, wizard).toggle('win8-01')
  await wizard.next('Summary')
  await expect(wizard.button('Finish')).not.toHaveAttribute('aria-disabled', 'true')
  await new Requests(simulation).createDataset('ds_desktops', ['win7-01'])
  await expect(wizard.button('Finish')).toHaveAccessibleDescription('Correct what is wrong on: Basic Details')
  await wizard.press('Go to Basic Details: The name is in use already.')
  await expect(wizard.text('Name')).toHaveValue('ds_desktops')
  await expect(wizard.text('Name')).toHaveAccessibleDescription(/in use already/)
  await wizard.fill('Name', 'ds_desktops_2')
  await wizard.next('Virtual Machine Resources')
  await wizard.next('Summary')
  await wizard.finish()
  await expect(wizard.dialog.getByText('The dataset ds_desktops_2 was created.')).toBeVisible()
})

test('a dataset that somebody else modifies meanwhile can be read anew or overwritten', async ({ open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const id = await requests.idOf('datasets', 'finance')
  const vmIds = [await requests.idOf('virtual-machines', 'fin01')]
  const modify = async (description: string): Promise<void> => {
    const { version } = await simulation.get<{ version: number }>(`datasets/${id}`)
    const fields = { description, vmIds, validate: true }
    const answer = await simulation.request('PUT', `datasets/${id}`, fields, { 'if-match': `"${version}"` })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  await console.toAddress(`/protection/datasets?wizard=modify-dataset&subject=${id}`)
  const wizard = await console.wizard('Modify Dataset Wizard')
  await wizard.next('Basic Details')
  await wizard.fill('Description', 'mine')
  await wizard.next('Virtual Machine Resources')
  await wizard.next('Summary')
  await modify('theirs')
  await wizard.finish()
  await expect(wizard.dialog.getByRole('alert')).toContainText(/Somebody else has changed this/)
  await expect(wizard.dialog.getByRole('alert')).toBeFocused()
  await wizard.press('Load the latest')
  await wizard.onPage('Welcome')
  await wizard.next('Basic Details')
  await expect(wizard.text('Description')).toHaveValue('theirs')
  await wizard.fill('Description', 'mine')
  await wizard.next('Virtual Machine Resources')
  await wizard.next('Summary')
  await modify('theirs_again')
  await wizard.finish()
  await wizard.press('Keep mine')
  await expect(wizard.dialog.getByText('The dataset finance was modified.')).toBeVisible()
  expect(await simulation.get(`datasets/${id}`)).toMatchObject({ description: 'mine' })
})

test('the wizard of a policy says that somebody else has deleted its dataset meanwhile', async ({ open }) => {
  const { console, simulation } = await open()
  const id = await new Requests(simulation).createDataset('ds_short', ['win7-01'])
  await console.toAddress(`/protection/datasets?wizard=add-policy&subject=${id}`)
  const wizard = await console.wizard('Add Policy Wizard')
  await wizard.next('Basic Details')
  await wizard.fill('Name', 'nightly')
  for (const title of ['Retention', 'Scheduling', 'Backup Options', 'Summary']) await wizard.next(title)
  await simulation.request('DELETE', `datasets/${id}`)
  const before = await simulation.hash()
  await expect(wizard.dialog.getByText(/does not exist any more|could not be/).first()).toBeVisible()
  expect(await simulation.hash()).toBe(before)
  await wizard.dialog.press('Escape')
  await expect(wizard.dialog).toBeHidden()
})

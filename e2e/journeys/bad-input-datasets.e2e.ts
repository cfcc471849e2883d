import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { LONG, tryFields } from '../pages/bad-input'
import type { FieldTrial } from '../pages/bad-input'
import { VmChoice } from '../pages/vm-choice'

const DESCRIPTION: FieldTrial = {
  field: 'Description',
  bad: [
    ['for the CRM', /Only letters, digits, underscore and hyphen/],
    [LONG.repeat(4).slice(0, 256), /too long.*\(256 characters, at most 255\).*Shorten/],
  ],
  good: 'for_the_CRM',
}

const VMS = 'Virtual Machine Resources'

test('the Create Dataset Wizard says what is wrong with a name and with each choice of VMs', async ({ open }) => {
  const { page, console, simulation } = await open()
  await new Requests(simulation).addHost('testhv02', 'T:\\SnapInfo')
  const before = await simulation.hash()
  await console.toAddress('/protection/datasets?wizard=create-dataset')
  const wizard = await console.wizard('Create Dataset Wizard')
  await wizard.next('Basic Details')
  await tryFields(wizard, 'Basic Details', [
    {
      field: 'Name',
      bad: [
        ['', /name is needed.*letters, digits, underscore and hyphen/],
        ['my dataset', /Only letters, digits, underscore and hyphen/],
        [LONG, /too long.*\(65 characters, at most 64\).*Shorten/],
        ['FINANCE', /in use already.*another name/],
      ],
      good: 'ds_crm',
    },
    DESCRIPTION,
  ])
  await wizard.next(VMS)
  const vms = new VmChoice(page, wizard)
  await vms.expectRefused(VMS, 0, /has no virtual machines.*Add a VM or a host/)
  const trials: readonly (readonly [chosen: readonly string[], says: RegExp])[] = [
    [['web02', 'mgmt01'], /Dedicated and shared VMs of the same cluster.*dataset of their own/],
    [['local11'], /outside NetApp LUNs.*Move the files to a LUN/],
    [['legacy01'], /MBR LUN.*Move the VM to a GPT LUN/],
    [['mixed01'], /spread over CSVFS and shared disks.*Move all VHDs to CSVs/],
    [['asym01'], /asymmetric cluster.*Connect the storage to all nodes/],
  ]
  for (const [chosen, says] of trials) {
    for (const name of chosen) await vms.toggle(name)
    await vms.expectRefused(VMS, chosen.length, says)
    for (const name of chosen) await vms.toggle(name)
  }
  await expect(await vms.find('lab01')).toBeDisabled()
  await vms.toggle('web02')
  await wizard.next('Summary')
  await expect(wizard.button('Finish')).not.toHaveAttribute('aria-disabled', 'true')
  expect(await simulation.hash()).toBe(before)
  await wizard.cancel()
  expect(await simulation.hash()).toBe(before)
})

test('the Modify Dataset Wizard refuses a bad description and a dataset without VMs', async ({ open }) => {
  const { page, console, simulation } = await open()
  const id = await new Requests(simulation).idOf('datasets', 'finance')
  const before = await simulation.hash()
  await console.toAddress(`/protection/datasets?wizard=modify-dataset&subject=${id}`)
  const wizard = await console.wizard('Modify Dataset Wizard')
  await wizard.next('Basic Details')
  await expect(wizard.text('Name')).toBeDisabled()
  await expect(wizard.text('Name')).toHaveAccessibleDescription(/cannot be changed/)
  await tryFields(wizard, 'Basic Details', [DESCRIPTION])
  await wizard.next(VMS)
  const vms = new VmChoice(page, wizard)
  await vms.toggle('fin01')
  await vms.expectRefused(VMS, 0, /has no virtual machines.*Add a VM or a host/)
  await vms.toggle('fin01')
  await wizard.next('Summary')
  await expect(wizard.button('Finish')).not.toHaveAttribute('aria-disabled', 'true')
  await wizard.cancel()
  expect(await simulation.hash()).toBe(before)
})

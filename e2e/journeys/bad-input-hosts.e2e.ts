import { expect, test } from '../fixtures/test'
import { tryFields } from '../pages/bad-input'
import type { FieldTrial } from '../pages/bad-input'
import type { Wizard } from '../pages/wizard'

const REPORT: FieldTrial = {
  field: 'Report path',
  bad: [
    ['Reports', /not a usable directory path.*drive letter/],
    ['C:\\Re|ports', /not a usable directory path.*without the characters/],
    ['\\\\filer\\reports', /not a usable directory path/],
  ],
  good: 'C:\\SMHV\\Reports',
}

const MAIL: readonly FieldTrial[] = [
  {
    field: 'SMTP server',
    bad: [
      ['', /mail server is needed.*such as mail.lab.example/],
      ['mail server', /not the name of a mail server/],
    ],
    good: 'mail.lab.example',
  },
  {
    field: 'From',
    bad: [
      ['', /e-mail address is needed.*name@domain/],
      ['smhv', /not an e-mail address.*name@domain/],
    ],
    good: 'smhv@lab.example',
  },
  {
    field: 'To',
    bad: [
      ['', /e-mail address is needed.*name@domain/],
      ['a@lab.example; b@lab.example', /not an e-mail address.*a@lab.example; b@lab.example.*commas/],
      ['a@lab.example, b@', /not an e-mail address.*\(b@\)/],
    ],
    good: 'a@lab.example, b@lab.example',
  },
]

const NO_DISK: FieldTrial['bad'] = [
  ['SnapInfo', /No disk of the host or cluster holds this path.*Browse/],
  ['X:\\SnapInfo', /No disk of the host or cluster holds this path.*Browse/],
  ['\\\\filer\\snapinfo', /cannot be on an SMB share with 7-Mode.*CSV/],
]

async function trySettings(wizard: Wizard, report: FieldTrial, snapInfo: FieldTrial): Promise<void> {
  await tryFields(wizard, 'Report Settings', [report])
  await wizard.next('Notification Settings')
  await wizard.check('Send e-mail notifications')
  await tryFields(wizard, 'Notification Settings', MAIL)
  await wizard.next('SnapInfo Settings')
  await tryFields(wizard, 'SnapInfo Settings', [snapInfo])
  await wizard.next('Summary')
  await expect(wizard.button('Finish')).not.toHaveAttribute('aria-disabled', 'true')
}

test('the Hosts Management Wizard says what is wrong beside each field, and changes nothing before Finish', async ({
  open,
}) => {
  const { console, simulation } = await open()
  const hosts = await simulation.get<{ items: { id: string; name: string }[] }>('discovery/hosts?q=testhv23')
  await simulation.request('POST', 'simulation/faults', { kind: 'host-down', target: hosts.items[0]?.id })
  const before = await simulation.hash()
  await console.toAddress('/protection/hosts?wizard=add-host')
  const wizard = await console.wizard('Hosts Management Wizard')
  await wizard.next('Host')
  await tryFields(wizard, 'Host', [
    {
      field: 'Host name',
      bad: [
        ['', /No host or cluster is named.*Browse/],
        ['nowhere', /No Hyper-V host or cluster of this name.*Browse/],
        ['testhv07', /manages the host or cluster already.*another one/],
        ['testhv12', /SnapManager for Hyper-V is not installed.*Install SMHV/],
        ['testhv13', /not licensed.*license key/],
        ['testhv23', /does not answer.*Start the host/],
      ],
      good: 'testhv08',
    },
    {
      field: 'Port',
      bad: [
        ['', /not a port number.*1 to 65535/],
        ['0', /not a port number.*1 to 65535/],
        ['70000', /not a port number.*1 to 65535/],
        ['1234', /does not answer at this port.*808/],
      ],
      good: '808',
    },
  ])
  await wizard.next('Report Settings')
  await trySettings(wizard, REPORT, {
    field: 'SnapInfo path',
    bad: [...NO_DISK, ['C:\\SnapInfo', /not on a NetApp LUN.*disk that is a LUN/]],
    good: 'S:\\SnapInfo',
  })
  expect(await simulation.hash()).toBe(before)
  await wizard.cancel()
  expect(await simulation.hash()).toBe(before)
})

test('the Configuration Wizard of a cluster knows what a cluster needs', async ({ open }) => {
  const { console, simulation } = await open()
  const hosts = await simulation.get<{ items: { id: string }[] }>('hosts?q=cluster_windows2008_r2')
  const before = await simulation.hash()
  await console.toAddress(`/protection/hosts?wizard=configure-host&subject=${hosts.items[0]?.id}`)
  const wizard = await console.wizard('Configuration Wizard')
  await wizard.next('Report Settings')
  const onCsv = ['C:\\ClusterStorage\\Volume1\\Reports', /on a cluster shared volume.*local disk/] as const
  await trySettings(
    wizard,
    { ...REPORT, bad: [...REPORT.bad, onCsv] },
    {
      field: 'SnapInfo path',
      bad: [
        ...NO_DISK,
        ['T:\\SnapInfo', /cluster needs SnapInfo on a shared LUN or a CSV.*shared disk/],
        ['C:\\SnapInfo', /not on a NetApp LUN.*disk that is a LUN/],
      ],
      good: 'S:\\SnapInfo',
    },
  )
  expect(await simulation.hash()).toBe(before)
  await wizard.cancel()
  expect(await simulation.hash()).toBe(before)
})

import { expect, test } from '../fixtures/test'
import { tryDialog, tryFields } from '../pages/bad-input'

const KEY = /license needs a key|license key/i

test('License Settings say what is wrong with a key, and change nothing before Apply', async ({ open }) => {
  const { console, simulation } = await open()
  const before = await simulation.hash()
  const dialog = await console.start('License Settings', 'License Settings')
  await dialog.dialog.getByRole('row', { name: /^testhv06/ }).click()
  await expect(dialog.dialog.getByRole('radio', { name: 'Per Server' })).toBeChecked()
  await expect(dialog.button('Apply')).toHaveAccessibleDescription('Nothing was changed')
  await tryDialog(dialog, 'Apply', [
    {
      field: 'SMHV License Key',
      bad: [
        ['', KEY],
        ['no key', KEY],
      ],
      good: 'HOST-KEY-66',
    },
    { field: 'SDW License Key', bad: [['x', KEY]], good: 'HOST-KEY-66' },
  ])
  // Its storage system has neither license.
  await dialog.choose('Per Storage')
  await expect(dialog.text('SMHV License Key')).toBeDisabled()
  await expect(dialog.dialog.getByText(/storage systems that it uses lack it/)).toBeVisible()
  expect(await simulation.hash()).toBe(before)
  // What was typed for one host stays while another one is looked at, and through a reload.
  await dialog.choose('Per Server')
  await dialog.dialog.getByRole('row', { name: /^testhv01/ }).click()
  await expect(dialog.dialog.getByRole('radio', { name: 'Per Storage' })).toBeChecked()
  await dialog.dialog.getByRole('row', { name: /^testhv06/ }).click()
  await dialog.reload('Apply')
  await expect(dialog.text('SMHV License Key')).toHaveValue('HOST-KEY-66')
})

test('a storage connection says what is wrong beside each field', async ({ open }) => {
  const { console, simulation } = await open()
  const before = await simulation.hash()
  await console.toAddress('/protection/hosts?wizard=storage-connections&subject=new')
  const dialog = await console.wizard('Add Storage Connection')
  await tryDialog(dialog, 'OK', [
    {
      field: 'Storage system',
      bad: [
        ['', /No storage system is named.*Browse/],
        ['nowhere', /No storage system of this name/],
        ['test01', /connection to this storage system already.*Modify/],
      ],
      good: 'test03',
    },
    {
      field: 'Port',
      bad: [
        ['', /not a port number.*443/],
        ['0', /not a port number/],
        ['70000', /not a port number/],
      ],
      good: '443',
    },
    { field: 'User Name', bad: [['', /user of the storage system is needed/]], good: 'root' },
    { field: 'Password', bad: [['', /password of the user is needed/]], good: 'secret' },
  ])
  expect(await simulation.hash()).toBe(before)
})

test('Remote Host Install says what is wrong beside each field, and changes nothing before Finish', async ({
  open,
}) => {
  const { console, simulation } = await open()
  const installation = {
    action: 'uninstall',
    name: 'testhv08',
    port: 808,
    license: { type: 'per-storage', smhvKey: null, snapDriveKey: null },
    user: 'LAB\\admin',
    password: 'x',
    confirmPassword: 'x',
  }
  await simulation.request('POST', 'hosts/installations', installation)
  await simulation.settle()
  const before = await simulation.hash()
  await console.toAddress('/protection/hosts?wizard=remote-install')
  const wizard = await console.wizard('Remote Host Install Wizard')
  await wizard.next('Host')
  await tryFields(wizard, 'Host', [
    {
      field: 'Host Name/IP',
      bad: [
        ['', /No host or cluster is named.*Browse/],
        ['nowhere', /No Hyper-V host or cluster/],
        ['testhv12', /another domain.*by hand/],
        ['testhv01', /on the host already/],
      ],
      good: 'testhv08',
    },
    {
      field: 'Port',
      bad: [
        ['', /not a port number|SnapDrive on the host uses another port/],
        ['70000', /not a port number|SnapDrive on the host uses another port/],
        ['1234', /SnapDrive on the host uses another port.*808/],
      ],
      good: '808',
    },
  ])
  await wizard.next('License')
  await tryFields(wizard, 'License', [
    {
      field: 'SMHV License Key',
      bad: [
        ['', KEY],
        ['no key', KEY],
      ],
      good: 'HOST-KEY-08',
    },
    { field: 'SDW License Key', bad: [['x', KEY]], good: 'HOST-KEY-08' },
  ])
  await wizard.next('Credentials')
  await tryFields(wizard, 'Credentials', [
    {
      field: 'User Name',
      bad: [
        ['', /form domain.user/],
        ['admin', /form domain.user.*backslash/],
      ],
      good: 'LAB\\admin',
    },
    { field: /^Password/, bad: [['', /password of the account is needed/]], good: 'secret' },
    { field: 'Confirm Password', bad: [['other', /two passwords differ/]], good: 'secret' },
  ])
  await wizard.next('Summary')
  await expect(wizard.button('Finish')).not.toHaveAttribute('aria-disabled', 'true')
  expect(await simulation.hash()).toBe(before)
  await wizard.cancel()
})

test('each dialog of a host knows the rules of its own settings', async ({ open }) => {
  const { console, simulation } = await open()
  const { items } = await simulation.get<{ items: { id: string }[] }>('hosts?q=testhv07')
  const subject = items[0]?.id ?? ''
  const before = await simulation.hash()
  const openDialog = async (name: string, title: string) => {
    await console.toAddress(`/protection/hosts?wizard=${name}&subject=${subject}`)
    return console.wizard(title)
  }
  const report = await openDialog('report-settings', 'Report Settings')
  await tryDialog(report, 'OK', [{ field: 'Report path', bad: [['Reports', /not a usable directory/]], good: 'C:\\R' }])
  await report.cancel()
  const notification = await openDialog('notification-settings', 'Notification Settings')
  await notification.check('Send e-mail notifications')
  await tryDialog(notification, 'OK', [
    { field: 'SMTP server', bad: [['', /mail server is needed/]], good: 'mail.lab.example' },
    { field: 'From', bad: [['smhv', /not an e-mail address/]], good: 'smhv@lab.example' },
    { field: 'To', bad: [['a@x; b@x', /not an e-mail address.*commas/]], good: 'a@lab.example' },
  ])
  await notification.cancel()
  const snapInfo = await openDialog('snapinfo-settings', 'SnapInfo Settings')
  await expect(snapInfo.dialog.getByRole('radio', { name: 'NAS' })).toBeDisabled()
  await tryDialog(snapInfo, 'OK', [
    { field: 'SnapInfo path', bad: [['C:\\SnapInfo', /not on a NetApp LUN/]], good: 'S:\\SnapInfo' },
  ])
  await snapInfo.cancel()
  expect(await simulation.hash()).toBe(before)
})

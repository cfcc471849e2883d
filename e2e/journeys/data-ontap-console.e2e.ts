import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'
import { Terminal } from '../pages/terminal'

const nameOf = (system: string): string => `Data ONTAP console of ${system}`

test('what a backup leaves on the storage system is seen in its console by snap list', async ({ open }) => {
  const { page, console, simulation } = await open({ scenario: 'tr-4234-fresh' })
  const requests = new Requests(simulation)
  await requests.addHost('testhv08', 'S:\\SnapInfo')
  const dataset = await requests.createDataset('ds_crm', ['crm01'])
  await console.goTo('Storage')
  await console.action('Open Console of test01').click()
  const terminal = new Terminal(page, nameOf('test01'))
  await terminal.enter('snap list crm')
  await terminal.says('No snapshots exist.')

  await requests.startBackup(dataset, 'ds_crm')
  await simulation.settle()
  await terminal.enter('snap list crm')
  await terminal.says('  %/used       %/total  date          name')
  await terminal.says(/% \( ?\d+%\) {2}Oct \d\d \d\d:\d\d {2}ds_crm_\S+_backup/)
})

test('[R238] [R239] [R240] the SnapVault relationships of the appendix are made by hand in the console of the secondary', async ({
  open,
}) => {
  const { page, console, simulation } = await open()
  await console.goTo('Data ONTAP')
  await console.tree.getByRole('treeitem', { name: 'Data ONTAP' }).press('ArrowRight')
  await console.goTo('test03')
  const terminal = new Terminal(page, nameOf('test03'))

  await test.step('a volume that SnapMirror keeps is refused until its mirror is broken', async () => {
    await terminal.enter('snapvault start -S test02:/vol/csv01/csv01 test03:/vol/csv01/csv01')
    await terminal.says(
      'snapvault: the volume is the read-only destination of a SnapMirror relationship (test03:csv01)',
    )
    await terminal.enter('snapmirror break csv01')
    await terminal.says('snapmirror break: Destination csv01 is now writable.')
  })

  await test.step('the printed lines are pasted', async () => {
    await terminal.paste(
      [
        'snapvault start -S test02:/vol/csv01/csv01 test03:/vol/csv01/csv01',
        'snapvault start -S test02:/vol/csv03/csv03 test03:/vol/csv03/csv03',
        'snapvault snap sched csv01 sv_daily_testhv01 7@-',
        'snapvault snap sched csv03 sv_daily_testhv03 7@-',
        '',
      ].join('\n'),
    )
    await terminal.says('Snapvault configuration for the qtree has been set.')
    await terminal.enter('snapvault status')
    await terminal.says(/test02:\/vol\/csv01\/csv01 +test03:\/vol\/csv01\/csv01 +Uninitialized +- +Transferring/)
  })

  await test.step('after the transfers the secondary is archived and deduplicated', async () => {
    await simulation.advance({ by: 3 * 60 * 60 * 1000 })
    await terminal.press('ControlOrMeta+l')
    await expect(terminal.output).toBeEmpty()
    await terminal.enter('snapvault status')
    await terminal.says(/test02:\/vol\/csv01\/csv01 +test03:\/vol\/csv01\/csv01 +Snapvaulted +\d\d:\d\d:\d\d +Idle/)
    await terminal.enter('snapvault snap create csv01 sv_daily_testhv01')
    await terminal.enter('snap list csv01')
    await terminal.says('sv_daily_testhv01.0')
    await terminal.enter('sis on /vol/csv01')
    await terminal.enter('sis start -s /vol/csv01')
    await terminal.enter('sis status /vol/csv01')
    await terminal.says(/\/vol\/csv01 +Enabled +Active/)
  })
})

test('the console is worked by keyboard: mistakes, history, completion, questions, and what stands there survives a reload', async ({
  open,
}) => {
  const { page, console, simulation } = await open({ at: '/data-ontap/test02' })
  const terminal = new Terminal(page, nameOf('test02'))

  await test.step('bad input is answered and changes nothing', async () => {
    await terminal.enter('snap lst csv01')
    await terminal.says("snap: unknown subcommand 'lst'")
    await terminal.enter('nonsense')
    await terminal.says("nonsense not found.  Type '?' for a list of commands")
    await terminal.enter('snap list')
    await terminal.enter('snap delete csv01')
    await terminal.says('usage: snap delete <vol-name> <snapshot-name>')
  })

  await test.step('Up brings entries back, Tab completes', async () => {
    await terminal.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'Escape')
    await page.keyboard.type('hostn')
    await page.keyboard.press('Tab')
    await expect(page.getByText('test02> hostname').last()).toBeAttached()
    await page.keyboard.press('Enter')
    await terminal.says('test02> hostname')
    await terminal.press('ArrowUp', 'Enter')
    await expect(terminal.output.getByText('test02> hostname', { exact: true })).toHaveCount(2)
  })

  await test.step('a question is answered with no, or given up by Ctrl+C', async () => {
    await terminal.enter('snap delete -a csv01')
    await terminal.press('Control+c')
    await terminal.says('Are you sure you want to delete all snapshots for volume csv01? ^C')
  })

  await test.step('a reload keeps what stands there, and another window shows the same', async () => {
    await page.reload()
    await console.ready()
    await terminal.says("nonsense not found.  Type '?' for a list of commands")
    const other = await page.context().newPage()
    await other.goto(page.url())
    const second = new Terminal(other, nameOf('test02'))
    await second.enter('version')
    await terminal.says('NetApp Release 8.1.2 7-Mode')
    await expect(terminal.output.getByText('test02> version', { exact: true })).toBeAttached()
    await other.close()
  })

  await test.step('Tab on an empty line leaves the console', async () => {
    await terminal.press('Tab')
    await expect(terminal.input).not.toBeFocused()
  })

  await test.step('closed, it can be opened anew', async () => {
    await console.action('Close Console').click()
    await expect(console.result.getByText('The console is closed')).toBeVisible()
    await console.result.getByRole('button', { name: 'Open Console' }).click()
    await expect(terminal.output).not.toContainText('nonsense')
  })
  expect((await simulation.state()).runningJobs).toBe(0)
})

test('the list of storage systems and a console meet WCAG 2.2 AA', async ({ open }) => {
  const { page, console } = await open({ at: '/data-ontap' })
  await expect(console.result.getByRole('row', { name: /test02/ })).toBeVisible()
  await expectAccessible(page, 'storage systems')
  await console.result.getByRole('row', { name: /test02/ }).dblclick()
  const terminal = new Terminal(page, nameOf('test02'))
  await terminal.enter('snap list csv01')
  await terminal.says('DR_Dataset')
  await expectAccessible(page, 'console')
})

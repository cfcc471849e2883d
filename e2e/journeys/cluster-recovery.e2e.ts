import { RecoveryRequests } from '../fixtures/recovery-requests'
import { expectAccessible } from '../pages/accessibility'
import { SiteRecovery } from '../pages/site-recovery'
import { SnapDrive } from '../pages/snap-drive'
import { expect, test } from '../fixtures/test'

const HOUR = 60 * 60_000
const PRIMARY = 'cluster_windows2008_r2'
const SECONDARY = 'cluster_1'

const CSV = /csv01\/csv01\.lun/
const SNAPINFO = /smhv_snapinfo\/snapinfo\/snapinfo\.lun/

const WEB01 = { vm: 'web01', backup: 'DR_Dataset_10-13-2013_20.00.00' }
const FOLDER = 'C:\\ClusterStorage\\Volume2\\web01'
const TO_VOLUME2 =
  `-VirtualMachinePath "${FOLDER}" -SnapshotFilePath "${FOLDER}" -VHDs @(@{` +
  `"SourceFilePath"="C:\\ClusterStorage\\Volume1\\web01\\web01.vhd";"DestinationFilePath"="${FOLDER}\\web01.vhd"})`

test('[R201] [R204] [R206] a cluster in use takes web01 over when site A is lost, by clicking and typing alone', async ({
  open,
}) => {
  const environment = await open({ at: '/environment/sites' })
  const { page, console } = environment
  const recovery = new SiteRecovery(environment)
  const secondary = new SnapDrive(console, 'testhv21')

  await test.step('site A is lost; the node with the cluster group connects a CSV and SnapInfo', async () => {
    await recovery.loseSiteA()
    await secondary.open()
    await secondary.connectCsv(CSV, /ClusterStorage\\Volume2/)
    await secondary.connectShared(SNAPINFO, 'SnapInfo of site A', 'T:')
    await secondary.restoreSnapInfo('T:')
  })

  await test.step('SnapInfo of site A is copied into that of the cluster', async () => {
    await recovery.showHost(SECONDARY)
    const dialog = await console.start('Copy SnapInfo files', 'Copy SnapInfo Files')
    await dialog.fill('SnapInfo directory of the other site', 'T:\\elsewhere')
    await dialog.press('Copy')
    await expect(dialog.dialog.getByText(/There is no SnapInfo metadata in this directory/).first()).toBeVisible()
    await expectAccessible(page, 'Copy SnapInfo Files', 'dialog')
    await dialog.fill('SnapInfo directory of the other site', 'T:\\SnapInfo')
    await dialog.press('Copy')
    await expect(dialog.dialog).toBeHidden()
  })

  await test.step('its VMs are seen in Recovery, with the cmdlet that restores them here', async () => {
    await console.goTo('Recovery')
    await console.expand('Datasets and virtual machines', `SnapInfo of ${SECONDARY}`)
    const tree = console.result.getByRole('tree', { name: 'Datasets and virtual machines' })
    await tree.getByRole('treeitem', { name: 'web01' }).click()
    await console.result.getByRole('row', { name: new RegExp(`^${WEB01.backup}`) }).click()
    await expect(console.action('Restore')).toHaveAccessibleDescription(/Restore-Backup -RestoreToAlternateHost/)
    await expect(console.action('Delete')).toHaveAccessibleDescription(/by console-1 on cluster_windows2008_r2/)
    await console.tab('Restore to Alternate Host').click()
    await expect(console.result.getByText(/The same VM is still registered on another host/).first()).toBeVisible()
    await expectAccessible(page, 'a backup of the other site')
    const script = await console.start('View Script…', 'View Script')
    await expect(script.dialog.getByText(`-VirtualMachinePath '${FOLDER}'`)).toBeVisible()
    await script.close()
  })

  await test.step('web01 is restored there, made highly available and runs', async () => {
    await recovery.restore('testhv21', { server: SECONDARY, ...WEB01, paths: TO_VOLUME2 })
    await recovery.showMachines('web01')
    const machine = recovery.machine('web01', 'testhv21')
    await recovery.makeHighlyAvailable(machine, SECONDARY)
    await recovery.start(machine)
  })
})

test('[R208] [R211] [R212] [R214] web01 comes back to its cluster and site B gives everything back, by clicking and typing alone', async ({
  open,
}) => {
  const environment = await open()
  const { console, simulation } = environment
  const recovery = new SiteRecovery(environment)
  const primary = new SnapDrive(console, 'testhv01')
  const secondary = new SnapDrive(console, 'testhv21')
  await new RecoveryRequests(simulation).web01AtSiteB()

  await test.step('its volumes get what has changed, and one more update', async () => {
    // SnapVault holds a copy of SnapInfo that is younger than the one that both sites have in common.
    const test03 = await recovery.dataOntap('test03')
    await test03.enter('snapvault stop -f /vol/sv_snapinfo/smhv_snapinfo')
    await test03.says('has been deleted.')
    await console.toAddress('/environment/sites')
    for (const volume of ['csv01', 'smhv_snapinfo']) await recovery.resyncInReverse(volume)
    await simulation.advance({ by: 6 * HOUR })
    for (const volume of ['csv01', 'smhv_snapinfo']) await recovery.update(volume)
    await simulation.advance({ by: HOUR })
  })

  await test.step('the primary cluster has its CSV and SnapInfo where they were', async () => {
    await primary.open()
    await primary.connectCsv(CSV, /ClusterStorage\\Volume1/)
    await primary.connectShared(SNAPINFO, 'Disk S', 'S:')
    await primary.restoreSnapInfo('S:')
    await recovery.setSnapInfo(PRIMARY, 'S:\\SnapInfo')
  })

  await test.step('web01 comes back, is made highly available and runs', async () => {
    await simulation.settle()
    await recovery.restore('testhv01', { server: PRIMARY, ...WEB01, paths: '' })
    await recovery.showMachines('web01')
    const machine = recovery.machine('web01', 'testhv01')
    await recovery.makeHighlyAvailable(machine, PRIMARY)
    await recovery.start(machine)
  })

  await test.step('at site B the resources go, then the VM, then its disks', async () => {
    await recovery.deleteResources(SECONDARY, 'web01')
    await recovery.showMachines('web01')
    await recovery.deleteMachine(recovery.machine('web01', 'testhv21'))
    await secondary.open()
    await secondary.disconnect('Volume2')
    await secondary.disconnect('T:')
  })

  await test.step('what is left of the way back is released, and the mirror goes from A to B again', async () => {
    await console.toAddress('/environment/sites')
    await recovery.release('test03:csv01')
    await recovery.resync('csv01')
    await simulation.advance({ by: 12 * HOUR })
    await expect(recovery.mirror('test02:csv01')).toContainText('Snapmirrored')
  })
})

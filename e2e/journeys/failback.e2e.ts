import { at, RecoveryRequests } from '../fixtures/recovery-requests'
import type { Environment } from '../fixtures/test'
import { SiteRecovery } from '../pages/site-recovery'
import { SnapDrive } from '../pages/snap-drive'
import { expect, test } from '../fixtures/test'

const HOUR = 60 * 60_000

/** A backup that the dataset had made before site A was lost. */
const TEST_VM = { server: 'testhv07', vm: 'testVM', backup: 'sm_san_ded1_10-13-2013_11.49.06', paths: '' }

const CLONE = 'The LUN is a clone, backed by the Snapshot copy of the backup:'

/** The disks of testhv07 under the letters that they had, SnapInfo restored, the host told of it. */
async function connectPrimary({ console }: Environment, recovery: SiteRecovery): Promise<void> {
  const primary = new SnapDrive(console, 'testhv07')
  await primary.open()
  await primary.connect(/sm_san_ded1\.lun/, 'J:')
  await primary.connect(/snapinfo07\.lun/, 'S:')
  await primary.restoreSnapInfo('S:')
  await recovery.setSnapInfo('testhv07', 'S:\\SnapInfo')
}

test('[R208] [R211] [R212] [R213] after an outage testVM comes back to site A, and site B gives everything back', async ({
  open,
}) => {
  const environment = await open()
  const { console, simulation } = environment
  const recovery = new SiteRecovery(environment)
  await new RecoveryRequests(simulation).testVmAtSiteB()

  await test.step('both volumes are resynced in reverse, and updated once more', async () => {
    await console.toAddress('/environment/sites')
    for (const volume of ['sm_san_ded1', 'ded07_snapinfo']) await recovery.resyncInReverse(volume)
    await simulation.advance({ by: 6 * HOUR })
    await expect(recovery.mirror('test03:sm_san_ded1')).toContainText('Snapmirrored')
    for (const volume of ['sm_san_ded1', 'ded07_snapinfo']) await recovery.update(volume)
    await simulation.advance({ by: HOUR })
  })

  await test.step('the primary has its disks and SnapInfo again', () => connectPrimary(environment, recovery))

  await test.step('the cmdlets bring testVM back, and it runs', async () => {
    const terminal = await recovery.restore('testhv07', TEST_VM)
    await expect(terminal.output).not.toContainText(CLONE)
    await recovery.showMachines('testVM')
    await recovery.start(recovery.machine('testVM', 'testhv07'))
  })

  await test.step('at site B the VM goes, then its disks', async () => {
    // Anew, so that no action of the other VM of this name is still on show.
    await console.goTo('SnapDrive')
    await recovery.showMachines('testVM')
    const machine = recovery.machine('testVM', 'testhv23')
    await recovery.shutDown(machine)
    await recovery.deleteMachine(machine)
    const secondary = new SnapDrive(console, 'testhv23')
    await secondary.open()
    await secondary.disconnect('K:')
    await secondary.disconnect('T:')
  })

  await test.step('what is left of the way back is released, and the mirror goes from A to B again', async () => {
    await console.toAddress('/environment/sites')
    await recovery.release('test03:sm_san_ded1')
    await recovery.resync('sm_san_ded1')
    await simulation.advance({ by: 6 * HOUR })
    await expect(recovery.mirror('test02:sm_san_ded1')).toContainText('Snapmirrored')
  })
})

test('[R207] [R211] [R212] testVM comes back to new storage where the primary was destroyed', async ({ open }) => {
  const environment = await open()
  const { console, simulation } = environment
  const recovery = new SiteRecovery(environment)
  await new RecoveryRequests(simulation).testVmAtSiteB()
  const test02 = await recovery.dataOntap('test02')

  await test.step('new volumes get everything from site B, and one more update', async () => {
    await test02.enter('vol create new_ded1 aggr2 2t')
    await test02.says("Creation of volume 'new_ded1' with size 2t on containing aggregate")
    await test02.enter('vol create new_snapinfo aggr2 50g')
    await test02.enter('snapmirror initialize -S test03:sm_san_ded1 new_ded1')
    await test02.enter('snapmirror initialize -S test03:ded07_snapinfo new_snapinfo')
    await console.toAddress('/environment/sites')
    const whole = recovery.mirror('test03:sm_san_ded1 test02:new_ded1')
    await expect(whole).toContainText('transferring')
    await simulation.advance({ by: 2 * HOUR })
    await expect(whole).toContainText('Snapmirrored')
    for (const volume of ['sm_san_ded1', 'ded07_snapinfo']) await recovery.update(volume)
    await simulation.advance({ by: HOUR })
  })

  await test.step('the LUNs on them take the letters of those that are gone', async () => {
    const primary = new SnapDrive(console, 'testhv07')
    await primary.open()
    await primary.connect(/new_ded1\/sm_san_ded1\.lun/, 'J:')
    await primary.connect(/new_snapinfo\/snapinfo07\.lun/, 'S:')
    await primary.restoreSnapInfo('S:')
    await recovery.setSnapInfo('testhv07', 'S:\\SnapInfo')
  })

  await test.step('the cmdlets bring testVM back, and it runs', async () => {
    await recovery.restore('testhv07', TEST_VM)
    await recovery.showMachines('testVM')
    await recovery.start(recovery.machine('testVM', 'testhv07'))
  })

  await test.step('the relationship by which it came is released', async () => {
    await console.toAddress('/environment/sites')
    await recovery.release('test03:sm_san_ded1')
  })
})

test('[R209] without the one more update what comes back is a LUN clone, and the cmdlet warns of it', async ({
  open,
}) => {
  const environment = await open()
  const { simulation } = environment
  const recovery = new SiteRecovery(environment)
  const requests = new RecoveryRequests(simulation)
  await requests.testVmAtSiteB()
  for (const volume of ['sm_san_ded1', 'ded07_snapinfo']) await requests.resyncInReverse(volume)
  await simulation.advance({ by: 6 * HOUR })
  await requests.connect('testhv07', 'test02:/vol/ded07_snapinfo/snapinfo07.lun', at('S:\\'))
  await requests.restoreSnapInfo('testhv07', 'S:\\')
  await recovery.setSnapInfo('testhv07', 'S:\\SnapInfo')
  const primary = new SnapDrive(environment.console, 'testhv07')
  await primary.open()
  await primary.connect(/sm_san_ded1\.lun/, 'J:', /clone/)
  const terminal = await recovery.restore('testhv07', TEST_VM)
  await terminal.says(CLONE)
})

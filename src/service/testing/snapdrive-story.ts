import type { BodyInput, EndpointOf, SnapDriveDisk } from '@/contract'
import type { TestConsole } from './test-console'

type Ask = TestConsole['ask']

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there')
  return value
}

/** A host, a dedicated disk of it with a backup, and what connects the `_backup` copy with a free letter. */
async function mountable(ask: Ask, name: string) {
  const { body: hosts } = await ask('listParentHosts', { query: { q: name } })
  const host = must(hosts.items[0])
  const { body: disks } = await ask('listSnapDriveDisks', { params: { hostId: host.id } })
  const disk = must(disks.items.find((row) => row.snapshots.some((copy) => copy.name.endsWith('_backup'))))
  const copy = must(disk.snapshots.find((row) => row.name.endsWith('_backup')))
  const { body: choices } = await ask('getDiskChoices', { params: { hostId: host.id }, query: { lun: disk.lun.id } })
  const body: BodyInput<EndpointOf<'connectDisk'>> = {
    lunId: disk.lun.id,
    snapshotId: copy.id,
    sharing: 'dedicated',
    group: null,
    mountPoint: `${must(choices.letters.dedicated[0])}:\\`,
    initiators: choices.initiators.filter((row) => row.host.id === host.id).map((row) => row.name),
    igroupIds: null,
  }
  return { host, disk: { ...disk, snapshots: [copy] }, body }
}

/** Connects it. */
export async function mountOn(
  ask: Ask,
  name: string,
): Promise<{ readonly host: { readonly id: string }; readonly disk: SnapDriveDisk; readonly mounted: SnapDriveDisk }> {
  const { host, disk, body } = await mountable(ask, name)
  const { body: mounted } = await ask('connectDisk', { params: { hostId: host.id }, body })
  return { host, disk, mounted }
}

/** Everything about disks that only asks. */
export async function lookAtDisks(ask: Ask): Promise<void> {
  const { host, disk, body } = await mountable(ask, 'testhv07')
  const [params, on] = [{ hostId: host.id }, { diskId: disk.id }]
  await ask('checkConnectDisk', { params, body })
  const { lunId: _, snapshotId, ...placement } = body
  const created = { ...placement, volumeId: disk.volume.id, name: 'data', size: 2 ** 36 }
  await ask('checkCreateDisk', { params, body: created })
  await ask('checkDisconnectDisk', { params: on, body: { force: true, deleteLun: false } })
  await ask('checkCreateDiskSnapshot', { params: on, body: { name: 'before patches' } })
  await ask('checkDeleteDiskSnapshot', { params: { snapshotId: snapshotId ?? '' } })
  await ask('checkRestoreDisk', { params: on, body: { snapshotId: snapshotId ?? '' } })
  await ask('listWindowsDisks', { params })
  await ask('checkAttachVhd', { params, body: { path: 'J:\\nothing.vhd' } })
  await ask('listHostFiles', { params, query: { path: disk.mountPoint } })
  const machine = { vmId: must(disk.machines[0]).id }
  await ask('listGuestFiles', { params: machine, query: { path: 'C:\\Windows' } })
  await ask('checkCopyGuestFile', { params: machine, body: { path: 'C:\\nothing' } })
}

/** Everything that does something with disks, and leaves things as they were. */
export async function getFileBack(ask: Ask): Promise<void> {
  const { host, disk, mounted } = await mountOn(ask, 'testhv07')
  const params = { hostId: host.id }
  const files = async (path: string) => (await ask('listHostFiles', { params, query: { path } })).body.items
  const vhd = must((await files(must((await files(mounted.mountPoint))[0]).path)).find((entry) => entry.vhd))
  const { body: attached } = await ask('attachVhd', { params, body: { path: vhd.path } })
  const { id: vmId } = must(disk.machines.find(({ name }) => name === attached.contentOf))
  const of = { vhdId: attached.id }
  await ask('checkAddPhysicalDisk', { params: of, body: { vmId } })
  await ask('changeVhd', { params: of, body: { online: false } })
  await ask('addPhysicalDisk', { params: of, body: { vmId } })
  const { body: drives } = await ask('listGuestFiles', { params: { vmId }, query: {} })
  const path = `${must(drives.items.find((drive) => drive.added)).path}Users\\Administrator\\Documents\\Budget.xlsx`
  await ask('deleteGuestFile', { params: { vmId }, query: { path: `C${path.slice(1)}` } })
  await ask('copyGuestFile', { params: { vmId }, body: { path } })
  await ask('removePhysicalDisk', { params: of })
  await ask('detachVhd', { params: of })
  await ask('disconnectDisk', { params: { diskId: mounted.id }, query: {} })
  await takeSnapshots(ask, host.id, disk)
}

async function takeSnapshots(ask: Ask, hostId: string, disk: SnapDriveDisk): Promise<void> {
  const { body: choices } = await ask('getDiskChoices', { params: { hostId }, query: { volume: disk.volume.id } })
  const initiators = choices.initiators.filter((row) => row.host.id === hostId).map((row) => row.name)
  const mountPoint = `${must(choices.letters.dedicated.at(-1))}:\\`
  const placement = { sharing: 'dedicated', group: null, mountPoint, initiators, igroupIds: null } as const
  const created = { ...placement, volumeId: disk.volume.id, name: 'data', size: 2 ** 36 }
  const { body: own } = await ask('createDisk', { params: { hostId }, body: created })
  const params = { diskId: own.id }
  const { body: copy } = await ask('createDiskSnapshot', { params, body: { name: 'before_patches' } })
  const snapshotId = copy.id
  await ask('checkRenameDiskSnapshot', { params: { snapshotId }, body: { name: 'before_the_patches' } })
  await ask('renameDiskSnapshot', { params: { snapshotId }, body: { name: 'before_the_patches' } })
  await ask('restoreDisk', { params, body: { snapshotId } })
  await ask('deleteDiskSnapshot', { params: { snapshotId } })
  await ask('disconnectDisk', { params, query: { deleteLun: 'true' } })
}

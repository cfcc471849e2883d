import { beforeEach, expect, test } from 'vitest'
import type { SnapDriveDisk } from '@/contract'
import { lookAtDisks, mountOn } from './testing/snapdrive-story'
import { type TestConsole, testConsole } from './testing/test-console'

let on: TestConsole
beforeEach(() => {
  on = testConsole('tr-4234')
})

const ask: TestConsole['ask'] = (name, call) => on.ask(name, call)

function must<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('nothing there')
  return value
}

test('[R180] [R187] [R189] a file comes back by connect, attach, offline, add, copy; and all is cleaned up again', async () => {
  const { host, disk, mounted } = await mountOn(ask, 'testhv07')
  expect(mounted).toMatchObject({ kind: 'dedicated', backedBy: must(disk.snapshots[0]).name, snapshots: [] })
  const files = async (path: string) =>
    (await on.ask('listHostFiles', { params: { hostId: host.id }, query: { path } })).body.items
  const [folder] = await files(mounted.mountPoint)
  const vhd = must((await files(must(folder).path)).find((entry) => entry.vhd))
  const { body: attached } = await on.ask('attachVhd', { params: { hostId: host.id }, body: { path: vhd.path } })
  expect((await files(must(attached.mountPoint))).length).toBeGreaterThan(1)
  await on.ask('changeVhd', { params: { vhdId: attached.id }, body: { online: false } })
  const vm = must(disk.machines.find(({ name }) => name === attached.contentOf))
  const given = await on.ask('addPhysicalDisk', { params: { vhdId: attached.id }, body: { vmId: vm.id } })
  expect(given.body.machine).toEqual(vm)
  const { body: settings } = await ask('getVirtualMachine', { params: { vmId: vm.id } })
  expect(settings.disks.at(-1)).toMatchObject({ format: 'pass-through', path: vhd.path, backedUp: false })
  const guest = async (path = '') =>
    (await on.ask('listGuestFiles', { params: { vmId: vm.id }, query: { path } })).body.items
  const added = must((await guest()).find((drive) => drive.added))
  const path = `${added.path}Users\\Administrator\\Documents\\Budget.xlsx`
  const own = `C${path.slice(1)}`
  await on.ask('deleteGuestFile', { params: { vmId: vm.id }, query: { path: own } })
  const documents = async () => (await guest('C:\\Users\\Administrator\\Documents')).map(({ name }) => name)
  expect(await documents()).not.toContain('Budget.xlsx')
  await on.ask('copyGuestFile', { params: { vmId: vm.id }, body: { path } })
  expect(await documents()).toContain('Budget.xlsx')
  const refused = await on.refused('disconnectDisk', { params: { diskId: mounted.id }, query: {} })
  expect(refused.code).toBe('disk/in-use')
  await on.ask('removePhysicalDisk', { params: { vhdId: attached.id } })
  await on.ask('detachVhd', { params: { vhdId: attached.id } })
  await on.ask('disconnectDisk', { params: { diskId: mounted.id }, query: {} })
  expect((await disks(host.id)).map(({ id }) => id)).not.toContain(mounted.id)
})

async function disks(hostId: string): Promise<SnapDriveDisk[]> {
  return (await on.ask('listSnapDriveDisks', { params: { hostId } })).body.items
}

test('whatever only looks changes nothing', async () => {
  const before = on.simulation.hash()
  await lookAtDisks(ask)
  expect(on.simulation.hash()).toBe(before)
})

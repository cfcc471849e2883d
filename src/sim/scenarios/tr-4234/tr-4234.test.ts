import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { addTime, DAY, toIso } from '@/base/sim-time'
import type { FindingCode } from '@/domain/findings/catalogue'
import { vmFindings } from '../../hyperv/vm-facts'
import { checkInvariants } from '../../invariants'
import { checkHost, managedHostFindings } from '../../smhv/host-facts'
import { volumeSpace } from '../../ontap/volume-space'
import { opened } from '../../testing/opened'
import type { ReadonlyWorld } from '../../world/world'
import { addHostNamed, settingsWith } from '../timeline-words'
import { namesOf, type WorldNames } from '../world-names'
import { tr4234 } from './tr-4234'

const read = <T>(view: (world: ReadonlyWorld, names: WorldNames) => T): T =>
  opened('tr-4234').read((world) => view(world, namesOf(world)))

test('it opens on the morning of 14 October 2013, in use: hosts managed, backups kept, VMs unprotected', () => {
  read((world) => {
    expect(toIso(world.kernel.now)).toBe('2013-10-14T06:30:00.000Z')
    expect(Object.keys(world.managedHosts).length).toBeGreaterThan(5)
    expect(Object.keys(world.datasets).length).toBeGreaterThan(8)
    expect(Object.keys(world.operations)).toEqual([])
    expect(Object.keys(world.faults)).toEqual([])
    const members = new Set(Object.values(world.datasets).flatMap((dataset) => dataset.vmIds))
    expect(Object.values(world.vms).filter((vm) => !members.has(vm.id)).length).toBeGreaterThan(10)
  })
})

test('[R40] retention keeps what its policies say: seven dailies, four weeklies, the one for good', () => {
  read((world, names) => {
    const kept = (dataset: string, policy: string) =>
      Object.values(world.backups).filter((backup) => backup.policyId === names.policy(dataset, policy)).length
    expect(kept('DR_Dataset', 'daily')).toBe(7)
    expect(kept('DR_Dataset', 'weekly')).toBe(4)
    expect(kept('sm_san_ded1', 'daily')).toBe(10)
    expect(kept('ded06_servers', 'hourly')).toBe(24)
    const forGood = Object.values(world.backups).filter((backup) => backup.retention.type === 'unlimited')
    expect(forGood.map((backup) => backup.name)).toEqual(['sm_san_ded1_before_move_09-13-2013_15.00.00'])
  })
})

test('backups have names like those of the report', () => {
  read((world, names) => {
    expect(world.backups[names.latestBackup('sm_san_ded1')]?.name).toBe('sm_san_ded1_10-13-2013_11.49.06')
    expect(world.backups[names.latestBackup('DR_Dataset_Secondary')]?.name).toBe(
      'DR_Dataset_Secondary_10-13-2013_18.21.33',
    )
  })
})

test('[R153] the last days hold a failure with a reason: print01 was saved and its policy wants it online', () => {
  read((world, names) => {
    const failed = Object.values(world.jobs).filter(
      (job) => job.state === 'failed' && job.datasetId === names.dataset('print_services'),
    )
    expect(failed.slice(-2).map((job) => job.findings[0]?.code)).toEqual([
      'backup/vm-not-online',
      'backup/vm-not-online',
    ])
    expect(failed.at(-1)?.startedAt).toBeGreaterThan(addTime(world.kernel.now, -DAY))
  })
})

test('every limit of the report has a VM that meets it', () => {
  const met: readonly (readonly [string, FindingCode])[] = [
    ['fin01', 'vm/disk-left-out'],
    ['scan01', 'vm/disk-left-out'],
    ['scan01', 'vm/slow-guest-snapdrive'],
    ['vfc01', 'vm/disk-left-out'],
    ['legacy01', 'vm/mbr-lun'],
    ['boot01', 'vm/san-boot'],
    ['smb01', 'vm/files-on-smb'],
    ['local01', 'vm/files-not-on-lun'],
    ['local11', 'vm/files-not-on-lun'],
    ['mixed01', 'vm/csvfs-and-shared'],
    ['asym01', 'vm/asymmetric-cluster'],
    ['p2v01', 'vm/copied-disk-signature'],
    ['dev01', 'vm/snapshot-location-moved'],
    ['nois01', 'backup/integration-missing'],
    ['rhel02', 'backup/integration-missing'],
    ['ubuntu01', 'vm/guest-unsupported'],
  ]
  read((world, names) => {
    const codesOf = (name: string) => vmFindings(world, names.vm(name)).map((found) => found.code)
    expect(met.filter(([name, code]) => !codesOf(name).includes(code))).toEqual([])
    const sound = ['SMHV-demo-CSV', 'exch01', 'exch11', 'hr01', 'testVM', 'crm01', 'rhel01', 'xp01']
    expect(sound.filter((name) => codesOf(name).length > 0)).toEqual([])
    expect(world.vms[names.vm('print01')]?.state).toBe('saved')
    expect(world.vms[names.vm('tmpl01')]?.state).toBe('off')
    expect(world.consoles[names.console('console-1')]?.vmId).toBe(names.vm('smhvcon01'))
  })
})

test('hosts that wait say what they lack, and testhv08 lacks nothing', () => {
  read((world, names) => {
    const codesOf = (host: string, snapInfo: string) =>
      checkHost(world, addHostNamed(names, host, settingsWith(names, host, snapInfo))).map((found) => found.code)
    expect(codesOf('testhv08', 'S:\\')).toEqual([])
    expect(codesOf('testhv12', 'E:\\')).toEqual([
      'host/smhv-missing',
      'host/snapdrive-missing',
      'host/platform-unsupported',
      'host/hotfixes-missing',
    ])
    expect(codesOf('testhv13', 'S:\\')).toContain('host/license-missing')
    expect(codesOf('testhv02', 'T:\\')).toEqual(['host/node-of-cluster'])
    expect(managedHostFindings(world, names.managedHost('testhv11')).map((found) => found.code)).toEqual([
      'settings/snapinfo-missing',
    ])
  })
})

test('volumes have room for months, and stay well below 255 Snapshot copies', () => {
  const simulation = opened('tr-4234', { checked: false })
  simulation.advanceTo(addTime(tr4234.opensAt, 60 * DAY))
  simulation.read((world) => {
    checkInvariants(world)
    const tight = Object.values(world.volumes).filter((volume) => {
      const { used, size } = volumeSpace(world, volume)
      return used / size > 0.6 || volume.snapshotIds.length > 200
    })
    expect(tight.map((volume) => volume.name)).toEqual([])
    const failed = Object.values(world.jobs).filter((job) => job.state === 'failed')
    expect(new Set(failed.map((job) => job.datasetName))).toEqual(new Set(['print_services']))
    expect(must(Object.values(world.mirrors)[0], 'a mirror').updatedAt).toBeGreaterThan(
      addTime(world.kernel.now, -2 * DAY),
    )
  })
}, 60_000)

import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import type { ConsoleId } from '@/domain/ids'
import { scriptOf } from '@/domain/powershell/scripted-deed'
import { Prompt } from '../powershell/testing/prompt'
import { addHostNamed, settingsWith } from '../scenarios/timeline-words'
import { connected, snapInfoRestored, vmAt } from '../testing/disaster-words'
import { drive, type Driver } from '../testing/drive'
import { fault } from '../testing/storage-words'
import { findBackups, pathsAt } from './found-backups'
import { findTarget } from './host-target'

const FIRST = 'console-1' as ConsoleId
const SNAPINFO = 'test03:/vol/smhv_snapinfo/snapinfo/snapinfo.lun'

/** By SnapInfo path, the names of the VMs that a console finds there. */
function found({ names }: Driver, consoleId = FIRST): Record<string, string[]> {
  return Object.fromEntries(
    findBackups(names.world, consoleId).map(({ path, backups }) => [
      path,
      [...new Set(backups.flatMap(({ vms }) => vms.map(({ name }) => name)))].toSorted(),
    ]),
  )
}

/** cluster_1 has SnapInfo of site A, which is lost, beside its own. */
function copied(): Driver {
  const driver = fault(drive('tr-4234'), 'site-lost', () => 'Site A')
  connected(driver, 'cluster_1', SNAPINFO, 'T:\\')
  connected(driver, 'cluster_1', 'test03:/vol/csv01/csv01/csv01.lun', 'C:\\ClusterStorage\\Volume2\\')
  snapInfoRestored(driver, SNAPINFO)
  return driver.do((names) => ({
    type: 'copySnapInfoFiles',
    managedHostId: names.managedHost('cluster_1'),
    from: 'T:\\SnapInfo',
  }))
}

test('[R206] after SnapInfo files were copied the console finds the VMs of the other site at the cluster that has them', () => {
  expect(found(drive('tr-4234'))).toEqual({})
  const at = found(copied())
  expect(Object.keys(at)).toEqual(['S:\\SnapInfo'])
  expect(at['S:\\SnapInfo']).toEqual(expect.arrayContaining(['SMHV-demo-CSV', 'exch01', 'web01']))
  // Its own are in the catalogue.
  expect(at['S:\\SnapInfo']).not.toContain('drfile01')
})

test('[R206] another console that manages the cluster finds the VMs of both sites there', () => {
  const second = 'console-2' as ConsoleId
  const driver = copied()
  expect(found(driver, second)).toEqual({})
  driver.do((names) => ({
    ...addHostNamed(names, 'cluster_1', settingsWith(names, 'cluster_1', 'S:\\')),
    consoleId: second,
  }))
  expect(found(driver, second)['S:\\SnapInfo']).toEqual(expect.arrayContaining(['drfile01', 'web01']))
})

test('[R205] the paths that are offered are those of the mirrored disks, and their script restores the VM there', () => {
  const driver = copied()
  const { names } = driver
  const [row] = findBackups(names.world, FIRST)
  const { backup, vms } = must(
    row?.backups.findLast(({ vms: all }) => all.some(({ name }) => name === 'web01')),
    'web01',
  )
  const vm = must(
    vms.find(({ name }) => name === 'web01'),
    'web01',
  )
  const folder = 'C:\\ClusterStorage\\Volume2\\web01'
  const here = pathsAt(names.world, must(findTarget(names.world, 'cluster_1'), 'cluster_1'), vm)
  expect(here).toEqual({
    virtualMachinePath: folder,
    snapshotFilePath: folder,
    vhds: [{ source: 'C:\\ClusterStorage\\Volume1\\web01\\web01.vhd', destination: `${folder}\\web01.vhd` }],
  })
  // csv02 is not connected here: what lay there stays as it was.
  const exchange = must(
    vms.find(({ name }) => name === 'exch01'),
    'exch01',
  )
  const log = pathsAt(names.world, must(findTarget(names.world, 'cluster_1'), 'cluster_1'), exchange).vhds.at(-1)
  expect(log?.destination).toBe(log?.source)

  const deed = { kind: 'restoreToAlternateHost', server: 'cluster_1', backup: backup.name, vm: vm.guid } as const
  new Prompt('testhv21', driver).enter(scriptOf({ ...deed, ...here, startVm: true, verify: false }))
  driver.untilIdle()
  expect(names.world.vms[vmAt(names, 'web01', 'testhv21')]?.state).toBe('running')
})

import { expect, test } from 'vitest'
import { diskOfPath, holdsPath } from './mount-point'

test('a path lies at or below a mount point, whatever its case', () => {
  expect(holdsPath('E:\\', 'e:\\VMs\\web01')).toBe(true)
  expect(holdsPath('C:\\ClusterStorage\\Volume1\\', 'C:\\ClusterStorage\\volume1')).toBe(true)
  expect(holdsPath('C:\\ClusterStorage\\Volume1\\', 'C:\\ClusterStorage\\Volume10\\a')).toBe(false)
})

test('of several disks the one with the longest mount point holds the path', () => {
  const disks = [{ mountPoint: 'C:\\' }, { mountPoint: 'C:\\ClusterStorage\\Volume1\\' }, { mountPoint: 'E:\\' }]
  expect(diskOfPath(disks, 'C:\\ClusterStorage\\Volume1\\app01')).toBe(disks[1])
  expect(diskOfPath(disks, 'C:\\Reports')).toBe(disks[0])
  expect(diskOfPath(disks, 'Z:\\Reports')).toBeUndefined()
})

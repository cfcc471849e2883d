import { finding, type Finding } from '../finding'

const NAME_MAX = 100

/** Any text names a Hyper-V snapshot, unlike the names of SMHV, which become part of those of files. */
export function checkVmSnapshotName(name: string): Finding[] {
  const { length } = name.trim()
  return length === 0 || length > NAME_MAX ? [finding('vm-snapshot/name', { field: 'name' })] : []
}

import type { SimTime } from '@/base/sim-time'
import type { Bytes } from '@/base/units'
import type { AttachedVhdId, HostId, VmId, WindowsDiskId } from '../ids'

/** What is in a VHD: the disk of a VM as it was at some time. */
export interface VhdContent {
  readonly vmId: VmId
  readonly vmName: string
  /** Name of the file, by which the VM has it: `app01_data.vhd`. */
  readonly fileName: string
  readonly asOf: SimTime
}

/** A VHD that Disk Management has attached to a host (R187). It does not survive the host's restart. */
export interface AttachedVhd {
  readonly id: AttachedVhdId
  readonly hostId: HostId
  /** The disk that holds its file. */
  readonly diskId: WindowsDiskId
  readonly path: string
  readonly size: Bytes
  readonly content: VhdContent
  online: boolean
  /** Of its volume while it is online; null too if Windows knows no file system on it. */
  letter: string | null
  /** The VM that has it as a physical hard disk. */
  vmId: VmId | null
}

/** `app01_data.vhd` of `H:\app01\app01_data.vhd`; by this a VM knows its disk wherever it lies. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1)
}

import type { VirtualDiskFormat } from '@/domain/hyperv/virtual-machine'

/** The kinds of disks of a VM, as its details call them. */
export const DISK_FORMAT_NAMES: Readonly<Record<VirtualDiskFormat, string>> = {
  fixed: 'Fixed VHD',
  dynamic: 'Dynamically expanding VHD',
  differencing: 'Differencing VHD',
  'pass-through': 'Pass-through disk',
  iscsi: 'iSCSI disk of the guest',
  'virtual-fc': 'Virtual Fibre Channel disk of the guest',
}

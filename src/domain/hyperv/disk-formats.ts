/** A container for the data of a VM, as table 3 of the appendix weighs them (R216–R222). */
export interface DiskFormatAdvice {
  readonly format: 'pass-through' | 'fixed' | 'dynamic-or-differencing'
  readonly name: string
  readonly pros: readonly string[]
  readonly cons: readonly string[]
  /** Whether SMHV backs it up. */
  readonly backedUp: boolean
}

export const DISK_FORMATS: readonly DiskFormatAdvice[] = [
  {
    format: 'pass-through',
    name: 'Pass-through disk',
    pros: [
      'Fastest of all',
      'Simplest path: no file system of the host in between',
      'Better alignment on SAN',
      'Nothing to mount on the host, which speeds live migration up',
      'Low CPU use',
      'Very large disks',
    ],
    cons: ['No VM snapshots', 'Belongs to one VM alone', 'The Hyper-V VSS writer does not back it up, nor does SMHV'],
    backedUp: false,
  },
  {
    format: 'fixed',
    name: 'Fixed size VHD',
    pros: [
      'Fastest of the VHD formats',
      'Simplest format, with the best alignment',
      'More robust: no block allocation table',
      'A file, easier to manage than a disk',
      'Can be expanded',
      'Does not run the LUN out of space while the VM works',
    ],
    cons: ['Takes its whole size from the beginning', 'Takes long to create', 'Cannot be shrunk'],
    backedUp: true,
  },
  {
    format: 'dynamic-or-differencing',
    name: 'Dynamically expanding or differencing VHD',
    pros: [
      'Good performance',
      'Quicker to create',
      'Grows as needed and saves space',
      'Small files, easier to carry',
      'Blocks of zeros take no space',
      'Can be compacted',
    ],
    cons: [
      'Alignment may suffer, since data and metadata are interleaved',
      'Writes are slower while it grows',
      'At most 2040 GB',
      'Its VM is paused when the LUN runs out of space',
      'Cannot be shrunk; a differencing VHD cannot be expanded',
      'Should not be defragmented',
    ],
    backedUp: true,
  },
]

/** What matters for the data of a VM. */
export interface DiskNeeds {
  readonly backedUp: boolean
  readonly vmSnapshots: boolean
  readonly fastest: boolean
  readonly littleSpace: boolean
  /** Whole GB. */
  readonly gigabytes: number
}

/** Largest dynamically expanding or differencing VHD, in GB. */
export const DYNAMIC_VHD_MAX = 2040

/** The format that these needs lead to by the table, with whoever needs a backup of SMHV led to a VHD (R222). */
export function chooseDiskFormat(needs: DiskNeeds): DiskFormatAdvice['format'] {
  const vhd = needs.backedUp || needs.vmSnapshots
  if (!vhd && needs.fastest) return 'pass-through'
  if (needs.littleSpace && !needs.fastest && needs.gigabytes <= DYNAMIC_VHD_MAX) return 'dynamic-or-differencing'
  return vhd || needs.gigabytes <= DYNAMIC_VHD_MAX ? 'fixed' : 'pass-through'
}

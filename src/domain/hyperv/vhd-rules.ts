import { GiB, TiB } from '@/base/units'
import { finding, type Finding, type Subject } from '../finding'
import { DYNAMIC_VHD_MAX } from './disk-formats'
import type { VirtualDiskFormat } from './virtual-machine'
import type { WindowsVersion } from './windows'

export type VhdFormat = Extract<VirtualDiskFormat, 'fixed' | 'dynamic' | 'differencing'>

/** A virtual hard disk that somebody wants to add to a VM. */
export interface NewVhdFacts {
  readonly subject: Subject
  readonly path: string
  readonly format: VhdFormat
  readonly size: number
  /** What it takes of the disk at once. */
  readonly takes: number
  readonly copyPhysical: boolean
  readonly windows: WindowsVersion
  /** A file of another VHD has this path. */
  readonly taken: boolean
  /** The disk that holds the path, as far as the VM can use it. */
  readonly disk: { readonly subject: Subject; readonly free: number } | null
}

/** SnapDrive creates no larger LUNs (R131). */
const SNAPDRIVE_MAX = 14 * TiB
const VHDX_MAX = 64 * TiB
const VHD_FILE = /\.(vhdx?)$/i

/** What the New Virtual Hard Disk wizard meets. */
export function checkNewVhd(facts: NewVhdFacts): Finding[] {
  const { subject, path, disk, takes } = facts
  const kind = VHD_FILE.exec(path)?.[1]?.toLowerCase()
  if (kind === undefined || !disk) return [finding('vhd/path-invalid', { subject, field: 'path' })]
  const findings: Finding[] = []
  if (facts.taken) findings.push(finding('vhd/path-taken', { subject, field: 'path' }))
  if (kind === 'vhdx' && facts.windows !== '2012') {
    findings.push(finding('vhd/vhdx-needs-2012', { subject, field: 'path' }))
  }
  findings.push(...checkSize(facts, kind))
  if (disk.free < takes) findings.push(finding('vhd/no-room', { subject: disk.subject, field: 'size' }))
  if (facts.copyPhysical) findings.push(finding('vhd/copied-from-physical', { subject, field: 'copyPhysical' }))
  if (facts.format === 'differencing') findings.push(finding('vhd/differencing', { subject, field: 'format' }))
  return findings
}

function checkSize({ subject, format, size }: NewVhdFacts, kind: string): Finding[] {
  const field = 'size'
  const isVhd = kind === 'vhd'
  if (isVhd && format !== 'fixed' && size > DYNAMIC_VHD_MAX * GiB) return [finding('vhd/too-large', { subject, field })]
  const largest = isVhd ? DYNAMIC_VHD_MAX * GiB : VHDX_MAX
  if (!Number.isSafeInteger(size) || size < GiB || size > largest) {
    return [finding('vhd/size-invalid', { subject, field })]
  }
  return size >= SNAPDRIVE_MAX ? [finding('vhd/beyond-snapdrive', { subject, field })] : []
}

/** A VHD where it lies. */
export interface VhdFacts {
  readonly path: string
  readonly format: VirtualDiskFormat
  /** What its disk has room for, and what all VHDs on it would take fully grown. */
  readonly disk: { readonly name: string; readonly size: number; readonly grown: number } | null
}

/** What table 3 of the appendix says against the VHDs of a VM as they are (R221). */
export function adviseVhds(subject: Subject, vhds: readonly VhdFacts[]): Finding[] {
  const differencing = vhds.filter(({ format }) => format === 'differencing')
  const tight = vhds.filter(({ format, disk }) => format !== 'fixed' && disk !== null && disk.grown > disk.size)
  const names = [...new Set(tight.flatMap(({ disk }) => disk?.name ?? []))]
  return [
    ...(names.length > 0 ? [finding('vhd/outgrows-disk', { subject, detail: names.join(', ') })] : []),
    ...differencing.map(({ path }) => finding('vhd/differencing', { subject, detail: path })),
  ]
}

import { gib } from '@/base/units'
import type { LunPlan, VmDiskPlan, VolumePlan } from './topology'

/** Short words for the data of scenarios. All sizes are in GB (GiB). */

export function fixedVhd(path: string, size: number): VmDiskPlan {
  return { format: 'fixed', path, size: gib(size), used: gib(size) }
}

export function dynamicVhd(path: string, size: number, used: number): VmDiskPlan {
  return { format: 'dynamic', path, size: gib(size), used: gib(used) }
}

/** Holds what differs from its parent. */
export function differencingVhd(path: string, size: number, used: number): VmDiskPlan {
  return { format: 'differencing', path, size: gib(size), used: gib(used) }
}

export function passThroughDisk(name: string, size: number): VmDiskPlan {
  return { format: 'pass-through', path: name, size: gib(size), used: gib(size) }
}

/** A LUN that the guest itself connects by iSCSI. */
export function guestIscsiLun(name: string, size: number): VmDiskPlan {
  return { format: 'iscsi', path: name, size: gib(size), used: gib(size) }
}

export function virtualFcLun(name: string, size: number): VmDiskPlan {
  return { format: 'virtual-fc', path: name, size: gib(size), used: gib(size) }
}

export function lun(name: string, size: number, more: Partial<LunPlan> = {}): LunPlan {
  return { name, size: gib(size), ...more }
}

/** A thin volume. */
export function thinVolume(name: string, aggregate: string, size: number, ...luns: readonly LunPlan[]): VolumePlan {
  return { name, aggregate, size: gib(size), guarantee: 'none', luns }
}

export function thickVolume(name: string, aggregate: string, size: number, ...luns: readonly LunPlan[]): VolumePlan {
  return { name, aggregate, size: gib(size), guarantee: 'volume', luns }
}

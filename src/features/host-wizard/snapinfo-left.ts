import type { HostResource } from '@/contract'

/** The SnapInfo directory before, if files have to be moved from it by hand (R57). */
export function snapInfoLeft(before: HostResource, after: HostResource): string | undefined {
  const path = before.settings.snapInfo?.path
  return path === after.settings.snapInfo?.path ? undefined : path
}

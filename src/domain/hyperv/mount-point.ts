/** Whether a path lies at or below a mount point such as `E:\`, without regard to case. */
export function holdsPath(mountPoint: string, path: string): boolean {
  return path.startsWith(mountPoint) || `${path}\\`.toLowerCase().startsWith(mountPoint.toLowerCase())
}

/** The disk on which a path lies: that of the longest mount point, since a CSV is mounted below `C:\`. */
export function diskOfPath<Disk extends { readonly mountPoint: string }>(
  disks: readonly Disk[],
  path: string,
): Disk | undefined {
  let best: Disk | undefined
  for (const disk of disks) {
    if (holdsPath(disk.mountPoint, path) && disk.mountPoint.length > (best?.mountPoint.length ?? 0)) best = disk
  }
  return best
}

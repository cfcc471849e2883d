import type { HyperVHost, WindowsVersion } from './windows'

/** Hot-fixes that TR-4234 recommends, table 1 (R29–R31). What it calls 2008 SP1 is 2008 R2 SP1. */
export const WINDOWS_HOTFIXES: Readonly<Record<WindowsVersion, readonly string[]>> = {
  '2008-r2': ['978157', '979743', '2406705', '974909', '975354', '977096', '974930', '2517329', '2779768'],
  '2008-r2-sp1': ['2406705', '2531907', '2263829', '2494016', '2637197', '2517329', '2779768', '2494162'],
  '2012': ['2770917', '2779768', '2795944', '2811660', '2822241', '2836988', '2845533', '2851998', '2870270'],
}

/** The requirement that lists the hot-fixes of a version. */
export const HOTFIX_REQUIREMENTS: Readonly<Record<WindowsVersion, string>> = {
  '2008-r2': 'R30',
  '2008-r2-sp1': 'R31',
  '2012': 'R29',
}

export function missingHotfixes({ windows, hotfixes }: Pick<HyperVHost, 'windows' | 'hotfixes'>): string[] {
  return WINDOWS_HOTFIXES[windows].filter((kb) => !hotfixes.includes(kb))
}

/** Makes the writer use the system provider inside guests instead of SnapDrive's (R228). */
const GUEST_SYSTEM_PROVIDER = '975354'

/** Whether guests are quiesced without SnapDrive's hardware provider in them: by the hot-fix, which SP1 and 2012 contain. */
export function usesGuestSystemProvider({ windows, hotfixes }: Pick<HyperVHost, 'windows' | 'hotfixes'>): boolean {
  return windows !== '2008-r2' || hotfixes.includes(GUEST_SYSTEM_PROVIDER)
}

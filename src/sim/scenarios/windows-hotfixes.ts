import type { WindowsVersion } from '@/domain/hyperv/windows'

/** Hot-fixes that TR-4234 asks for, table 1 (R29–R31). */
export const WINDOWS_HOTFIXES: Readonly<Record<WindowsVersion, readonly string[]>> = {
  '2008-r2': ['978157', '979743', '2406705', '974909', '975354', '977096', '974930', '2517329', '2779768'],
  '2008-r2-sp1': ['2406705', '2531907', '2263829', '2494016', '2637197', '2517329', '2779768', '2494162'],
  '2012': ['2770917', '2779768', '2795944', '2811660', '2822241', '2836988', '2845533', '2851998', '2870270'],
}

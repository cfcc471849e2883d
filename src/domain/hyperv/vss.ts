import type { HyperVHost } from './windows'

export interface VssProvider {
  readonly name: string
  readonly type: 'Hardware' | 'System'
  readonly id: string
  readonly version: string
}

const SYSTEM_PROVIDER: VssProvider = {
  name: 'Microsoft Software Shadow Copy provider 1.0',
  type: 'System',
  id: '{b5946137-7b9f-4925-af80-51abd60b20d5}',
  version: '1.0.0.7',
}

/** The providers of a host: that of Windows, and the hardware provider that SnapDrive brings along (R67, R224). */
export function vssProviders({ snapDrive }: Pick<HyperVHost, 'snapDrive'>): VssProvider[] {
  if (!snapDrive) return [SYSTEM_PROVIDER]
  const name = 'Data ONTAP VSS Hardware Provider'
  const id = '{ddd3d232-a96f-4ac5-8f7b-250fd91fd102}'
  return [{ name, type: 'Hardware', id, version: `${snapDrive.version}.0` }, SYSTEM_PROVIDER]
}

/** As `vssadmin list providers` prints them (R225). */
export function listVssProviders(host: Pick<HyperVHost, 'snapDrive'>): string {
  return vssProviders(host)
    .map(({ name, type, id, version }) =>
      [
        `Provider name: '${name}'`,
        `   Provider type: ${type}`,
        `   Provider Id: ${id}`,
        `   Version: ${version}`,
        '',
      ].join('\n'),
    )
    .join('\n')
}

import type { WindowsEdition, WindowsVersion } from './windows'

/** Editions of each Windows version on which a parent host may run SMHV 2.0, full and core alike (R25). */
export const HOST_PLATFORMS: Readonly<Record<WindowsVersion, readonly WindowsEdition[]>> = {
  '2012': ['standard', 'datacenter', 'hyper-v-server'],
  '2008-r2': ['standard', 'enterprise', 'datacenter'],
  '2008-r2-sp1': ['standard', 'enterprise', 'datacenter', 'hyper-v-server'],
}

export const EDITION_NAMES: Readonly<Record<WindowsEdition, string>> = {
  standard: 'Standard',
  enterprise: 'Enterprise',
  datacenter: 'Datacenter',
  'hyper-v-server': 'Hyper-V Server',
}

/** Beginnings of the names of systems on which the console alone may run (R26). */
export const CONSOLE_PLATFORMS: readonly string[] = [
  'Windows Server 2012',
  'Hyper-V Server 2012 R2',
  'Windows Server 2008 R2',
  'Windows Server 2008',
  'Hyper-V Server 2008 R2',
  'Windows Vista SP1',
  'Windows Vista SP2',
  'Windows XP SP3',
  'Windows Server 2003 x64 SP2',
  'Windows Server 2003 x86 SP2',
  'Windows 8',
  'Windows 7',
]

/** Beginnings of the names of guests that were qualified (R27). */
export const GUEST_PLATFORMS: readonly string[] = [
  'Windows Server 2012',
  'Windows Server 2008',
  'Windows Server 2003',
  'Windows 8',
  'Windows 7',
  'Windows Vista',
  'Windows XP',
  'SUSE Linux Enterprise Server 10 SP1',
  'SUSE Linux Enterprise Server 10 SP2',
  'SLES 10 SP1',
  'SLES 10 SP2',
  'Red Hat Enterprise Linux 5.3',
  'Red Hat Enterprise Linux 5.4',
  'Red Hat Enterprise Linux 5.5',
  'RHEL 5.3',
  'RHEL 5.4',
  'RHEL 5.5',
]

/** Whether a name is one of these, or one of these with an edition behind it. */
export function isListed(names: readonly string[], name: string): boolean {
  return names.some(
    (listed) => name.startsWith(listed) && (name.length === listed.length || name[listed.length] === ' '),
  )
}

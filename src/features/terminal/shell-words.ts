import type { ShellKind } from '@/domain/shell/shell'

/** How a kind of terminal is called, and where its machines are listed. */
export const SHELL_WORDS: Readonly<
  Record<
    ShellKind,
    {
      readonly title: string
      readonly machine: string
      readonly machines: string
      readonly to: string
      /** What to enter first, for who does not know what there is. */
      readonly first: string
    }
  >
> = {
  powershell: {
    title: 'Windows PowerShell',
    machine: 'host',
    machines: 'Hosts',
    to: '/powershell',
    first: 'Get-Command lists the cmdlets, Get-Help explains one.',
  },
  'data-ontap': {
    title: 'Data ONTAP',
    machine: 'storage system',
    machines: 'Storage systems',
    to: '/data-ontap',
    first: '? lists the commands.',
  },
}

import { DAY, HOUR } from '@/base/sim-time'
import { KiB, MiB } from '@/base/units'
import type { VirtualMachine } from '../hyperv/virtual-machine'

/** A file in a guest as it was planned: where it is, how large, how often somebody writes it. */
export interface PlannedFile {
  readonly path: string
  readonly bytes: number
  /** Milliseconds between two changes; null = never written again. */
  readonly every: number | null
}

type Plan = readonly (readonly [path: string, bytes: number, every: number | null])[]

const WEEK = 7 * DAY

const WINDOWS: Plan = [
  ['Windows\\System32\\drivers\\etc\\hosts', 824, null],
  ['Windows\\System32\\config\\SYSTEM', 12 * MiB, HOUR],
  ['Windows\\WindowsUpdate.log', 640 * KiB, 6 * HOUR],
  ['Windows\\explorer.exe', 2_871_808, null],
  ['Users\\Administrator\\Desktop\\Handover.txt', 3 * KiB, 2 * DAY],
  ['Users\\Administrator\\Documents\\Budget.xlsx', 86 * KiB, DAY],
  ['Users\\Administrator\\Documents\\Contacts.csv', 14 * KiB, 3 * DAY],
  ['Users\\Administrator\\Documents\\Project plan.docx', 212 * KiB, WEEK],
  ['Users\\Public\\Documents\\Read me.txt', 2 * KiB, null],
]

const DATA: Plan = [
  ['Reports\\Monthly report.docx', 1_400 * KiB, WEEK],
  ['Reports\\Figures.xlsx', 420 * KiB, DAY],
  ['Shares\\Sales\\Offers.docx', 160 * KiB, 2 * DAY],
  ['Shares\\Sales\\Price list.xlsx', 96 * KiB, WEEK],
  ['Shares\\Engineering\\Notes.txt', 7 * KiB, 12 * HOUR],
]

const APPLICATIONS: readonly (readonly [begins: string, Plan])[] = [
  [
    'SQL Server',
    [
      ['MSSQL\\DATA\\master.mdf', 6 * MiB, DAY],
      ['MSSQL\\DATA\\orders.mdf', 2_300 * MiB, HOUR],
      ['MSSQL\\DATA\\orders_log.ldf', 310 * MiB, HOUR],
    ],
  ],
  [
    'Exchange',
    [
      ['Mailbox\\Mailbox Database.edb', 4_800 * MiB, HOUR],
      ['Mailbox\\E00.log', MiB, HOUR],
    ],
  ],
  ['SharePoint', [['SharePoint\\Index\\00010002.ci', 90 * MiB, 6 * HOUR]]],
]

const UNIX: Plan = [
  ['etc\\hosts', 312, null],
  ['etc\\fstab', 640, null],
  ['home\\admin\\notes.txt', 5 * KiB, 2 * DAY],
  ['var\\log\\messages', 900 * KiB, HOUR],
  ['var\\www\\index.html', 11 * KiB, WEEK],
]

/** What of a VM decides about the files of its guest. */
export type GuestFacts = Pick<VirtualMachine, 'guid' | 'name' | 'guest' | 'applications' | 'disks'>

/** Whether Windows finds a file system that it knows on the disks of such a guest. */
export function isWindowsGuest(guest: string): boolean {
  return guest.startsWith('Windows')
}

/** The files on one disk of a guest: system or data; applications keep theirs on the last disk. */
export function plannedFiles(
  { guest, applications }: Pick<GuestFacts, 'guest' | 'applications'>,
  disk: { readonly system: boolean; readonly last: boolean },
): PlannedFile[] {
  const plans: Plan[] = []
  if (!isWindowsGuest(guest)) plans.push(disk.system ? UNIX : DATA)
  else plans.push(disk.system ? WINDOWS : DATA)
  if (disk.last) {
    for (const [begins, plan] of APPLICATIONS)
      if (applications.some((name) => name.startsWith(begins))) plans.push(plan)
  }
  return plans.flat().map(([path, bytes, every]) => ({ path, bytes, every }))
}

import type { RandomStream } from '../../kernel/random'
import { dynamicVhd, fixedVhd } from '../plan-words'
import type { VmPlan } from '../topology'
import type { FleetSeat } from './fleet-topology'

const GUESTS = [
  'Windows Server 2008 R2',
  'Windows Server 2008 R2',
  'Windows Server 2012',
  'Windows Server 2003 x64 SP2',
  'Windows 7',
  'Red Hat Enterprise Linux 5.5',
] as const

const APPLICATIONS: readonly (readonly string[])[] = [
  [],
  [],
  [],
  [],
  ['SQL Server 2008 R2'],
  ['SharePoint Server 2010'],
  ['Exchange Server 2010'],
]

/** One of many: what it is comes by chance. */
export function fleetVm(name: string, seat: FleetSeat, random: RandomStream): VmPlan {
  const guest = random.pick(GUESTS)
  const linux = guest.startsWith('Red Hat')
  const applications = random.pick(APPLICATIONS)
  const folder = `${seat.root}\\${name}`
  const extension = seat.windows === '2012' ? 'vhdx' : 'vhd'
  const system = `${folder}\\${name}.${extension}`
  const size = random.between(30, 40)
  const used = random.between(8, 25)
  const off = random.chance(20_000)
  return {
    name,
    host: seat.name,
    ...(seat.cluster === null ? {} : { shared: true }),
    ...(off ? { state: 'off' } : {}),
    guest,
    ...(linux ? { integration: { version: '2.1', backup: true } } : {}),
    applications: linux ? [] : applications,
    folder,
    disks: [random.chance(700_000) ? dynamicVhd(system, size, used) : fixedVhd(system, size)],
    writeRate: random.between(5, 40) * 1000,
  }
}

import { fromCivil } from '@/base/sim-time'
import { gib } from '@/base/units'
import type { VmState } from '@/domain/hyperv/virtual-machine'
import { WINDOWS_HOTFIXES } from '@/domain/hyperv/hotfixes'
import type { WindowsVersion } from '@/domain/hyperv/windows'
import type { StorageLicense } from '@/domain/ontap/storage'
import { fixedVhd, lun, thinVolume } from '../scenarios/plan-words'
import { startScenario } from '../scenarios/start-scenario'
import { addHostNamed, createDatasetOf, settingsWith } from '../scenarios/timeline-words'
import type {
  ClusterPlan,
  DiskPlan,
  HostPlan,
  ScriptPlan,
  StorageSystemPlan,
  Topology,
  VmPlan,
} from '../scenarios/topology'
import { drive, type Driver } from './drive'

const DOMAIN = 'lab.example'
const CSV = 'C:\\ClusterStorage\\Volume'

/** What a test wants otherwise than it is. */
export interface SmallWorldWishes {
  readonly vms?: Readonly<Record<string, Partial<VmPlan>>>
  readonly hosts?: Readonly<Record<string, Partial<HostPlan>>>
  readonly scripts?: readonly ScriptPlan[]
  /** Size of the volume csvA, in GB. */
  readonly csvSize?: number
  /** Names of hosts and clusters that are managed from the start; all by default. */
  readonly managed?: readonly string[]
  /** Whether test02 has a partner, test01; it has unless said otherwise. */
  readonly pair?: boolean
  /** The VM in which console-1 is installed. */
  readonly consoleVm?: string
}

/**
 * Three ways to run Hyper-V, each with its SnapInfo disk S:\ and managed: cluster `r2` on 2008 R2 (nodes n1, n2; csvA with
 * VMs a1 and a3 of n1 and a2 of n2; csvB with b1 of n1), cluster `c12` on 2012 (nodes m1, m2; csvC with c1, c2 of m1 and
 * c3 of m2), stand-alone host `hv` (E:\ with e1, e2; F:\ with f1). csvA is mirrored to sec01, which stands alone with a
 * single path to its shelves and has room in sv_csvA for archives.
 */
export function smallWorld(wishes: SmallWorldWishes = {}): Driver {
  const startsAt = fromCivil(2013, 10, 14, 6)
  const story = 'For tests.'
  const topology = topologyFor(wishes)
  const scenario = {
    name: 'small',
    title: 'Small',
    story,
    seed: 3,
    startsAt,
    opensAt: startsAt,
    topology,
    timeline: [],
  }
  const driver = drive(startScenario(scenario, { checked: true }))
  for (const owner of wishes.managed ?? ['r2', 'c12', 'hv']) {
    driver.do((names) => addHostNamed(names, owner, settingsWith(names, owner, 'S:\\')))
  }
  return driver
}

/** A dataset of these VMs, made without validation. */
export function withDataset(driver: Driver, name: string, vms: readonly string[]): Driver {
  return driver.do((names) => ({ ...createDatasetOf(names, name, '', vms), validate: false }))
}

function topologyFor({
  vms = {},
  hosts = {},
  scripts = [],
  csvSize = 2000,
  consoleVm,
  pair = true,
}: SmallWorldWishes): Topology {
  return {
    consoles: [
      { name: 'console-1', vm: consoleVm ?? null },
      { name: 'console-2', vm: null },
    ],
    storageSystems: [primary(csvSize, pair), secondary(csvSize), ...(pair ? [partner] : [])],
    mirrors: [{ source: 'test02:csvA', destination: 'sec01:csvA_mirror' }],
    hosts: [
      host('n1', '2008-r2-sp1'),
      host('n2', '2008-r2-sp1'),
      host('m1', '2012'),
      host('m2', '2012'),
      host('hv', '2008-r2-sp1', [
        dedicated('E:\\', 'test02:/vol/ded/ded.lun'),
        dedicated('F:\\', 'test02:/vol/dedF/dedF.lun'),
        dedicated('S:\\', 'test02:/vol/si_hv/si.lun'),
      ]),
    ].map((plan) => ({ ...plan, ...hosts[plan.name] })),
    clusters: [
      cluster('r2', '2008-r2-sp1', ['n1', 'n2'], [csv(1, 'csvA', 'n1'), csv(2, 'csvB', 'n2'), snapInfo('si_r2', 'n1')]),
      cluster('c12', '2012', ['m1', 'm2'], [csv(1, 'csvC', 'm1'), snapInfo('si_c12', 'm1')]),
    ],
    vms: [
      vm('a1', 'n1', `${CSV}1\\`, true),
      vm('a2', 'n2', `${CSV}1\\`, true),
      vm('a3', 'n1', `${CSV}1\\`, true),
      vm('b1', 'n1', `${CSV}2\\`, true),
      vm('c1', 'm1', `${CSV}1\\`, true),
      vm('c2', 'm1', `${CSV}1\\`, true),
      vm('c3', 'm2', `${CSV}1\\`, true),
      vm('e1', 'hv', 'E:\\', false),
      vm('e2', 'hv', 'E:\\', false),
      vm('f1', 'hv', 'F:\\', false),
    ].map((plan) => ({ ...plan, ...vms[plan.name] })),
    scripts,
  }
}

function primary(csvSize: number, pair: boolean): StorageSystemPlan {
  return {
    ...system('test02', 'Site A', 'sv_ontap_pri'),
    partner: pair ? 'test01' : null,
    volumes: [
      thinVolume('csvA', 'aggr1', csvSize, lun('csvA.lun', 500)),
      thinVolume('csvB', 'aggr1', 1000, lun('csvB.lun', 500)),
      thinVolume('csvC', 'aggr1', 1000, lun('csvC.lun', 500)),
      thinVolume('ded', 'aggr1', 1000, lun('ded.lun', 500)),
      thinVolume('dedF', 'aggr1', 1000, lun('dedF.lun', 500)),
      ...['si_r2', 'si_c12', 'si_hv'].map((name) => thinVolume(name, 'aggr1', 100, lun('si.lun', 20))),
    ],
  }
}

function secondary(csvSize: number): StorageSystemPlan {
  const volumes = [thinVolume('csvA_mirror', 'aggr1', csvSize), thinVolume('sv_csvA', 'aggr1', csvSize)]
  return { ...system('sec01', 'Site B', 'sv_ontap_sec'), multipath: false, volumes }
}

const partner: StorageSystemPlan = { ...system('test01', 'Site A'), partner: 'test02' }

function system(name: string, site: string, ...more: readonly StorageLicense[]): StorageSystemPlan {
  const aggregates = [{ name: 'aggr1', size: gib(20_000) }]
  const licenses = ['snapmanager_hyperv', 'snapdrive_windows', 'snaprestore', 'iscsi', 'snapmirror', ...more] as const
  return { name, site, ontapVersion: '8.2 7-Mode', partner: null, licenses, aggregates, volumes: [] }
}

function host(name: string, windows: WindowsVersion, disks: readonly DiskPlan[] = []): HostPlan {
  const smhv = { version: '2.0.0' }
  const snapDrive = { version: '7.0.0' }
  const own: DiskPlan = { mountPoint: 'C:\\', kind: 'local', lun: null }
  return {
    name,
    domain: DOMAIN,
    site: 'Site A',
    windows,
    smhv,
    snapDrive,
    hotfixes: WINDOWS_HOTFIXES[windows],
    disks: [own, ...disks],
  }
}

function cluster(name: string, windows: WindowsVersion, nodes: readonly string[], disks: DiskPlan[]): ClusterPlan {
  return { name, domain: DOMAIN, site: 'Site A', windows, nodes, owner: nodes[0] ?? '', disks }
}

function csv(number: number, volume: string, owner: string): DiskPlan {
  return { mountPoint: `${CSV}${number}\\`, kind: 'csv', lun: `test02:/vol/${volume}/${volume}.lun`, owner }
}

function snapInfo(volume: string, owner: string): DiskPlan {
  return { mountPoint: 'S:\\', kind: 'shared', lun: `test02:/vol/${volume}/si.lun`, owner }
}

function dedicated(mountPoint: string, lunPath: string): DiskPlan {
  return { mountPoint, kind: 'dedicated', lun: lunPath }
}

function vm(name: string, owner: string, root: string, shared: boolean): VmPlan {
  const state: VmState = 'running'
  return {
    name,
    host: owner,
    shared,
    state,
    guest: 'Windows Server 2008 R2',
    integration: { version: '6.1', backup: true },
    folder: `${root}${name}`,
    disks: [fixedVhd(`${root}${name}\\${name}.vhd`, 40)],
    writeRate: 100_000,
  }
}

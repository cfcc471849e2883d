import type { WindowsVersion } from '@/domain/hyperv/windows'
import type { DiskPlan, HostPlan } from '../topology'
import { WINDOWS_HOTFIXES } from '@/domain/hyperv/hotfixes'

const DOMAIN = 'lab.example'
const SMHV = { version: '2.0.0' }
const SNAPDRIVE = { version: '7.0.0' }

const SCRIPTING = { executionPolicy: 'RemoteSigned', toolkit: true } as const

function host(name: string, windows: WindowsVersion, site: string, more: Partial<HostPlan> = {}): HostPlan {
  return {
    name,
    domain: DOMAIN,
    site,
    windows,
    smhv: SMHV,
    snapDrive: SNAPDRIVE,
    hotfixes: WINDOWS_HOTFIXES[windows],
    disks: [SYSTEM],
    ...more,
  }
}

const SYSTEM: DiskPlan = { mountPoint: 'C:\\', kind: 'local', lun: null }
const LOCAL: DiskPlan = { mountPoint: 'D:\\', kind: 'local', lun: null }

function dedicated(mountPoint: string, lun: string): DiskPlan {
  return { mountPoint, kind: 'dedicated', lun }
}

/** testhv01–03 and 04–05 are nodes of clusters, 09–10 of an asymmetric one, 21–22 stand at the secondary site. */
export const hosts: readonly HostPlan[] = [
  // Their administrator lets scripts run and has unzipped the Data ONTAP PowerShell Toolkit (R237).
  host('testhv01', '2008-r2-sp1', 'Site A', SCRIPTING),
  // Has VMs of its own besides the cluster's: dedicated and shared ones do not go into one dataset (R92).
  host('testhv02', '2008-r2-sp1', 'Site A', {
    ...SCRIPTING,
    disks: [
      SYSTEM,
      dedicated('E:\\', 'test02:/vol/ded02/ded02.lun'),
      dedicated('T:\\', 'test02:/vol/ded02_snapinfo/snapinfo02.lun'),
    ],
  }),
  host('testhv03', '2008-r2-sp1', 'Site A', SCRIPTING),
  host('testhv04', '2012', 'Site A'),
  host('testhv05', '2012', 'Site A'),
  // Without SP1, and without the hot-fix that makes backups of guests with SnapDrive quick (R30, R228).
  host('testhv06', '2008-r2', 'Site A', {
    hotfixes: WINDOWS_HOTFIXES['2008-r2'].filter((kb) => kb !== '975354'),
    smhvLicense: 'HOST-KEY-06',
    snapDriveLicense: 'HOST-KEY-06',
    disks: [
      dedicated('C:\\', 'test01:/vol/ded06_boot/boot06.lun'),
      LOCAL,
      dedicated('E:\\', 'test01:/vol/ded06/ded06.lun'),
      dedicated('F:\\', 'test01:/vol/ded06_misc/snapshots06.lun'),
      dedicated('PHYSICALDRIVE5', 'test01:/vol/ded06_misc/fin01_data.lun'),
      dedicated('S:\\', 'test01:/vol/ded06_snapinfo/snapinfo06.lun'),
    ],
  }),
  host('testhv07', '2012', 'Site A', {
    disks: [
      SYSTEM,
      LOCAL,
      dedicated('J:\\', 'test02:/vol/sm_san_ded1/sm_san_ded1.lun'),
      dedicated('E:\\', 'test02:/vol/ded07/ded07_e.lun'),
      dedicated('F:\\', 'test02:/vol/ded07/ded07_f.lun'),
      dedicated('L:\\', 'test02:/vol/archive/archive.lun'),
      dedicated('S:\\', 'test02:/vol/ded07_snapinfo/snapinfo07.lun'),
    ],
  }),
  // The host that waits to be added: everything it needs is there.
  host('testhv08', '2012', 'Site A', {
    smhvLicense: 'HOST-KEY-08',
    snapDriveLicense: 'HOST-KEY-08',
    disks: [
      SYSTEM,
      LOCAL,
      dedicated('E:\\', 'test01:/vol/crm/crm01.lun'),
      dedicated('F:\\', 'test01:/vol/crm_shared/crm02.lun'),
      dedicated('S:\\', 'test01:/vol/ded08_snapinfo/snapinfo08.lun'),
    ],
  }),
  host('testhv09', '2012', 'Site A'),
  host('testhv10', '2012', 'Site A', { hotfixes: WINDOWS_HOTFIXES['2012'].slice(0, 4) }),
  host('testhv11', '2012', 'Site A', {
    smhvLicense: 'HOST-KEY-11',
    snapDriveLicense: 'HOST-KEY-11',
    disks: [SYSTEM, LOCAL, dedicated('E:\\', 'test01:/vol/ded11/ded11.lun')],
  }),
  // Another domain, and nothing installed: SMHV cannot be pushed to it (R87). Hyper-V Server without SP1 besides (R25).
  host('testhv12', '2008-r2', 'Site A', {
    edition: 'hyper-v-server',
    domain: 'partner.example',
    smhv: null,
    snapDrive: null,
    hotfixes: [],
    disks: [SYSTEM, dedicated('E:\\', 'test01:/vol/ded12/ded12.lun')],
  }),
  // Installed, but neither the host nor its storage system has a license (R21–R23).
  host('testhv13', '2012', 'Site A', {
    disks: [
      SYSTEM,
      LOCAL,
      dedicated('E:\\', 'test01:/vol/ded13/ded13.lun'),
      dedicated('S:\\', 'test01:/vol/ded13/snapinfo13.lun'),
    ],
  }),
  host('testhv21', '2008-r2-sp1', 'Site B'),
  host('testhv22', '2008-r2-sp1', 'Site B'),
  host('testhv23', '2012', 'Site B', {
    disks: [
      SYSTEM,
      LOCAL,
      dedicated('E:\\', 'test04:/vol/ded23/ded23.lun'),
      dedicated('S:\\', 'test04:/vol/ded23_snapinfo/snapinfo23.lun'),
    ],
  }),
]

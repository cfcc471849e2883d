import { dynamicVhd, fixedVhd, guestIscsiLun, passThroughDisk, virtualFcLun } from '../plan-words'
import type { VmPlan } from '../topology'

const W2008R2 = 'Windows Server 2008 R2'
const W2012 = 'Windows Server 2012'

/** testhv06, Windows Server 2008 R2 SP1 on test01: most VMs that something keeps from being backed up. */
const onTesthv06: readonly VmPlan[] = [
  {
    // Its data disk is a pass-through disk, which is left out (R12).
    name: 'fin01',
    host: 'testhv06',
    guest: W2008R2,
    applications: ['SQL Server 2008 R2'],
    folder: 'E:\\fin01',
    disks: [fixedVhd('E:\\fin01\\fin01.vhd', 60), passThroughDisk('PHYSICALDRIVE5', 250)],
    writeRate: 30_000,
  },
  {
    // Several iSCSI LUNs that SnapDrive in the guest has connected: left out (R12, R66), and slow to back up (R228).
    name: 'scan01',
    host: 'testhv06',
    guest: W2008R2,
    applications: ['SnapDrive 6.4 for Windows'],
    folder: 'E:\\scan01',
    disks: [
      dynamicVhd('E:\\scan01\\scan01.vhd', 60, 21),
      guestIscsiLun('test01:/vol/scan/scan01_a.lun', 200),
      guestIscsiLun('test01:/vol/scan/scan01_b.lun', 200),
      guestIscsiLun('test01:/vol/scan/scan01_c.lun', 200),
    ],
    writeRate: 15_000,
  },
  {
    name: 'xp01',
    host: 'testhv06',
    guest: 'Windows XP SP3',
    folder: 'E:\\xp01',
    disks: [dynamicVhd('E:\\xp01\\xp01.vhd', 30, 12)],
    writeRate: 10_000,
  },
  {
    name: 'sles01',
    host: 'testhv06',
    guest: 'SUSE Linux Enterprise Server 10 SP2',
    integration: { version: '2.1', backup: true },
    folder: 'E:\\sles01',
    disks: [dynamicVhd('E:\\sles01\\sles01.vhd', 40, 13)],
    writeRate: 12_000,
  },
  {
    // No integration services: its guest cannot be quiesced (R70).
    name: 'nois01',
    host: 'testhv06',
    guest: 'Windows Server 2003 x86 SP2',
    integration: { version: '', backup: false },
    folder: 'E:\\nois01',
    disks: [dynamicVhd('E:\\nois01\\nois01.vhd', 30, 10)],
    writeRate: 10_000,
  },
  {
    // Made by copying a physical disk of this very host (R105).
    name: 'p2v01',
    host: 'testhv06',
    guest: W2008R2,
    folder: 'E:\\p2v01',
    disks: [{ ...fixedVhd('E:\\p2v01\\p2v01.vhd', 80), copiedFromPhysical: true }],
    writeRate: 12_000,
  },
  {
    // Its snapshot location was moved to another LUN, and no VM snapshot was taken since (R116).
    name: 'dev01',
    host: 'testhv06',
    guest: W2008R2,
    folder: 'E:\\dev01',
    snapshots: 'F:\\Snapshots\\dev01',
    snapshotLocationMoved: true,
    disks: [dynamicVhd('E:\\dev01\\dev01.vhd', 60, 28)],
    writeRate: 15_000,
  },
  {
    name: 'tmpl01',
    host: 'testhv06',
    state: 'off',
    guest: W2008R2,
    folder: 'E:\\tmpl01',
    disks: [dynamicVhd('E:\\tmpl01\\tmpl01.vhd', 40, 10)],
    writeRate: 10_000,
  },
  {
    // On the LUN from which the host boots (R107).
    name: 'boot01',
    host: 'testhv06',
    guest: W2008R2,
    folder: 'C:\\VMs\\boot01',
    disks: [dynamicVhd('C:\\VMs\\boot01\\boot01.vhd', 60, 22)],
    writeRate: 10_000,
  },
  {
    // On a local disk (R103).
    name: 'local01',
    host: 'testhv06',
    guest: W2008R2,
    folder: 'D:\\local01',
    disks: [dynamicVhd('D:\\local01\\local01.vhd', 60, 19)],
    writeRate: 10_000,
  },
]

/** testhv07, Windows Server 2012 on test02: the report's testVM and what only 2012 can have. */
const onTesthv07: readonly VmPlan[] = [
  {
    name: 'testVM',
    guid: '05391048-68F5-4153-84F6-52C9643F4592',
    host: 'testhv07',
    guest: W2012,
    folder: 'J:\\testVM',
    disks: [
      dynamicVhd('J:\\testVM\\test1.vhdx', 80, 30),
      dynamicVhd('J:\\test.vhdx', 60, 18),
      dynamicVhd('J:\\testVM\\VirtualHardDisks\\test2.vhdx', 60, 22),
      dynamicVhd('J:\\testVM\\Virtual Hard Disks\\test3.vhdx', 60, 9),
    ],
    writeRate: 30_000,
  },
  {
    // Its virtual Fibre Channel LUN is left out (R17, R132).
    name: 'vfc01',
    host: 'testhv07',
    guest: W2012,
    applications: ['SQL Server 2012'],
    folder: 'E:\\vfc01',
    disks: [fixedVhd('E:\\vfc01\\vfc01.vhdx', 80), virtualFcLun('test02:/vol/vfc01/vfc01_data.lun', 400)],
    writeRate: 20_000,
  },
  {
    // On an SMB share: with clustered Data ONTAP only (R14, R136).
    name: 'smb01',
    host: 'testhv07',
    guest: W2012,
    folder: '\\\\fs01\\vms\\smb01',
    disks: [dynamicVhd('\\\\fs01\\vms\\smb01\\smb01.vhdx', 60, 20)],
    writeRate: 10_000,
  },
  {
    // The management console itself runs here; it must not restore itself (R223).
    name: 'smhvcon01',
    host: 'testhv07',
    guest: W2012,
    folder: 'F:\\smhvcon01',
    disks: [dynamicVhd('F:\\smhvcon01\\smhvcon01.vhdx', 60, 24)],
    writeRate: 10_000,
  },
  {
    // No guest of the report's list (R27).
    name: 'ubuntu01',
    host: 'testhv07',
    guest: 'Ubuntu Server 12.04',
    folder: 'E:\\ubuntu01',
    disks: [dynamicVhd('E:\\ubuntu01\\ubuntu01.vhdx', 40, 8)],
    writeRate: 10_000,
  },
  {
    // On a LUN beyond 14 TB, which SnapDrive did not make (R131).
    name: 'archive01',
    host: 'testhv07',
    guest: W2012,
    folder: 'L:\\archive01',
    disks: [
      fixedVhd('L:\\archive01\\archive01.vhdx', 60),
      dynamicVhd('L:\\archive01\\archive01_data.vhdx', 13_000, 6000),
    ],
    writeRate: 60_000,
  },
]

/** Hosts that wait: testhv08 to be added, testhv11 to be configured, testhv12 and testhv13 for what they lack. */
const onWaitingHosts: readonly VmPlan[] = [
  {
    // Alone on its LUN (R168).
    name: 'crm01',
    host: 'testhv08',
    guest: W2012,
    applications: ['SQL Server 2012'],
    folder: 'E:\\crm01',
    disks: [fixedVhd('E:\\crm01\\crm01.vhdx', 60), fixedVhd('E:\\crm01\\crm01_data.vhdx', 120)],
    writeRate: 40_000,
  },
  {
    // Two VMs on one LUN: their files are copied back (R169).
    name: 'crm02',
    host: 'testhv08',
    guest: W2012,
    folder: 'F:\\crm02',
    disks: [dynamicVhd('F:\\crm02\\crm02.vhdx', 80, 30)],
    writeRate: 15_000,
  },
  {
    name: 'wiki01',
    host: 'testhv08',
    guest: W2008R2,
    folder: 'F:\\wiki01',
    disks: [dynamicVhd('F:\\wiki01\\wiki01.vhdx', 60, 16)],
    writeRate: 10_000,
  },
  {
    name: 'lab01',
    host: 'testhv11',
    guest: W2012,
    folder: 'E:\\lab01',
    disks: [dynamicVhd('E:\\lab01\\lab01.vhdx', 60, 18)],
    writeRate: 10_000,
  },
  {
    name: 'iso01',
    host: 'testhv12',
    guest: W2008R2,
    folder: 'E:\\iso01',
    disks: [fixedVhd('E:\\iso01\\iso01.vhd', 60)],
    writeRate: 10_000,
  },
  {
    name: 'pilot01',
    host: 'testhv13',
    guest: W2012,
    folder: 'E:\\pilot01',
    disks: [dynamicVhd('E:\\pilot01\\pilot01.vhdx', 60, 18)],
    writeRate: 10_000,
  },
]

export const standAloneVms: readonly VmPlan[] = [...onTesthv06, ...onTesthv07, ...onWaitingHosts]

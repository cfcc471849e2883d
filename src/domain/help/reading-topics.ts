import type { HelpTopic } from './topic'

/** Platforms, tables and lists: what the report only names. */
export const readingTopics: readonly HelpTopic[] = [
  {
    id: 'platforms',
    group: 'reading',
    title: 'Platforms and hot-fixes',
    text: [
      'Parent hosts: Windows Server 2012 x64 Standard and Datacenter, full and core; Hyper-V Server 2012; Windows Server 2008 x64 Standard, Enterprise and Datacenter, full and core; Hyper-V Server 2008 R2 SP1.',
      'The console alone: besides these, Windows Server 2003 SP2, XP SP3, Vista SP1, Windows 7 and 8.',
      'Hot-fixes for 2012: 2770917, 2779768, 2795944, 2811660, 2822241, 2836988, 2845533, 2851998, 2870270. For 2008 R2: 978157, 979743, 2406705, 974909, 975354, 977096, 974930, 2517329, 2779768. For 2008 R2 SP1, which the report calls 2008 SP1: 2406705, 2531907, 2263829, 2494016, 2637197, 2517329, 2779768, 2494162.',
      'The Interoperability Matrix of the vendor has the last word on versions.',
    ],
    section: '3.1',
    requirements: ['R18', 'R25', 'R26', 'R29', 'R30', 'R31', 'R250'],
    see: ['guests', 'computer-management'],
  },
  {
    id: 'guests',
    group: 'reading',
    title: 'Guest operating systems',
    text: [
      'Windows Server 2012, 2008 R2, 2008 and SP2, 2003 SP2; Windows 8, 7, Vista, XP; SUSE Linux Enterprise Server 10 SP1 and SP2; Red Hat Enterprise Linux 5.3, 5.4 and 5.5, which need the Hyper-V integration components 2.1. Others may be backed up, but are not supported.',
    ],
    section: '3.1',
    requirements: ['R27', 'R28'],
    see: ['create-dataset'],
  },
  {
    id: 'disk-formats-topic',
    group: 'reading',
    title: 'Choosing a disk format',
    text: [
      'Fixed VHDs serve most needs; dynamic ones save space and can run out of it; pass-through disks are quick, but no backup of SMHV holds them. The Disk formats tab weighs them by what you need.',
    ],
    section: 'Appendix',
    requirements: ['R12', 'R17', 'R66', 'R132', 'R216', 'R217', 'R218', 'R219', 'R220', 'R221', 'R222', 'R228'],
    see: ['hyper-v'],
  },
  {
    id: 'storage-advice',
    group: 'reading',
    title: 'LUNs for virtual machines',
    text: [
      'Make LUNs for VMs with SnapDrive: it partitions, aligns and maps them, and knows them when a backup is to be taken. It makes none beyond 14 TB. VMs on shared disks and CSVs need GPT LUNs.',
    ],
    section: '3.1',
    requirements: ['R13', 'R16', 'R19', 'R103', 'R131'],
    see: ['storage'],
  },
  {
    id: 'netapp-articles',
    group: 'reading',
    title: 'Knowledge base of NetApp',
    text: [
      'Articles that the report names, by number and subject: 3011206, leaving VHDs out; 1010146, restoring by hand; 1011587, migrating a VM; 2010899, pass-through and iSCSI disks make backups fail; 1010887, the SnapInfo LUN; 2010607, why there are two Snapshot copies; 2014905; 2014900, sets with Windows XP fail; 2014928, event NO_DIRECT_IO; 2014933, a CSV is offline after a backup.',
    ],
    section: 'Appendix',
    requirements: ['R248'],
    see: ['microsoft-articles'],
  },
  {
    id: 'microsoft-articles',
    group: 'reading',
    title: 'Knowledge base of Microsoft',
    text: [
      '2639032, 2517329, 2552040, 2522766, 2528357, and 2770917 for writers that fail with 0x800423f3 in state 8, which guests with direct iSCSI or pass-through disks bring about.',
    ],
    section: 'Appendix',
    requirements: ['R249'],
    see: ['netapp-articles', 'platforms'],
  },
  {
    id: 'further-reading',
    group: 'reading',
    title: 'Further reading',
    text: [
      'On storage: alarms and the capacity of aggregates in Operations Manager; the Block Access Management Guide; the System Administration Guide for 7-Mode; the SnapDrive for Windows guides. On disks: diskpart and ext2resize. For scripts: the Data ONTAP PowerShell Toolkit.',
    ],
    section: 'Appendix',
    requirements: ['R252'],
    see: ['netapp-articles'],
  },
]

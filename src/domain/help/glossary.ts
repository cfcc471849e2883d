/** A word as code, screens and documents use it. docs/glossary.md has the same ones. */
export interface GlossaryEntry {
  readonly word: string
  readonly meaning: string
}

export interface GlossaryPart {
  readonly title: string
  readonly entries: readonly GlossaryEntry[]
}

const entry = (word: string, meaning: string): GlossaryEntry => ({ word, meaning })

export const glossary: readonly GlossaryPart[] = [
  {
    title: 'SnapManager for Hyper-V',
    entries: [
      entry('dataset', 'a group of virtual machines that need the same protection'),
      entry('policy', 'belongs to a dataset: backup type, schedule, retention, mirror update, scripts, notification'),
      entry(
        'backup',
        "one run's result for a dataset: metadata in SnapInfo, data in Snapshot copies; restored one VM at a time",
      ),
      entry('application-consistent', 'taken with VSS, guests quiesced; leaves a pair of Snapshot copies per volume'),
      entry('crash-consistent', "the state after a power loss; one Snapshot copy per LUN's volume"),
      entry(
        'distributed backup',
        'Windows Server 2012: one backup for all nodes of a cluster, led by a coordinator node',
      ),
      entry('saved-state backup', 'backup of a VM that is off or saved, allowed by the policy'),
      entry('retention', 'type (Hourly, Daily, Weekly, Monthly, Unlimited) and a limit by age or by count'),
      entry('managed host', 'a parent host or cluster that this console manages'),
      entry(
        'SnapInfo',
        'the directory with the metadata of backups, and its LUN; gets a Snapshot copy after each backup',
      ),
      entry('unprotected resources', 'virtual machines in no dataset'),
      entry('job', 'one run of a backup, restore, deletion or configuration, with its steps and log'),
      entry(
        'management console',
        'this program; several may look at one environment, each with its own hosts and datasets',
      ),
      entry('storage connection', 'how hosts reach a storage system: protocol, port, user'),
      entry('advice', 'a best practice of the report that is not followed here, with what can be done about it'),
      entry('failover, failback', 'going on at the other site from the mirrors when one is lost, and the way home'),
    ],
  },
  {
    title: 'Data ONTAP 7-Mode',
    entries: [
      entry('storage system', 'one controller; two make an active-active pair'),
      entry('aggregate, volume', 'a volume lies in an aggregate and holds at most 255 Snapshot copies'),
      entry('LUN, igroup', 'a block device, and the initiators to which it is shown'),
      entry('Snapshot copy', "a volume's state at a time; never snapshot alone, which Hyper-V has as well"),
      entry('pair', 'the Snapshot copies x and x_backup of an application-consistent backup: both or neither'),
      entry('SnapMirror relationship', "a volume's asynchronous mirror, with state and lag"),
      entry('qtree', 'a part of a volume: what SnapVault transfers, and what LUNs may lie in'),
      entry(
        'SnapVault relationship',
        "a qtree's archive on a secondary, with a schedule that keeps its own Snapshot copies",
      ),
      entry(
        'deduplication',
        'blocks that are the same are kept once; runs after archiving, frees space on the secondary',
      ),
    ],
  },
  {
    title: 'Hyper-V and Windows',
    entries: [
      entry('virtual machine, VM', 'known by its GUID: a new one with an old name is another one'),
      entry('guest', 'the operating system inside the VM'),
      entry('parent host', 'a Hyper-V server; a node, when it belongs to a cluster'),
      entry('VM snapshot', "Hyper-V's own; a checkpoint in Windows Server 2012 R2 and later"),
      entry('cluster shared volume, CSV', 'a disk that all nodes use, owned by one'),
      entry('dedicated VM, shared VM', 'its files on a disk of one host, or on one of the cluster'),
      entry('pass-through disk', 'a physical disk given to a VM; not backed up'),
      entry('VSS requestor, writer, provider', "SMHV; Hyper-V (and CSV); SnapDrive's hardware provider"),
      entry(
        'LCSR, file copy restore',
        'restore by LUN clone split, when the LUN holds this VM alone; else by copying its files',
      ),
      entry('SnapDrive', 'connects LUNs and Snapshot copies to a host as disks, and takes them away'),
      entry('initiator', 'the port by which a host reaches LUNs, by FC or iSCSI'),
      entry('mount point', 'a drive letter or a folder at which a disk appears'),
      entry(
        'cluster group',
        'the resources that the owner node of a cluster holds, the name of the cluster among them',
      ),
      entry(
        'companion',
        'a program that stands beside SMHV in the console tree: SnapDrive, Hyper-V Manager and others',
      ),
    ],
  },
  {
    title: 'The simulator',
    entries: [
      entry('environment', 'one simulated data centre, running or paused, saved in this browser'),
      entry('scenario', 'how an environment begins: data with a name, a story and a seed'),
      entry('world', 'the tables of the engine'),
      entry('command', 'what someone asks of the world, imperative: createDataset'),
      entry('event', 'what happened, in the past tense: backup.completed'),
      entry('due event', 'what will happen: data in the queue, in order of time and sequence'),
      entry('operation', 'a backup, restore… on its way: a record that walks through a table of steps'),
      entry('journal', 'every command with its time: with scenario and seed, the whole truth'),
      entry('checkpoint', 'a saved world, so that not everything is replayed'),
      entry('lab', 'what keeps the environment: it paces, answers, saves'),
      entry('finding', 'what a rule says: code, severity, subject, requirement'),
      entry('fault', 'something broken on purpose'),
      entry('simulated time', "the environment's own clock; always UTC, whole milliseconds"),
    ],
  },
]

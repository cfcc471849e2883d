import type { Query, QueryClient } from '@tanstack/react-query'
import type { EventResource, SimulationResource } from '@/contract'
import type { Topic } from './endpoint-query'

/** Which answers an event may have changed: whole topics, or what begins with a certain key. */
type Affected = readonly (Topic | readonly [Topic, ...string[]])[]

const HOSTS: Affected = [
  ['configuration', 'consoles'],

  'advice',
  'hosts',
  'licenses',
  'discovery',
  'parent-hosts',
  'clusters',
  'snapdrive-disks',
  'windows-disks',
  'files',
  'scheduled-tasks',
  'virtual-machines',
  'datasets',
  'dashboard',
  'checks',
]
const DATASETS: Affected = [
  ['configuration', 'consoles'],

  'advice',
  'datasets',
  'policies',
  'schedules',
  'scheduled-tasks',
  'virtual-machines',
  'backups',
  'dashboard',
  'checks',
]
const MACHINES: Affected = [
  'advice',
  'virtual-machines',
  'parent-hosts',
  'clusters',
  'snapdrive-disks',
  'windows-disks',
  'files',
  'datasets',
  'hosts',
  'discovery',
  'backups',
  'dashboard',
  'mirrors',
  'checks',
]
const BACKUPS: Affected = ['advice', 'backups', 'datasets', 'policies', 'virtual-machines', 'dashboard', 'checks']
const JOBS: Affected = [
  'jobs',
  'datasets',
  'policies',
  'schedules',
  'scheduled-tasks',
  'virtual-machines',
  'dashboard',
  'simulation',
  'checks',
]
const SNAPSHOTS: Affected = ['snapshots', 'volumes', 'snapdrive-disks', 'backups', 'checks']
const STORAGE_SYSTEMS: Affected = [
  'advice',
  'storage-systems',
  'shell-targets',
  'aggregates',
  'volumes',
  'luns',
  'mirrors',
  'vaults',
  'snapdrive-disks',
  'licenses',
  'checks',
]
const LUNS: Affected = [
  'advice',
  ['backups', 'found'],
  'luns',
  'volumes',
  'snapshots',
  'snapdrive-disks',
  'windows-disks',
  'discovery',
  'checks',
]
const FAULTS: Affected = ['faults', 'simulation', 'storage-systems', 'checks']

/** The event → cache table. A type that is missing does not compile. */
const affectedBy: { readonly [T in EventResource['type']]: Affected | ((data: EventResource['data']) => Affected) } = {
  'host.added': HOSTS,
  'host.configured': [...HOSTS, 'backups'],
  'host.removed': [...HOSTS, ...DATASETS],
  'parent-host.changed': [...HOSTS, 'shell-targets'],
  'storage-connection.changed': ['storage-connections', 'checks'],
  'configuration-file.changed': ['configuration', 'checks'],
  'cluster.changed': HOSTS,
  'dataset.created': DATASETS,
  'dataset.modified': DATASETS,
  'dataset.deleted': DATASETS,
  'policy.added': DATASETS,
  'policy.modified': DATASETS,
  'policy.removed': DATASETS,
  'job.started': JOBS,
  'job.progressed': ({ jobId }) => [
    ['jobs', 'detail', String(jobId)],
    ['jobs', 'log', String(jobId)],
    ['jobs', 'list'],
  ],
  'job.ended': JOBS,
  'backup.completed': BACKUPS,
  'backup.failed': BACKUPS,
  'backup.deleted': BACKUPS,
  'restore.completed': MACHINES,
  'restore.failed': MACHINES,
  'report.written': ['reports'],
  'report.deleted': ['reports'],
  'virtual-machine.changed': MACHINES,
  'virtual-machine.deleted': MACHINES,
  'virtual-machine.created': MACHINES,
  'snapshot.created': SNAPSHOTS,
  'snapshot.deleted': SNAPSHOTS,
  'volume.changed': ['volumes', 'aggregates', 'snapshots', 'snapdrive-disks', 'checks'],
  'mirror.changed': ['mirrors', 'snapdrive-disks', 'checks'],
  'vault.changed': ['vaults', 'volumes'],
  'storage-system.changed': STORAGE_SYSTEMS,
  'lun.changed': LUNS,
  'attached-vhd.changed': ['windows-disks', 'files', 'virtual-machines', 'checks'],
  'mail.sent': ['mail'],
  'mail.queued': ['mail'],
  'event-log.written': ['event-log'],
  'shell.output': ({ shellId }) => [['shells', 'detail', String(shellId)]],
  'shell.closed': ['shells', 'shell-targets'],
  'fault.injected': FAULTS,
  'fault.cleared': FAULTS,
  'simulation.changed': ['simulation'],
  'clock.advanced': [],
  'environment.replaced': [],
}

/** At most so often is anything read again, however much happens. */
const QUIET_MS = 250

/** Keeps the cache true: events say what has to be read again, and only what is on show is read again at once. */
export class EventApplier {
  private readonly client: QueryClient
  private affected = new Map<string, readonly string[]>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private flushedAt = -Infinity

  constructor(client: QueryClient) {
    this.client = client
  }

  apply(events: readonly EventResource[]): void {
    for (const event of events) this.note(event)
    if (this.affected.size === 0 || this.timer !== undefined) return
    // The first change after a quiet time is shown at once.
    this.wait(Math.max(0, this.flushedAt + QUIET_MS - performance.now()))
  }

  /** Everything may have changed. */
  readAgain(): void {
    this.affected.clear()
    void this.client.invalidateQueries()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private note({ type, data }: EventResource): void {
    if (type === 'environment.replaced') return this.readAgain()
    if (type === 'clock.advanced') return this.moveClock(data)
    const entry = affectedBy[type]
    for (const key of typeof entry === 'function' ? entry(data) : entry) {
      const path = typeof key === 'string' ? [key] : key
      this.affected.set(path.join(' '), path)
    }
  }

  /** The one event that brings its news with it: reading the clock again four times a second would be idle talk. */
  private moveClock({ now, nextEventAt }: EventResource['data']): void {
    this.client.setQueryData<SimulationResource>(['simulation'], (old) => {
      if (!old || typeof now !== 'string') return old
      const next = typeof nextEventAt === 'string' ? nextEventAt : null
      return { ...old, now, nextEventAt: next, advance: old.advance && { ...old.advance, now } }
    })
  }

  private wait(ms: number): void {
    this.timer = setTimeout(() => {
      this.timer = undefined
      this.flush()
    }, ms)
  }

  private flush(): void {
    this.flushedAt = performance.now()
    const ready = new Set<string>()
    const later = new Map<string, readonly string[]>()
    for (const [name, path] of this.affected) {
      // An answer that is on its way may be older than the event. To cut it off would leave the screen without any.
      if (this.client.isFetching({ queryKey: path }) > 0) later.set(name, path)
      else ready.add(name)
    }
    const paths = [...this.affected].filter(([name]) => ready.has(name)).map(([, path]) => path)
    this.affected = later
    if (paths.length > 0) {
      const isAffected = ({ queryKey }: Query): boolean =>
        paths.some((path) => path.every((part, i) => part === queryKey[i]))
      void this.client.invalidateQueries({ predicate: isAffected })
    }
    if (later.size > 0) this.wait(QUIET_MS)
  }
}

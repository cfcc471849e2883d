import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { toStamp } from '@/base/sim-time'
import type { Finding } from '@/domain/finding'
import type { JobId, ReportId } from '@/domain/ids'
import type { Job } from '@/domain/smhv/job'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import { type Report, REPORTS_KEPT, REPORTS_KEPT_EACH } from '@/domain/smhv/report'
import { checkReportDirectory, type ReportDirectoryFacts } from '@/domain/smhv/report-rules'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import { volumeSpace } from '../ontap/volume-space'
import type { ReadonlyWorld } from '../world/world'
import { isOnLine } from './backup-facts'
import { diskOfTargetPath, nodesOfTarget, targetSubject } from './host-target'
import { endJob, noteFindings } from './jobs'
import { settingsInForce } from './settings-in-force'

type Managed = Readonly<ManagedHost>

/**
 * Says in the job which hosts will get no report, before its outcome is told to anybody. Where a host is down the job has
 * more to say than that.
 */
export function noteMissingReports(context: SimContext, jobId: string, hosts: readonly Managed[]): void {
  const job = context.world.jobs[jobId as JobId]
  if (job?.findings.some(({ code }) => code === 'host/down')) return
  const findings = hosts.flatMap((managed) => reportFindings(context.world, managed))
  noteFindings(context, jobId, 'SMHV', findings)
}

/** Ends a backup or restore, and writes its report into the report directories of the hosts that it concerned. */
export function endReportedJob(
  context: SimContext,
  jobId: string,
  failed: boolean,
  hosts: readonly Managed[],
): Job['state'] {
  noteMissingReports(context, jobId, hosts)
  const outcome = endJob(context, jobId, failed)
  const job = context.world.jobs[jobId as JobId]
  if (job) writeJobReport(context, job, hosts)
  return outcome
}

/** After a host or cluster was configured. */
export function writeConfigurationReport(context: SimContext, managed: Managed): void {
  const { world } = context
  const directories = directoriesOf(world, [managed])
  if (directories.length === 0) return
  const name = targetSubject(world, managed)?.name ?? managed.id
  const host = { id: managed.id, name, settings: copyPlain(settingsInForce(world, managed)) }
  addReport(context, { kind: 'configuration', consoleId: managed.consoleId, name, directories, host })
}

export const deleteReport: CommandHandler<'deleteReport'> = (context, { reportId }) => {
  if (!context.world.reports[reportId]) return refuseWith('unknown', 'report/unknown')
  dropReport(context, reportId)
  return ok({ id: reportId, jobId: null })
}

function writeJobReport(context: SimContext, job: Readonly<Job>, hosts: readonly Managed[]): void {
  const kind = job.kind === 'restore' ? 'recovery' : 'backup'
  const directories = directoriesOf(context.world, hosts)
  if (directories.length === 0) return
  const vm = job.vms.find(({ vmId }) => vmId === job.vmId)
  const name = (kind === 'recovery' ? vm?.name : job.datasetName) ?? job.title
  const { consoleId, datasetId, vmId } = job
  addReport(context, { kind, consoleId, name, directories, jobId: job.id, datasetId, vmId })
}

type NewReport = Pick<Report, 'kind' | 'consoleId' | 'name' | 'directories'> & Partial<Report>

function addReport(context: SimContext, report: NewReport): void {
  const { world, now } = context
  const id = context.nextId<ReportId>('report')
  const nobody = { jobId: null, datasetId: null, vmId: null, host: null }
  // Its name tells the time of the console, which is that of all hosts here.
  world.reports[id] = { ...nobody, ...report, id, name: `${report.name}_${toStamp(now)}`, writtenAt: now }
  context.emit('report.written', { reportId: id })
  pruneReports(context, must(world.reports[id], id))
}

/** Of each dataset, VM and host the newest ones stay, and of all together a limited number: worlds do not grow for ever. */
function pruneReports(context: SimContext, newest: Readonly<Report>): void {
  const { reports, jobs } = context.world
  const all = Object.keys(reports) as ReportId[]
  const alike: ReportId[] = []
  const forgotten: ReportId[] = []
  for (const id of all) {
    const other = reports[id]
    if (!other) continue
    if (isAlike(other, newest)) alike.push(id)
    if (other.jobId !== null && !jobs[other.jobId]) forgotten.push(id)
  }
  const surplus = [...alike.slice(0, -REPORTS_KEPT_EACH), ...all.slice(0, -REPORTS_KEPT), ...forgotten]
  for (const id of surplus) if (reports[id]) dropReport(context, id)
}

function isAlike(one: Readonly<Report>, other: Readonly<Report>): boolean {
  return one.kind === other.kind && one.consoleId === other.consoleId && subjectOf(one) === subjectOf(other)
}

const subjectOf = ({ kind, datasetId, vmId, host }: Readonly<Report>): string | null =>
  kind === 'recovery' ? vmId : (host?.id ?? datasetId)

function dropReport(context: SimContext, reportId: ReportId): void {
  delete context.world.reports[reportId]
  context.emit('report.deleted', { reportId })
}

function directoriesOf(world: ReadonlyWorld, hosts: readonly Managed[]): string[] {
  return hosts.flatMap((managed) => {
    const facts = directoryFacts(world, managed)
    const { writer, path } = facts
    return writer && path !== null && checkReportDirectory(facts).length === 0 ? [`${writer.name}: ${path}`] : []
  })
}

function reportFindings(world: ReadonlyWorld, managed: Managed): Finding[] {
  return checkReportDirectory(directoryFacts(world, managed))
}

/** Of a cluster writes the node that owns its group. */
function directoryFacts(world: ReadonlyWorld, managed: Managed): ReportDirectoryFacts {
  const nodes = nodesOfTarget(world, managed)
  const owner = managed.clusterId === null ? undefined : world.clusters[managed.clusterId]?.ownerNodeId
  const writer = nodes.find(({ id }) => id === owner) ?? nodes[0] ?? null
  const path = settingsInForce(world, managed).reportPath
  return {
    subject: targetSubject(world, managed) ?? { type: 'environment', id: '', name: '' },
    writer: writer && { name: writer.name, up: writer.up },
    path,
    disk: path === null ? null : diskFacts(world, managed, path),
  }
}

/** The system disk of a host is not modelled: it is there, and has room. */
function diskFacts(world: ReadonlyWorld, managed: Managed, path: string): ReportDirectoryFacts['disk'] {
  const disk = diskOfTargetPath(world, managed, path)
  const plenty = { online: true, free: Number.MAX_SAFE_INTEGER }
  if (!disk) return /^c:/i.test(path) ? plenty : null
  const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
  const volume = lun && world.volumes[lun.volumeId]
  if (!volume) return plenty
  return { online: isOnLine(world, disk), free: volumeSpace(world, volume).free }
}

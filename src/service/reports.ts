import { ok, type Result } from '@/base/result'
import { toIso } from '@/base/sim-time'
import type { ReportDetail, ReportResource } from '@/contract'
import type { ConsoleId, DatasetId, ReportId, VmId } from '@/domain/ids'
import type { Backup } from '@/domain/smhv/backup'
import type { Job } from '@/domain/smhv/job'
import type { Report } from '@/domain/smhv/report'
import type { ReadonlyWorld, SimError, Simulation } from '@/sim'
import { presentFinding, refusal } from './errors'
import { presentSettings } from './hosts-presenter'
import { listPage, type PageSpec } from './list-page'
import type { Service, ServiceRequest } from './service'

type Row = Readonly<Report>

/** Reports of the console that asks, newest first. */
export function reports(simulation: Simulation): Pick<Service, 'listReports' | 'getReport' | 'deleteReport'> {
  return {
    listReports: ({ query, consoleId }) =>
      simulation.read((world) => listPage(filterReports(world, consoleId, query), query, pageSpec(world))),

    getReport: ({ params, consoleId }) =>
      simulation.read((world) => {
        const report = findReport(world, consoleId, params.reportId)
        return report.ok ? ok({ body: presentDetail(world, report.value) }) : report
      }),

    deleteReport: ({ params, consoleId }) => {
      const report = simulation.read((world) => findReport(world, consoleId, params.reportId))
      if (!report.ok) return report
      const done = simulation.execute({ type: 'deleteReport', reportId: report.value.id }, { origin: consoleId })
      return done.ok ? ok({ body: undefined }) : done
    },
  }
}

function findReport(world: ReadonlyWorld, consoleId: ConsoleId, id: string): Result<Row, SimError> {
  const report = world.reports[id as ReportId]
  return report?.consoleId === consoleId && isKept(world, report)
    ? ok(report)
    : refusal('unknown', 'report/unknown', { detail: id })
}

/** What the report says is in the record of its job, which is kept longer unless very much has happened since. */
function isKept(world: ReadonlyWorld, { jobId }: Row): boolean {
  return jobId === null || world.jobs[jobId] !== undefined
}

function filterReports(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  query: ServiceRequest<'listReports'>['query'],
): Row[] {
  const { kind, dataset, vm, host, job } = query
  const found = Object.values(world.reports).filter(
    (report) =>
      report.consoleId === consoleId &&
      isKept(world, report) &&
      (kind === undefined || report.kind === kind) &&
      (dataset === undefined || report.datasetId === dataset) &&
      (host === undefined || report.host?.id === host) &&
      (job === undefined || report.jobId === job) &&
      (vm === undefined || concerns(world, report, vm as VmId)),
  )
  return found.toReversed()
}

function concerns(world: ReadonlyWorld, { jobId, vmId }: Row, wanted: VmId): boolean {
  if (vmId !== null) return vmId === wanted
  return jobOf(world, jobId)?.vms.some((vm) => vm.vmId === wanted) ?? false
}

function jobOf(world: ReadonlyWorld, jobId: Row['jobId']): Readonly<Job> | undefined {
  return jobId === null ? undefined : world.jobs[jobId]
}

function presentReport(world: ReadonlyWorld, report: Row): ReportResource {
  const { id, kind, name, writtenAt, datasetId, vmId, host, jobId, directories } = report
  const job = jobOf(world, jobId)
  const vmName = job?.vms.find((vm) => vm.vmId === vmId)?.name
  return {
    id,
    kind,
    name,
    writtenAt: toIso(writtenAt),
    dataset: datasetId && { id: datasetId, name: job?.datasetName ?? datasetId },
    vm: vmId && { id: vmId, name: vmName ?? vmId },
    host: host && { id: host.id, name: host.name },
    jobId,
    outcome: job?.state ?? null,
    directories: [...directories],
  }
}

function presentDetail(world: ReadonlyWorld, report: Row): ReportDetail {
  const job = jobOf(world, report.jobId)
  return {
    ...presentReport(world, report),
    job: job ? presentWork(job) : null,
    backup: job?.kind === 'backup' ? presentBackup(world, job) : null,
    configuration: report.host && { settings: presentSettings(report.host.settings) },
  }
}

function presentWork(job: Readonly<Job>): NonNullable<ReportDetail['job']> {
  return {
    title: job.title,
    trigger: job.trigger,
    startedAt: toIso(job.startedAt),
    endedAt: job.endedAt === null ? null : toIso(job.endedAt),
    policy: job.policyName,
    backupName: job.backupName,
    hostNames: [...job.hostNames],
    findings: job.findings.map(presentFinding),
    vms: job.vms.map(({ vmId, name, outcome, findings }) => ({
      id: vmId,
      name,
      outcome,
      findings: findings.map(presentFinding),
    })),
  }
}

/** The backup that the job has made, unless it was deleted. */
function presentBackup(world: ReadonlyWorld, job: Readonly<Job>): ReportDetail['backup'] {
  const ids = world.backupsOfDataset[job.datasetId as DatasetId] ?? []
  const id = ids.findLast((candidate) => world.backups[candidate]?.name === job.backupName)
  const backup: Readonly<Backup> | undefined = id && world.backups[id]
  if (!backup) return null
  const { name, type, retention, snapshotIds, snapInfoPaths } = backup
  return {
    name,
    type,
    retention: { type: retention.type, rule: retention.rule && { ...retention.rule } },
    snapshotCount: snapshotIds.length,
    snapInfoPaths: [...new Set(Object.values(snapInfoPaths))],
  }
}

function pageSpec(world: ReadonlyWorld): PageSpec<Row, ReportResource> {
  return {
    present: (report) => presentReport(world, report),
    texts: [(report) => report.name, (report) => report.directories.join(' ')],
    keys: {
      id: ({ id }) => id,
      name: ({ name }) => name,
      kind: ({ kind }) => kind,
      writtenAt: ({ writtenAt }) => writtenAt,
    },
  }
}

import { ok, type Result } from '@/base/result'
import { toIso } from '@/base/sim-time'
import { bytes } from '@/base/units'
import type { BackupMetadataResource } from '@/contract'
import { isVhd } from '@/domain/hyperv/virtual-machine'
import type { AggregateId, ConsoleId, VmId, VolumeId } from '@/domain/ids'
import type { BackupVm } from '@/domain/smhv/backup'
import {
  type AlternateRestoreRequest,
  checkCopySnapInfo,
  checkRestoreToAlternateHost,
  findTarget,
  madeElsewhere,
  pathsAt,
  type HostTarget,
  readSnapInfo,
  targetSubject,
  type ReadonlyWorld,
  type SimError,
  type Simulation,
  type SnapInfoMetadata,
} from '@/sim'
import { presentFinding, refusal, refusalBy } from './errors'
import { FOUND_PAGE, foundMachines, ownerName } from './found-machines'
import { findManagedHost, hostAnswer } from './hosts'
import { startedJob } from './jobs'
import { listPage } from './list-page'
import type { Service, ServiceRequest } from './service'
import { presentOneVolume } from './storage'

type Endpoints = Pick<
  Service,
  | 'readBackupMetadata'
  | 'listFoundMachines'
  | 'restoreToAlternateHost'
  | 'checkAlternateRestore'
  | 'copySnapInfoFiles'
  | 'checkCopySnapInfo'
  | 'deleteVirtualMachine'
  | 'createVolume'
>

/** Failover and failback: SnapInfo of the other site, restores there, and what goes back to normal. */
export function disasterRecovery(simulation: Simulation): Endpoints {
  return {
    readBackupMetadata: ({ query, consoleId }) =>
      simulation.read((world) => {
        const read = readAt(world, consoleId, query.server)
        return read.ok ? ok({ body: presentMetadata(world, consoleId, read.value, query) }) : read
      }),

    listFoundMachines: ({ query, consoleId }) =>
      simulation.read((world) => listPage(foundMachines(world, consoleId), query, FOUND_PAGE)),

    restoreToAlternateHost: ({ body, consoleId, idempotencyKey: key }) => {
      const request = simulation.read((world) => requestOf(world, consoleId, body))
      if (!request.ok) return request
      const done = simulation.execute({ type: 'restoreToAlternateHost', ...request.value }, { key, origin: consoleId })
      return done.ok ? startedJob(simulation, done.value.jobId) : done
    },

    checkAlternateRestore: ({ body, consoleId }) =>
      simulation.read((world) => {
        const request = requestOf(world, consoleId, body)
        if (!request.ok) {
          return ok({
            body: { findings: request.error.findings.map(presentFinding), luns: [], expectedDuration: 0 },
          })
        }
        const { findings, luns, expectedDuration } = checkRestoreToAlternateHost(world, request.value)
        const rows = luns.map(({ lunPath, method, bytes }) => ({ lunPath, method, bytes }))
        return ok({ body: { findings: findings.map(presentFinding), luns: rows, expectedDuration } })
      }),

    copySnapInfoFiles: ({ params, body, consoleId, idempotencyKey: key }) => {
      const managed = simulation.read((world) => findManagedHost(world, consoleId, params.managedHostId))
      if (!managed.ok) return managed
      const { id: managedHostId } = managed.value
      const command = { type: 'copySnapInfoFiles', managedHostId, from: body.from } as const
      const done = simulation.execute(command, { key, origin: consoleId })
      return done.ok ? hostAnswer(simulation, consoleId, managedHostId) : done
    },

    checkCopySnapInfo: ({ params, body, consoleId }) =>
      simulation.read((world) => {
        const managed = findManagedHost(world, consoleId, params.managedHostId)
        if (!managed.ok) return managed
        const findings = checkCopySnapInfo(world, { managedHostId: managed.value.id, from: body.from })
        return ok({ body: { findings: findings.map(presentFinding) } })
      }),

    deleteVirtualMachine: ({ params, consoleId: origin }) => {
      const done = simulation.execute({ type: 'deleteVm', vmId: params.vmId as VmId }, { origin })
      return done.ok ? ok({ body: undefined }) : done
    },

    createVolume: ({ body, consoleId: origin, idempotencyKey: key }) => {
      const { aggregate, name, size } = body
      const command = { type: 'createVolume', aggregateId: aggregate as AggregateId, name, size: bytes(size) } as const
      const done = simulation.execute(command, { key, origin })
      return done.ok ? presentOneVolume(simulation, done.value.id as VolumeId) : done
    },
  }
}

interface ReadMetadata extends SnapInfoMetadata {
  readonly target: HostTarget
  readonly path: string
}

/** What SnapInfo of a host or cluster tells; refused where it cannot be read. */
function readAt(world: ReadonlyWorld, consoleId: ConsoleId, server: string): Result<ReadMetadata, SimError> {
  const target = findTarget(world, server)
  if (!target) return refusal('unknown', 'host/unknown', { field: 'server', detail: server })
  const metadata = readSnapInfo(world, consoleId, target)
  const { path } = metadata
  if (metadata.findings.length > 0 || path === null) return refusalBy(metadata.findings)
  return ok({ ...metadata, path, target })
}

type Body = ServiceRequest<'restoreToAlternateHost'>['body']

function requestOf(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  { server, backup, vm, ...rest }: Body,
): Result<AlternateRestoreRequest, SimError> {
  const read = readAt(world, consoleId, server)
  if (!read.ok) return read
  const row = read.value.backups.find((each) => isMeant(backup, each.backup.name, each.backup.id))
  if (!row) return refusal('unknown', 'snapinfo/backup-not-found', { field: 'backup', detail: backup })
  const found = row.vms.find((each) => isMeant(vm, each.name, each.guid))
  if (!found) return refusal('unknown', 'snapinfo/backup-not-found', { field: 'vm', detail: vm })
  return ok({ consoleId, server: read.value.target, backupId: row.backup.id, guid: found.guid, ...rest })
}

function isMeant(asked: string, ...names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === asked.trim().toLowerCase())
}

function presentMetadata(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  { target, path, backups }: ReadMetadata,
  { vm, backup: wanted, found }: ServiceRequest<'readBackupMetadata'>['query'],
): BackupMetadataResource {
  const id = target.clusterId ?? target.hostId ?? ''
  const rows = (found === true ? madeElsewhere(world, consoleId, target, backups) : backups)
    .filter(({ backup }) => wanted === undefined || isMeant(wanted, backup.name, backup.id))
    .map(({ backup, vms }) => ({
      backup,
      vms: vms.filter((row) => vm === undefined || isMeant(vm, row.name, row.guid)),
    }))
    .filter(({ vms }) => vms.length > 0)
  const names = new Map(rows.flatMap(({ vms }) => vms.map((row) => [row.guid, row.name] as const)))
  return {
    server: { id, name: targetSubject(world, target)?.name ?? id },
    path,
    vms: [...names]
      .map(([guid, vmName]) => ({ guid, name: vmName }))
      .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
    backups: rows.map(({ backup, vms }) => ({
      id: backup.id,
      name: backup.name,
      datasetName: backup.datasetName,
      retentionType: backup.retention.type,
      type: backup.type,
      createdAt: toIso(backup.createdAt),
      console: backup.consoleId,
      vms: vms.map((row) => presentVm(world, target, row)),
    })),
  }
}

function presentVm(world: ReadonlyWorld, target: HostTarget, vm: Readonly<BackupVm>) {
  const { guid, name, configuration, snapshots, disks } = vm
  const vhds = disks.filter(isVhd).map(({ location }) => location.path)
  const here = pathsAt(world, target, vm)
  return {
    guid,
    name,
    configurationPath: configuration.path,
    snapshotPath: snapshots.path,
    vhds,
    from: ownerName(world, vm),
    here: { ...here, vhds: here.vhds.map((pair) => ({ ...pair })) },
  }
}

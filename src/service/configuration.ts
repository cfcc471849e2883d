import { ok, type Result } from '@/base/result'
import { toIso } from '@/base/sim-time'
import type { ConfigurationFileResource, ImportCheckAnswer } from '@/contract'
import type { ConfigurationFileId, ConsoleId, HostId } from '@/domain/ids'
import type { ConfigurationFile } from '@/domain/smhv/configuration-file'
import {
  checkExportConfiguration,
  checkImportConfiguration,
  configurationComputers,
  configurationOf,
  findTarget,
  type ImportCheck,
  nodesOfTarget,
  type ReadonlyWorld,
  type SimError,
  type Simulation,
} from '@/sim'
import { presentConfiguration, readConfiguration } from './configuration-document'
import { presentFinding, refusal, refusalOf } from './errors'
import { startedJob } from './jobs'
import type { Service, ServiceRequest } from './service'

type Endpoints = Pick<
  Service,
  | 'exportConfiguration'
  | 'saveConfiguration'
  | 'checkExport'
  | 'importConfiguration'
  | 'checkImport'
  | 'listConfigurationComputers'
  | 'listConfigurationFiles'
  | 'getConfigurationFile'
  | 'deleteConfigurationFile'
>

/** Import and Export: what one console knows, for another one or for later. */
export function configuration(simulation: Simulation): Endpoints {
  return {
    exportConfiguration: ({ consoleId }) =>
      simulation.read((world) => ok({ body: presentConfiguration(configurationOf(world, consoleId)) })),

    saveConfiguration: ({ body, consoleId, idempotencyKey: key }) => {
      const done = simulation.execute({ type: 'exportConfiguration', consoleId, ...body }, { key, origin: consoleId })
      if (!done.ok) return done
      const id = String(done.value.id)
      return simulation.read((world) => {
        const file = findFile(world, id)
        return file.ok ? ok({ body: presentFile(world, file.value), location: `/configuration/files/${id}` }) : file
      })
    },

    checkExport: ({ body, consoleId }) =>
      simulation.read((world) => {
        const findings = checkExportConfiguration(world, { consoleId, ...body })
        return ok({ body: { findings: findings.map(presentFinding) } })
      }),

    importConfiguration: ({ body, consoleId, idempotencyKey: key }) => {
      const request = importRequest(consoleId, body)
      if (!request.ok) return request
      const done = simulation.execute({ type: 'importConfiguration', ...request.value }, { key, origin: consoleId })
      if (!done.ok) return done
      return startedJob(simulation, done.value.jobId)
    },

    checkImport: ({ body, consoleId }) =>
      simulation.read((world) => {
        const request = importRequest(consoleId, body)
        if (!request.ok) {
          const findings = request.error.findings.map(presentFinding)
          return ok({ body: { findings, items: [], file: null, clusters: [] } })
        }
        return ok({ body: presentCheck(world, checkImportConfiguration(world, request.value)) })
      }),

    listConfigurationComputers: ({ consoleId }) =>
      simulation.read((world) => {
        const items = configurationComputers(world, consoleId).map((row) => ({ ...row, own: row.id === consoleId }))
        return ok({ body: { items, total: items.length } })
      }),

    listConfigurationFiles: () =>
      simulation.read((world) => {
        const files = Object.values(world.configurationFiles).toSorted((a, b) => b.writtenAt - a.writtenAt)
        return ok({ body: { items: files.map((file) => presentFile(world, file)), total: files.length } })
      }),

    getConfigurationFile: ({ params }) =>
      simulation.read((world) => {
        const file = findFile(world, params.fileId)
        return file.ok ? ok({ body: presentConfiguration(file.value.configuration) }) : file
      }),

    deleteConfigurationFile: ({ params, consoleId }) => {
      const configurationFileId = params.fileId as ConfigurationFileId
      const done = simulation.execute({ type: 'deleteConfigurationFile', configurationFileId }, { origin: consoleId })
      return done.ok ? ok({ body: undefined }) : done
    },
  }
}

/** The request with the file read, if it comes from outside. */
function importRequest(consoleId: ConsoleId, { source, nodes }: ServiceRequest<'importConfiguration'>['body']) {
  const nodeIds = nodes as HostId[] | null
  if (source.from === 'computer') {
    const { computer, path } = source
    const name = path.trim().split('\\').at(-1) ?? path
    return ok({ consoleId, name, source: { computer, path }, nodeIds })
  }
  const read = readConfiguration(source.content)
  if (read.ok) return ok({ consoleId, name: source.name, source: { configuration: read.value }, nodeIds })
  return refusalOf([read.error])
}

function findFile(world: ReadonlyWorld, id: string): Result<Readonly<ConfigurationFile>, SimError> {
  const file = world.configurationFiles[id as ConfigurationFileId]
  return file ? ok(file) : refusal('unknown', 'request/unknown', { detail: id })
}

function presentFile(world: ReadonlyWorld, file: Readonly<ConfigurationFile>): ConfigurationFileResource {
  const { id, computerId, path, writtenAt, writtenBy, configuration: held } = file
  const name = world.hosts[computerId as HostId]?.name ?? world.consoles[computerId as ConsoleId]?.name ?? computerId
  return {
    id,
    computer: { id: computerId, name },
    path,
    writtenAt: toIso(writtenAt),
    writtenBy: { id: writtenBy, name: world.consoles[writtenBy]?.name ?? writtenBy },
    hostCount: held.hosts.length,
    datasetCount: held.datasets.length,
  }
}

function presentCheck(world: ReadonlyWorld, { configuration: held, plan }: ImportCheck): ImportCheckAnswer {
  const clusters = (held?.hosts ?? []).flatMap(({ kind, name }) => {
    const target = kind === 'cluster' ? findTarget(world, name) : undefined
    if (!target || target.clusterId === null) return []
    const nodes = nodesOfTarget(world, target).map((node) => ({ id: node.id, name: node.name, up: node.up }))
    return [{ id: target.clusterId, name, nodes }]
  })
  return {
    findings: plan.findings.map(presentFinding),
    items: plan.items.map(({ kind, name, effect, changes, nodes, findings }) => ({
      kind,
      name,
      effect,
      changes: [...changes],
      nodes: [...nodes],
      findings: findings.map(presentFinding),
    })),
    file: held && { console: held.console, exportedAt: toIso(held.exportedAt) },
    clusters,
  }
}

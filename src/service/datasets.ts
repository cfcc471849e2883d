import { ok, type Result } from '@/base/result'
import type { DatasetDetail, DatasetResource } from '@/contract'
import type { ConsoleId, DatasetId, VmId } from '@/domain/ids'
import type { Dataset } from '@/domain/smhv/dataset'
import { checkDataset, type ReadonlyWorld, type SimError, type Simulation } from '@/sim'
import type { Answered } from './answer'
import { type ConsoleView, consoleView } from './console-view'
import { lastJobOf, nextRunOfDataset, presentDataset, presentDatasetDetail } from './datasets-presenter'
import { presentFinding, refusal, stale } from './errors'
import { listPage, type PageSpec } from './list-page'
import type { Service } from './service'

type Endpoints = Pick<
  Service,
  'listDatasets' | 'getDataset' | 'createDataset' | 'modifyDataset' | 'deleteDataset' | 'checkDataset'
>

/** The dataset, if this console has it. */
export function findDataset(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  id: string,
): Result<Readonly<Dataset>, SimError> {
  const dataset = world.datasets[id as DatasetId]
  return dataset?.consoleId === consoleId ? ok(dataset) : refusal('unknown', 'dataset/unknown')
}

/** Datasets of the console that asks. */
export function datasets(simulation: Simulation): Endpoints {
  const detail = (consoleId: ConsoleId, id: string): Answered<DatasetDetail> =>
    simulation.read((world) => {
      const dataset = findDataset(world, consoleId, id)
      if (!dataset.ok) return dataset
      const body = presentDatasetDetail(consoleView(world, consoleId), dataset.value)
      return ok({ body, etag: body.version })
    })

  return {
    listDatasets: ({ query, consoleId }) =>
      simulation.read((world) => {
        const view = consoleView(world, consoleId)
        return listPage(view.datasets, query, pageSpec(view))
      }),

    getDataset: ({ params, consoleId }) => detail(consoleId, params.datasetId),

    createDataset: ({ body, consoleId, idempotencyKey: key }) => {
      const { name, description, validate = true } = body
      const vmIds = body.vmIds as VmId[]
      const done = simulation.execute(
        { type: 'createDataset', consoleId, name, description, vmIds, validate },
        { key, origin: consoleId },
      )
      if (!done.ok) return done
      const id = String(done.value.id)
      const made = detail(consoleId, id)
      return made.ok ? ok({ ...made.value, location: `/datasets/${id}` }) : made
    },

    modifyDataset: ({ params, body, consoleId, ifMatch: version }) => {
      const dataset = simulation.read((world) => findDataset(world, consoleId, params.datasetId))
      if (!dataset.ok) return dataset
      const { description, validate = true } = body
      const vmIds = body.vmIds as VmId[]
      const done = simulation.execute(
        { type: 'modifyDataset', datasetId: dataset.value.id, description, vmIds, validate, version },
        { origin: consoleId },
      )
      return done.ok ? detail(consoleId, params.datasetId) : done
    },

    deleteDataset: ({ params, consoleId, ifMatch }) => {
      const dataset = simulation.read((world) => findDataset(world, consoleId, params.datasetId))
      if (!dataset.ok) return dataset
      const outdated = stale(ifMatch, dataset.value.version)
      if (outdated) return outdated
      const done = simulation.execute({ type: 'deleteDataset', datasetId: dataset.value.id }, { origin: consoleId })
      return done.ok ? ok({ body: undefined }) : done
    },

    checkDataset: ({ body, consoleId }) =>
      simulation.read((world) => {
        const { datasetId: id, name = '', description = '', validate = true } = body
        const dataset = id === undefined ? undefined : findDataset(world, consoleId, id)
        if (dataset && !dataset.ok) return dataset
        const datasetId = dataset?.value.id ?? null
        const vmIds = body.vmIds as VmId[]
        const request = { consoleId, datasetId, name, description, vmIds, validate }
        return ok({ body: { findings: checkDataset(world, request).map(presentFinding) } })
      }),
  }
}

function pageSpec(view: ConsoleView): PageSpec<Readonly<Dataset>, DatasetResource> {
  return {
    present: (dataset) => presentDataset(view, dataset),
    texts: [(dataset) => dataset.name, (dataset) => dataset.description],
    keys: {
      id: (dataset) => dataset.id,
      name: (dataset) => dataset.name,
      description: (dataset) => dataset.description,
      vmCount: (dataset) => dataset.vmIds.length,
      policyCount: (dataset) => dataset.policyIds.length,
      createdAt: (dataset) => dataset.createdAt,
      lastJob: (dataset) => lastJobOf(view, dataset)?.startedAt ?? null,
      nextRun: (dataset) => nextRunOfDataset(view, dataset),
      version: (dataset) => dataset.version,
    },
  }
}

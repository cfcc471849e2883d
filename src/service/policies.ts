import { err, ok, type Result } from '@/base/result'
import { addTime, MINUTE, parseIso, type SimTime } from '@/base/sim-time'
import type { PolicyFieldsResource, PolicyResource } from '@/contract'
import { finding, type Finding } from '@/domain/finding'
import type { ConsoleId, DatasetId, PolicyId } from '@/domain/ids'
import type { Policy } from '@/domain/smhv/policy'
import { checkPolicy, type PolicyFields, type ReadonlyWorld, type SimError, type Simulation } from '@/sim'
import type { Answered } from './answer'
import { optionsOf } from './backup-options'
import { consoleView } from './console-view'
import { findDataset } from './datasets'
import { presentPolicy } from './datasets-presenter'
import { presentFinding, refusal, refusalOf, stale } from './errors'
import type { Service } from './service'

type Endpoints = Pick<
  Service,
  'listPolicies' | 'getPolicy' | 'addPolicy' | 'modifyPolicy' | 'removePolicy' | 'checkPolicy'
>

/** Policies of a dataset of the console that asks. */
export function policies(simulation: Simulation): Endpoints {
  const find = (consoleId: ConsoleId, params: { datasetId: string; policyId: string }) =>
    simulation.read((world) => findPolicy(world, consoleId, params))
  const detail = (consoleId: ConsoleId, params: { datasetId: string; policyId: string }): Answered<PolicyResource> =>
    simulation.read((world) => {
      const policy = findPolicy(world, consoleId, params)
      if (!policy.ok) return policy
      const body = presentPolicy(consoleView(world, consoleId), policy.value)
      return ok({ body, etag: body.version })
    })

  return {
    listPolicies: ({ params, consoleId }) =>
      simulation.read((world) => {
        const dataset = findDataset(world, consoleId, params.datasetId)
        if (!dataset.ok) return dataset
        const view = consoleView(world, consoleId)
        const items = dataset.value.policyIds
          .flatMap((id) => world.policies[id] ?? [])
          .map((policy) => presentPolicy(view, policy))
        return ok({ body: { items, total: items.length } })
      }),

    getPolicy: ({ params, consoleId }) => detail(consoleId, params),

    addPolicy: ({ params, body, consoleId, idempotencyKey: key }) => {
      const dataset = simulation.read((world) => findDataset(world, consoleId, params.datasetId))
      if (!dataset.ok) return dataset
      const datasetId = dataset.value.id
      const fields = policyFieldsOf(body, simulation.now)
      if (!fields.ok) return refusalOf(check(simulation, datasetId, body))
      const done = simulation.execute({ type: 'addPolicy', datasetId, ...fields.value }, { key, origin: consoleId })
      if (!done.ok) return done
      const policyId = String(done.value.id)
      const made = detail(consoleId, { datasetId, policyId })
      return made.ok ? ok({ ...made.value, location: `/datasets/${datasetId}/policies/${policyId}` }) : made
    },

    modifyPolicy: ({ params, body, consoleId, ifMatch: version }) => {
      const policy = find(consoleId, params)
      if (!policy.ok) return policy
      const { id: policyId, datasetId } = policy.value
      const fields = policyFieldsOf(body, simulation.now)
      if (!fields.ok) return refusalOf(check(simulation, datasetId, { ...body, policyId }))
      const done = simulation.execute(
        { type: 'modifyPolicy', policyId, version, ...fields.value },
        { origin: consoleId },
      )
      return done.ok ? detail(consoleId, params) : done
    },

    removePolicy: ({ params, consoleId, ifMatch }) => {
      const policy = find(consoleId, params)
      if (!policy.ok) return policy
      const outdated = stale(ifMatch, policy.value.version)
      if (outdated) return outdated
      const done = simulation.execute({ type: 'removePolicy', policyId: policy.value.id }, { origin: consoleId })
      return done.ok ? ok({ body: undefined }) : done
    },

    checkPolicy: ({ params, body, consoleId }) => {
      const dataset = simulation.read((world) => findDataset(world, consoleId, params.datasetId))
      if (!dataset.ok) return dataset
      return ok({ body: { findings: check(simulation, dataset.value.id, body).map(presentFinding) } })
    },
  }
}

/** The policy, if it belongs to this dataset of this console. */
function findPolicy(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  params: { datasetId: string; policyId: string },
): Result<Readonly<Policy>, SimError> {
  const dataset = findDataset(world, consoleId, params.datasetId)
  if (!dataset.ok) return dataset
  const policy = world.policies[params.policyId as PolicyId]
  return policy?.datasetId === dataset.value.id ? ok(policy) : refusal('unknown', 'policy/unknown')
}

/** What the policy would meet. A start that is no time is a finding beside those of everything else. */
function check(
  simulation: Simulation,
  datasetId: DatasetId,
  body: PolicyFieldsResource & { policyId?: string | undefined },
): readonly Finding[] {
  const policyId = (body.policyId as PolicyId | undefined) ?? null
  const fields = policyFieldsOf(body, simulation.now)
  const rest = fields.ok ? fields.value : fields.error.rest
  const findings = simulation.read((world) => checkPolicy(world, datasetId, rest, policyId))
  return fields.ok ? findings : [...findings, fields.error.finding]
}

/** The fields as the engine takes them; or what is wrong with the start of the schedule, and the rest to look at. */
function policyFieldsOf(
  body: PolicyFieldsResource,
  now: SimTime,
): Result<PolicyFields, { readonly finding: Finding; readonly rest: PolicyFields }> {
  const { name, description, backupType, retention, schedule } = body
  const fields = { name, description, backupType, retention, options: optionsOf(body.options) }
  if (!schedule) return ok({ ...fields, schedule })
  const start = parseIso(schedule.start)
  if (start !== undefined) return ok({ ...fields, schedule: { ...schedule, start } })
  // Any time to come will do in place of the one that is none: nothing is said of it.
  const rest = { ...fields, schedule: { ...schedule, start: addTime(now, MINUTE) } }
  return err({ rest, finding: finding('schedule/start-invalid', { field: 'schedule.start', detail: schedule.start }) })
}

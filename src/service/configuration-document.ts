import { err, ok, type Result } from '@/base/result'
import { parseIso, toIso } from '@/base/sim-time'
import { type ConfigurationDocument, configurationDocumentSchema } from '@/contract'
import { finding, type Finding } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import {
  type Configuration,
  CONFIGURATION_FORMAT,
  CONFIGURATION_SIZE_MAX,
  CONFIGURATION_VERSION,
  type ExportedPolicy,
} from '@/domain/smhv/configuration-file'

/** A configuration as its file holds it. */
export function presentConfiguration(configuration: Configuration): ConfigurationDocument {
  const { exportedAt, console, hosts, datasets } = configuration
  return {
    format: CONFIGURATION_FORMAT,
    version: CONFIGURATION_VERSION,
    exportedAt: toIso(exportedAt),
    console,
    hosts: hosts.map(({ kind, name, port, settings: { reportPath, snapInfo, notification } }) => ({
      kind,
      name,
      port,
      settings: {
        reportPath,
        snapInfo: snapInfo && { path: snapInfo.path },
        notification: notification && {
          email: notification.email && { ...notification.email, to: [...notification.email.to] },
          autoSupport: notification.autoSupport,
        },
      },
    })),
    datasets: datasets.map(({ name, description, vms, policies }) => ({
      name,
      description,
      vms: vms.map((vm) => ({ ...vm })),
      policies: policies.map(presentPolicy),
    })),
  }
}

/** Reads a file from outside with suspicion: is it JSON, is it ours, do we know its version, is it whole (R94)? */
export function readConfiguration(text: string): Result<Configuration, Finding> {
  if (text === '') return wrong('import/no-file')
  if (text.length > CONFIGURATION_SIZE_MAX) return wrong('import/too-large', `${text.length} characters`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return wrong('import/broken', 'it is not a JSON document')
  }
  const head = (typeof value === 'object' && value !== null ? value : {}) as { format?: unknown; version?: unknown }
  if (head.format !== CONFIGURATION_FORMAT) return wrong('import/foreign')
  if (typeof head.version === 'number' && head.version > CONFIGURATION_VERSION) {
    return wrong('import/newer', `version ${head.version}; known here: ${CONFIGURATION_VERSION}`)
  }
  const parsed = configurationDocumentSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return wrong('import/broken', `${issue?.path.map(String).join('.') ?? ''} is missing or of another kind`)
  }
  return configurationOf(parsed.data)
}

function wrong(code: FindingCode, detail?: string): { ok: false; error: Finding } {
  return err(finding(code, { field: 'content', ...(detail === undefined ? {} : { detail }) }))
}

function configurationOf(document: ConfigurationDocument): Result<Configuration, Finding> {
  const { hosts, console } = document
  const exportedAt = parseIso(document.exportedAt)
  if (exportedAt === undefined) return wrong('import/broken', `exportedAt: ${document.exportedAt} is no time`)
  const datasets: Configuration['datasets'][number][] = []
  for (const { name, description, vms, policies } of document.datasets) {
    const read: ExportedPolicy[] = []
    for (const policy of policies) {
      const { schedule, options, ...fields } = policy
      const { updateSnapVault, ...others } = options
      const given = { ...others, ...(updateSnapVault === undefined ? {} : { updateSnapVault }) }
      const start = schedule === null ? undefined : parseIso(schedule.start)
      if (schedule !== null && start === undefined) {
        return wrong('import/broken', `datasets.${name}.${policy.name}: ${schedule.start} is no time`)
      }
      const timed = schedule === null || start === undefined ? null : { ...schedule, start }
      read.push({ ...fields, options: given, schedule: timed })
    }
    datasets.push({ name, description, vms, policies: read })
  }
  return ok({ exportedAt, console, hosts, datasets })
}

function presentPolicy(policy: ExportedPolicy): ConfigurationDocument['datasets'][number]['policies'][number] {
  const { schedule, options, retention, ...fields } = policy
  return {
    ...fields,
    retention: { type: retention.type, rule: retention.rule && { ...retention.rule } },
    schedule: schedule && { ...schedule, start: toIso(schedule.start), weekdays: [...schedule.weekdays] },
    options: {
      ...options,
      preScript: options.preScript && { ...options.preScript },
      postScript: options.postScript && { ...options.postScript },
    },
  }
}

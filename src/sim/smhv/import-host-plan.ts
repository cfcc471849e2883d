import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { HostId, ManagedHostId } from '@/domain/ids'
import type { ExportedHost, ExportedSettings } from '@/domain/smhv/configuration-file'
import { checkClusterImport } from '@/domain/smhv/configuration-rules'
import type { HostSettings, ManagedHost } from '@/domain/smhv/managed-host'
import type { ReadonlyWorld } from '../world/world'
import { exportedSettings } from './configuration-export'
import { checkTarget, checkTargetSettings, resolveHostSettings } from './host-facts'
import { findTarget, type HostTarget, nodesOfTarget, targetSubject } from './host-target'
import type { ImportRequest, PlannedItem } from './import-step'

/** A node that no configuration has reached yet. */
const UNCONFIGURED: HostSettings = { reportPath: null, snapInfo: null, notification: null }

/** What would become of one host or cluster of the file. */
export function planHost(world: ReadonlyWorld, request: ImportRequest, host: ExportedHost): PlannedItem {
  const target = findTarget(world, host.name)
  const subject = target && targetSubject(world, target)
  if (!target || subject?.type !== host.kind) return refused(host, [finding('host/unknown', { detail: host.name })])
  const { consoleId } = request
  const managed = Object.values(world.managedHosts).find(
    (row) => row.consoleId === consoleId && row.hostId === target.hostId && row.clusterId === target.clusterId,
  )
  const settings = resolveHostSettings(world, target, host.settings)
  const { reached, left } = nodesOfImport(world, target, request.nodeIds)
  const others = target.clusterId === null ? [] : left
  const clusterFindings =
    target.clusterId === null
      ? []
      : checkClusterImport({ cluster: subject, reached: namesOf(reached), left: namesOf(others) })
  const findings = [
    ...clusterFindings,
    ...hostFindings(world, request, host, { target, managed, hasReached: reached.length > 0 }),
    ...checkTargetSettings(world, target, settings, managed?.settings.snapInfo?.path ?? null),
  ]
  if (hasErrors(findings)) return refused(host, findings)
  const row = rowOf(world, { request, target, managed, settings, left: others })
  const changes = managed ? changesOf(world, managed, row) : linesOf(host.settings)
  const effect = !managed ? 'added' : changes.length === 0 ? 'left-alone' : 'changed'
  return {
    item: {
      kind: host.kind,
      name: host.name,
      effect,
      changes,
      nodes: effect === 'left-alone' || target.clusterId === null ? [] : namesOf(reached),
      findings: effect === 'left-alone' ? clusterFindings : findings,
    },
    rows: effect === 'left-alone' ? [] : [{ table: 'managedHosts', row, isNew: !managed }],
  }
}

function refused({ kind, name }: ExportedHost, findings: readonly Finding[]): PlannedItem {
  return { item: { kind, name, effect: 'refused', changes: [], nodes: [], findings }, rows: [] }
}

const namesOf = (nodes: readonly Readonly<HyperVHost>[]): string[] => nodes.map(({ name }) => name)

/** The nodes that get the settings, and those that were not chosen or do not answer. */
function nodesOfImport(world: ReadonlyWorld, target: HostTarget, chosen: readonly HostId[] | null) {
  const nodes = nodesOfTarget(world, target)
  const gets = ({ id, up }: Readonly<HyperVHost>) => up && (chosen === null || chosen.includes(id))
  return { reached: nodes.filter(gets), left: nodes.filter((node) => !gets(node)) }
}

interface Found {
  readonly target: HostTarget
  readonly managed: Readonly<ManagedHost> | undefined
  readonly hasReached: boolean
}

/** What adding it at the port of the file would meet; that it is managed already is no matter here (R94). */
function hostFindings(
  world: ReadonlyWorld,
  { consoleId }: ImportRequest,
  { port }: ExportedHost,
  { target, managed, hasReached }: Found,
): Finding[] {
  return checkTarget(world, { consoleId, ...target, port }).filter(({ code, severity }) => {
    if (code === 'host/already-managed') return false
    if (!managed) return true
    // Of a cluster that is managed, a node that is down is left out; advice was given when it was added.
    return severity === 'error' && !(code === 'host/down' && target.clusterId !== null && hasReached)
  })
}

interface RowParts {
  readonly request: ImportRequest
  readonly target: HostTarget
  readonly managed: Readonly<ManagedHost> | undefined
  readonly settings: HostSettings
  readonly left: readonly Readonly<HyperVHost>[]
}

/** Nodes that are left out keep what they have (R95). */
function rowOf(world: ReadonlyWorld, { request, target, managed, settings, left }: RowParts): ManagedHost {
  const leftBehind: Record<HostId, HostSettings> = {}
  for (const { id } of left) {
    const kept = managed ? (managed.leftBehind[id] ?? managed.settings) : UNCONFIGURED
    if (!isSame(kept, settings)) leftBehind[id] = kept
  }
  if (managed) return { ...managed, settings, leftBehind, version: managed.version + 1 }
  const id = `${target.clusterId ?? target.hostId}-imported` as ManagedHostId
  const { hostId, clusterId } = target
  const addedAt = world.kernel.now
  return { id, consoleId: request.consoleId, hostId, clusterId, addedAt, settings, leftBehind, version: 1 }
}

function changesOf(world: ReadonlyWorld, before: Readonly<ManagedHost>, after: Readonly<ManagedHost>): string[] {
  const old = linesOf(exportedSettings(before.settings))
  const changes = linesOf(exportedSettings(after.settings)).flatMap((line, at) =>
    line === old[at] ? [] : [`${line} (was: ${old[at]?.replace(/^[^:]*: /, '') ?? ''})`],
  )
  if (changes.length > 0) return changes
  const cured = Object.keys(before.leftBehind).filter((id) => after.leftBehind[id as HostId] === undefined)
  if (cured.length === 0) return []
  return [`Settings now also on ${cured.map((id) => world.hosts[id as HostId]?.name ?? id).join(', ')}`]
}

/** Settings, one line each, always in the same order. */
function linesOf({ reportPath, snapInfo, notification }: ExportedSettings): string[] {
  const email = notification?.email
  const mail = email
    ? `${email.to.join(', ')} by ${email.smtpServer} from ${email.from}, subject ${email.subject}`
    : 'none'
  return [
    `Report path: ${reportPath ?? 'none'}`,
    `SnapInfo: ${snapInfo?.path ?? 'none'}`,
    `E-mail: ${mail}`,
    `AutoSupport: ${notification?.autoSupport === true ? 'yes' : 'no'}`,
  ]
}

function isSame(a: HostSettings, b: HostSettings): boolean {
  const [left, right] = [linesOf(exportedSettings(a)), linesOf(exportedSettings(b))]
  return left.every((line, at) => line === right[at])
}

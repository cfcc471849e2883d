import { finding, type Finding, type Subject } from '../finding'
import type { ServiceState } from '../hyperv/windows'

/** What must be known of a parent host, or of each node of a cluster, to manage it. */
export interface HostNodeFacts {
  readonly subject: Subject
  readonly up: boolean
  /** Ports that its firewall keeps shut. */
  readonly blockedPorts: readonly number[]
  /** What to know of its Windows. */
  readonly platform: readonly Finding[]
  /** null = not installed. */
  readonly smhv: Readonly<ServiceState> | null
  readonly snapDrive: Readonly<ServiceState> | null
  /** By a key on the host, or by the license on every storage system whose LUNs it sees (R21–R23). */
  readonly licensed: boolean
  /** The same for SnapDrive (R24). */
  readonly snapDriveLicensed: boolean
}

export interface AddHostFacts {
  readonly subject: Subject
  readonly port: number
  readonly nodes: readonly HostNodeFacts[]
  /** It is a single host, but a node of this cluster; null otherwise. */
  readonly nodeOf: string | null
  readonly managedHere: boolean
  /** Names of other consoles that manage it. */
  readonly managedBy: readonly string[]
  /** The console that asks runs in a VM of it. */
  readonly consoleOnIt: boolean
}

const SNAPDRIVE_MAJOR = 7
const PORT_MAX = 65_535

/** What is typed to add a host, before anybody is asked whether there is one. null = no number. */
export function checkHostAddress(name: string, port: number | null): Finding[] {
  const findings: Finding[] = []
  if (name.trim() === '') findings.push(finding('host/name-empty', { field: 'name' }))
  if (port === null || port < 1 || port > PORT_MAX) findings.push(finding('host/port-invalid', { field: 'port' }))
  return findings
}

/** A host is best managed from one console (R93); the names are those of other ones. */
export function checkManagers(subject: Subject, others: readonly string[]): Finding[] {
  return others.length > 0 ? [finding('host/managed-elsewhere', { subject, detail: others.join(', ') })] : []
}

/** What adding a host or cluster meets. null: there is none of that name. */
export function checkAddHost(facts: AddHostFacts | null): Finding[] {
  if (!facts) return [finding('host/unknown', { field: 'name' })]
  const { subject } = facts
  const findings: Finding[] = []
  if (facts.managedHere) findings.push(finding('host/already-managed', { subject, field: 'name' }))
  findings.push(...facts.nodes.flatMap(checkInstallation))
  findings.push(...checkPorts(facts), ...checkVersions(facts), ...facts.nodes.flatMap((node) => node.platform))
  findings.push(...checkManagers(subject, facts.managedBy))
  if (facts.consoleOnIt) findings.push(finding('host/manages-itself', { subject }))
  if (facts.nodeOf !== null) findings.push(finding('host/node-of-cluster', { subject, detail: facts.nodeOf }))
  return findings
}

/** SMHV and SnapDrive 7.0 on every node, running and licensed. Of a node that is down nothing else can be said. */
function checkInstallation(node: HostNodeFacts): Finding[] {
  const { subject, smhv, snapDrive } = node
  if (!node.up) return [finding('host/down', { subject })]
  const findings: Finding[] = []
  if (!smhv) findings.push(finding('host/smhv-missing', { subject }))
  if (!snapDrive) findings.push(finding('host/snapdrive-missing', { subject }))
  else if (Number.parseInt(snapDrive.version, 10) < SNAPDRIVE_MAJOR) {
    findings.push(finding('host/snapdrive-missing', { subject, detail: `version ${snapDrive.version}` }))
  }
  findings.push(...checkServices(node))
  if (smhv && !node.licensed) findings.push(finding('host/license-missing', { subject }))
  if (snapDrive && !node.snapDriveLicensed) findings.push(finding('host/snapdrive-license-missing', { subject }))
  return findings
}

/** Whether the services of a node answer; what is not installed is no matter of this rule. */
export function checkServices(
  node: Pick<HostNodeFacts, 'subject' | 'up' | 'blockedPorts' | 'smhv' | 'snapDrive'>,
): Finding[] {
  const { subject, smhv, snapDrive, blockedPorts } = node
  if (!node.up) return [finding('host/down', { subject })]
  const findings: Finding[] = []
  const stopped = [smhv && !smhv.running && 'SMHV', snapDrive && !snapDrive.running && 'SnapDrive'].filter(Boolean)
  if (stopped.length > 0) findings.push(finding('host/service-stopped', { subject, detail: stopped.join(', ') }))
  if (blockedPorts.length === 0) return findings
  const ports = [...new Set([smhv, snapDrive].flatMap((service) => service?.port ?? []))]
  const shut = ports.filter((port) => blockedPorts.includes(port))
  if (shut.length > 0) findings.push(finding('host/port-blocked', { subject, detail: `port ${shut.join(', ')}` }))
  return findings
}

function checkPorts({ nodes, port }: AddHostFacts): Finding[] {
  return nodes.flatMap(({ subject, up, smhv }) =>
    up && smhv && smhv.port !== port
      ? [finding('host/port-mismatch', { subject, field: 'port', detail: `installed with port ${smhv.port}` })]
      : [],
  )
}

function checkVersions({ subject, nodes }: AddHostFacts): Finding[] {
  const versions = new Set(nodes.flatMap(({ smhv }) => (smhv ? [smhv.version] : [])))
  return versions.size > 1 ? [finding('host/version-mismatch', { subject, detail: [...versions].join(', ') })] : []
}

import { finding, type Finding, type Subject } from '../finding'
import type { ServiceState } from '../hyperv/windows'
import { type InstallationForm, SMHV_VERSION } from './installation'
import { checkLicense, type LicenseFacts } from './license-rules'

/** A host on which SMHV would be installed, or from which it would be removed. */
export interface InstallationNodeFacts {
  readonly subject: Subject
  readonly domain: string
  readonly up: boolean
  readonly smhv: Readonly<ServiceState> | null
  readonly snapDrive: Readonly<ServiceState> | null
  readonly license: LicenseFacts
  /** Another installation is at work on it. */
  readonly beingInstalled: boolean
  /** A job works on its VMs. */
  readonly inUse: boolean
}

export interface InstallationFacts {
  /** Something was typed as the name. */
  readonly isNamed: boolean
  /** The host, or all nodes of the cluster; null = there is none of that name. */
  readonly nodes: readonly InstallationNodeFacts[] | null
  /** Ports of SMHV on the other nodes of its cluster. */
  readonly neighbourPorts: readonly number[]
  /** Domains of the hosts that the console can push from: SMHV runs on them. */
  readonly pushingDomains: readonly string[]
  /** Datasets that would go, or lose VMs, with SMHV. */
  readonly datasets: readonly string[]
}

const USER = /^[^\\/"[\]:;|=,+*?<>@\s]+\\[^\\/"[\]:;|=,+*?<>@]+$/
const PORT_MAX = 65_535
const SNAPDRIVE_MAJOR = 7

/** What Remote Host Install meets (section 6.1). */
export function checkInstallation(facts: InstallationFacts, form: InstallationForm): Finding[] {
  const { isNamed, nodes } = facts
  const fields = checkForm(form)
  if (!isNamed) return [finding('host/name-empty', { field: 'name' }), ...fields]
  if (!nodes || nodes.length === 0) return [finding('host/unknown', { field: 'name' }), ...fields]
  return [
    ...checkReach(facts, nodes),
    ...(form.action === 'install' ? checkInstall(facts, nodes, form) : checkUninstall(facts, nodes)),
    ...fields,
  ]
}

function checkForm({ action, port, user, hasPassword, passwordsMatch }: InstallationForm): Finding[] {
  const findings: Finding[] = []
  if (action === 'install' && (!Number.isInteger(port) || port < 1 || port > PORT_MAX)) {
    findings.push(finding('host/port-invalid', { field: 'port' }))
  }
  if (!USER.test(user)) findings.push(finding('install/user-invalid', { field: 'user' }))
  if (!hasPassword) findings.push(finding('install/password-needed', { field: 'password' }))
  else if (!passwordsMatch) findings.push(finding('install/passwords-differ', { field: 'confirmPassword' }))
  return findings
}

/** SMHV pushes itself from a host of the console on which it runs, within the domain of that host (R84, R87). */
function checkReach({ pushingDomains }: InstallationFacts, nodes: readonly InstallationNodeFacts[]): Finding[] {
  const findings: Finding[] = []
  for (const { subject, domain, up, beingInstalled, inUse } of nodes) {
    if (pushingDomains.length > 0 && !pushingDomains.includes(domain)) {
      findings.push(finding('install/other-domain', { subject, field: 'name', detail: domain }))
    }
    if (!up) findings.push(finding('host/down', { subject, field: 'name' }))
    if (beingInstalled) findings.push(finding('install/in-progress', { subject, field: 'name' }))
    if (inUse) findings.push(finding('host/in-use', { subject, field: 'name' }))
  }
  return pushingDomains.length > 0 ? findings : [finding('install/no-pushing-host'), ...findings]
}

function checkInstall(
  { neighbourPorts }: InstallationFacts,
  nodes: readonly InstallationNodeFacts[],
  { port, license }: InstallationForm,
): Finding[] {
  const lacking = nodes.filter(needsInstallation)
  if (lacking.length === 0) {
    return nodes.map(({ subject }) => finding('install/already-installed', { subject, field: 'name' }))
  }
  const findings: Finding[] = []
  const others = [...neighbourPorts, ...nodes.flatMap(({ smhv }) => (smhv ? [smhv.port] : []))]
  const different = others.find((other) => other !== port)
  if (different !== undefined) {
    findings.push(finding('install/port-differs', { field: 'port', detail: `the other nodes use ${different}` }))
  }
  for (const { subject, snapDrive, license: facts } of lacking) {
    if (snapDrive && snapDrive.port !== port) {
      const detail = `SnapDrive uses ${snapDrive.port}`
      findings.push(finding('install/port-of-snapdrive', { subject, field: 'port', detail }))
    }
    if (needsSnapDrive(snapDrive)) findings.push(finding('install/snapdrive-first', { subject }))
    findings.push(...checkLicense(facts, license))
  }
  return findings
}

function checkUninstall({ datasets }: InstallationFacts, nodes: readonly InstallationNodeFacts[]): Finding[] {
  const installed = nodes.filter(({ smhv }) => smhv !== null)
  if (installed.length === 0) {
    return nodes.map(({ subject }) => finding('install/not-installed', { subject, field: 'name' }))
  }
  return datasets.length > 0 ? [finding('install/datasets-go', { detail: datasets.join(', ') })] : []
}

/** SMHV is missing or of another version. */
export function needsInstallation({ smhv }: Pick<InstallationNodeFacts, 'smhv'>): boolean {
  return smhv?.version !== SMHV_VERSION
}

/** SnapDrive 7.0 comes before SMHV 2.0 (R82). */
export function needsSnapDrive(snapDrive: Readonly<ServiceState> | null): boolean {
  return !snapDrive || Number.parseInt(snapDrive.version, 10) < SNAPDRIVE_MAJOR
}

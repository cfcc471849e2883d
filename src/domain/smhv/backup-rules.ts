import { finding, type Finding, hasErrors, type Subject } from '../finding'
import type { FindingCode } from '../findings/catalogue'
import type { VmState } from '../hyperv/virtual-machine'
import type { VmId } from '../ids'
import { SNAPSHOT_LIMIT } from '../ontap/storage'
import type { BackupVm } from './backup'
import type { BackupType } from './policy'

/** A VM of the dataset as it is now. */
export interface BackupVmFacts {
  readonly vmId: VmId
  readonly subject: Subject
  /** null = deleted from Hyper-V. */
  readonly state: VmState | null
  readonly migrating: boolean
  /** The backup integration service of its guest answers (R70). */
  readonly integrationBackup: boolean
  readonly restoring: boolean
  /** A managed, configured host or cluster of the console owns it. */
  readonly managed: boolean
  /** What Validate Dataset says of it. */
  readonly configuration: readonly Finding[]
}

/** A host on which VMs of the dataset run, or that coordinates their backup. */
export interface BackupHostFacts {
  readonly subject: Subject
  /** It is down, or its services are. */
  readonly services: readonly Finding[]
  readonly licensed: boolean
  readonly snapDriveLicensed: boolean
  /** An application-consistent backup runs on it (R104). */
  readonly applicationBackup: boolean
  readonly crashBackup: boolean
  /** The node that owns the group of a 2008 R2 cluster of which this host alone is backed up; null = itself. */
  readonly groupOwner: string | null
}

/** A volume that gets Snapshot copies. */
export interface BackupVolumeFacts {
  readonly subject: Subject
  readonly holds: number
  readonly adds: number
  /** What keeps Data ONTAP from making them: limit, space, offline, licenses. */
  readonly problems: readonly Finding[]
}

export interface BackupSnapInfoFacts {
  /** The managed host or cluster. */
  readonly subject: Subject
  readonly reachable: boolean
}

export interface BackupFacts {
  readonly backupType: BackupType
  readonly allowSavedState: boolean
  readonly nameTaken: boolean
  readonly vms: readonly BackupVmFacts[]
  readonly hosts: readonly BackupHostFacts[]
  readonly volumes: readonly BackupVolumeFacts[]
  readonly snapInfo: readonly BackupSnapInfoFacts[]
}

/** What comes of a VM in the backup. */
export type VmVerdict =
  | { readonly kind: 'backed-up'; readonly method: BackupVm['method']; readonly findings: readonly Finding[] }
  /** It alone fails; the others of the dataset are backed up (R165). */
  | { readonly kind: 'left-out'; readonly findings: readonly Finding[] }
  /** The whole backup fails for it (R153). */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }

/** What a restriction on VSS means nothing to: a crash-consistent backup asks it for metadata only (R112). */
const OF_VSS_ALONE: readonly FindingCode[] = ['vm/copied-disk-signature', 'vm/csvfs-and-shared']
/** Warnings of Validate Dataset that concern the coming backup; the others were told when the dataset was made. */
const TOLD_AGAIN: readonly FindingCode[] = ['vm/disk-left-out', 'vm/snapshot-location-moved', 'vm/slow-guest-snapdrive']

export function judgeVm(
  vm: BackupVmFacts,
  { backupType, allowSavedState }: Pick<BackupFacts, 'backupType' | 'allowSavedState'>,
): VmVerdict {
  const { subject, state } = vm
  const crash = backupType === 'crash-consistent'
  if (state === null) return { kind: 'left-out', findings: [finding('vm/unknown', { subject })] }
  if (vm.migrating) return { kind: 'left-out', findings: [finding('backup/vm-migrating', { subject })] }
  const refusals = vm.configuration.filter(
    (found) => found.severity === 'error' && !(crash && OF_VSS_ALONE.includes(found.code)),
  )
  if (!vm.managed) refusals.push(finding('vm/host-not-managed', { subject }))
  if (vm.restoring) refusals.push(finding('backup/vm-busy', { subject }))
  const offline = crash ? null : offlineReason(vm)
  if (offline && !allowSavedState) refusals.push(offline)
  if (refusals.length > 0) return { kind: 'refused', findings: refusals }
  const findings = vm.configuration.filter((found) => TOLD_AGAIN.includes(found.code))
  if (crash) return { kind: 'backed-up', method: 'crash', findings }
  if (!offline) return { kind: 'backed-up', method: 'online', findings }
  const warning = finding('backup/vm-saved-state', { subject })
  return { kind: 'backed-up', method: 'saved-state', findings: [warning, ...findings] }
}

/** Why a VM cannot be backed up online (R70, R153). */
function offlineReason({ subject, state, integrationBackup }: BackupVmFacts): Finding | null {
  if (state !== 'running') return finding('backup/vm-not-online', { subject, ...(state ? { detail: state } : {}) })
  return integrationBackup ? null : finding('backup/integration-missing', { subject })
}

/** What comes of each VM that the backup is asked for. */
export function judgeVms(
  facts: Pick<BackupFacts, 'vms' | 'backupType' | 'allowSavedState'>,
): { readonly vmId: VmId; readonly verdict: VmVerdict }[] {
  return facts.vms.map((vm) => ({ vmId: vm.vmId, verdict: judgeVm(vm, facts) }))
}

/** What a backup meets. Errors keep it from beginning; findings of VMs that are left out are in the verdicts. */
export interface BackupVerdict {
  readonly findings: readonly Finding[]
  readonly vms: readonly { readonly vmId: VmId; readonly verdict: VmVerdict }[]
}

/** Whether a backup can begin, and with which VMs. */
export function judgeBackup(facts: BackupFacts, vms = judgeVms(facts)): BackupVerdict {
  const findings: Finding[] = []
  if (facts.vms.length === 0) findings.push(finding('dataset/empty'))
  else if (vms.every(({ verdict }) => verdict.kind === 'left-out')) findings.push(finding('backup/no-vm-left'))
  if (facts.nameTaken) findings.push(finding('backup/name-taken', { field: 'namePrefix' }))
  for (const { verdict } of vms) if (verdict.kind !== 'left-out') findings.push(...verdict.findings)
  for (const host of facts.hosts) findings.push(...checkHost(host, facts.backupType))
  for (const { subject, reachable } of facts.snapInfo) {
    if (!reachable) findings.push(finding('backup/snapinfo-unavailable', { subject }))
  }
  for (const volume of facts.volumes) findings.push(...checkVolume(volume))
  return { findings, vms }
}

function checkHost(host: BackupHostFacts, type: BackupType): Finding[] {
  const { subject } = host
  const findings = [...host.services]
  if (!host.licensed) findings.push(finding('host/license-missing', { subject }))
  if (!host.snapDriveLicensed) findings.push(finding('host/snapdrive-license-missing', { subject }))
  const application = type === 'application-consistent'
  if (application && host.groupOwner !== null) {
    findings.push(finding('cluster/group-elsewhere', { subject, detail: `owned by ${host.groupOwner}` }))
  }
  if (application && host.applicationBackup) findings.push(finding('backup/host-busy', { subject }))
  else if (host.applicationBackup || host.crashBackup) findings.push(finding('backup/parallel-run', { subject }))
  return findings
}

/** So many copies below the limit begins the warning: a day of hourly pairs. */
const NEAR = 48

function checkVolume({ subject, holds, adds, problems }: BackupVolumeFacts): Finding[] {
  if (hasErrors(problems) || holds + adds <= SNAPSHOT_LIMIT - NEAR) return [...problems]
  const detail = `holds ${holds}, adds ${adds}, at most ${SNAPSHOT_LIMIT}`
  return [...problems, finding('volume/snapshot-limit-near', { subject, detail })]
}

/**
 * The verdict as one list, for whoever looks ahead: a VM that is left out is a warning as long as others are backed up,
 * since the backup begins all the same.
 */
export function verdictFindings({ findings, vms }: BackupVerdict): Finding[] {
  const leftOut = vms.flatMap(({ verdict }) => (verdict.kind === 'left-out' ? verdict.findings : []))
  const alone = leftOut.length > 0 && vms.every(({ verdict }) => verdict.kind === 'left-out')
  return [...findings, ...leftOut.map((found): Finding => (alone ? found : { ...found, severity: 'warning' }))]
}

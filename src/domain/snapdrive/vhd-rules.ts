import { finding, type Finding, type Subject } from '../finding'
import type { VmState } from '../hyperv/virtual-machine'
import type { WindowsVersion } from '../hyperv/windows'

/** A VHD on a disk of a host that somebody wants to attach there. */
export interface AttachVhdFacts {
  readonly path: string
  readonly host: readonly Finding[]
  readonly windows: WindowsVersion
  readonly found: boolean
  /** The node on which its disk is online, if that is another one. */
  readonly onlineOn: string | null
  readonly attached: boolean
  /** The VM that has the file open. */
  readonly usedBy: string | null
}

/** What Attach VHD meets (R187). */
export function checkAttachVhd(facts: AttachVhdFacts): Finding[] {
  const { path, host, windows, found, onlineOn, attached, usedBy } = facts
  const field = 'path'
  if (host.length > 0) return [...host]
  if (path === '') return [finding('vhd/path-needed', { field })]
  if (!found) return [finding('vhd/not-found', { field, detail: path })]
  if (onlineOn !== null) return [finding('vhd/disk-elsewhere', { field, detail: onlineOn })]
  if (attached) return [finding('vhd/already-attached', { field, detail: path })]
  if (usedBy !== null) return [finding('vhd/in-use', { field, detail: usedBy })]
  return /\.vhdx$/i.test(path) && windows !== '2012' ? [finding('vhd/vhdx-needs-2012', { field })] : []
}

/** What taking an attached VHD online or offline, or detaching it, meets. */
export function checkAttachedVhd(subject: Subject, host: readonly Finding[], givenTo: string | null): Finding[] {
  if (host.length > 0) return [...host]
  return givenTo === null ? [] : [finding('vhd/given-to-vm', { subject, detail: givenTo })]
}

/** An attached VHD that a VM is to get as a physical hard disk. */
export interface PhysicalDiskFacts {
  readonly subject: Subject
  readonly vm: Subject
  readonly state: VmState
  /** Its integration services, without which Windows adds no disk to a running VM. */
  readonly integration: boolean
  /** What keeps the settings of the VM from being changed. */
  readonly settings: readonly Finding[]
  readonly sameHost: boolean
  readonly online: boolean
  readonly givenTo: string | null
}

/** What adding it meets: the disk must be offline on the host (R187); a running VM gets it at once (R188). */
export function checkAddPhysicalDisk(facts: PhysicalDiskFacts): Finding[] {
  const { subject, vm, state, integration, settings, sameHost, online, givenTo } = facts
  const findings: Finding[] = [...settings]
  if (!sameHost) findings.push(finding('vm/on-other-host', { subject: vm, field: 'vmId' }))
  if (givenTo !== null) findings.push(finding('vhd/given-to-vm', { subject, detail: givenTo }))
  else if (online) findings.push(finding('vhd/online', { subject }))
  if (state === 'saved' || state === 'paused') {
    findings.push(finding('vm/state-forbids', { subject: vm, field: 'vmId', detail: state }))
  }
  if (state === 'running' && !integration) findings.push(finding('vm/no-hot-add', { subject: vm, field: 'vmId' }))
  return findings
}

/** A file that somebody copies from an added disk into a guest. */
export interface CopyFileFacts {
  readonly vm: Subject
  readonly state: VmState
  readonly host: readonly Finding[]
  readonly path: string
  /** The file on the added disk; null = there is none, or the disk is the guest's own. */
  readonly source: { readonly modifiedAt: number } | null
  /** What is at its place in the guest now. */
  readonly target: { readonly path: string; readonly modifiedAt: number } | null
}

export function checkCopyFile({ vm, state, host, path, source, target }: CopyFileFacts): Finding[] {
  const away = checkGuestAnswers(vm, state, host)
  if (away.length > 0) return away
  if (!source) return [finding('file/unknown', { field: 'path', ...(path === '' ? {} : { detail: path }) })]
  if (!target) return []
  if (target.modifiedAt === source.modifiedAt) return [finding('file/same', { field: 'path', detail: target.path })]
  return [finding('file/replaced', { field: 'path', detail: target.path })]
}

/** Only who is logged on to a running guest does something with its files. */
export function checkGuestAnswers(vm: Subject, state: VmState, host: readonly Finding[]): Finding[] {
  if (host.length > 0) return [...host]
  return state === 'running' ? [] : [finding('vm/state-forbids', { subject: vm, detail: state })]
}

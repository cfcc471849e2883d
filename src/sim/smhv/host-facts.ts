import { finding, type Finding } from '@/domain/finding'
import { checkConsolePlatform, checkPlatform } from '@/domain/hyperv/platform-rules'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { ConsoleId, ManagedHostId, WindowsDiskId } from '@/domain/ids'
import {
  type AddHostFacts,
  checkAddHost,
  checkManagers,
  checkServices,
  type HostNodeFacts,
} from '@/domain/smhv/host-rules'
import {
  checkHostSettings as checkSettings,
  type HostSettingsFacts,
  type SnapInfoDiskFacts,
} from '@/domain/smhv/host-settings-rules'
import type { HostSettings, ManagedHost } from '@/domain/smhv/managed-host'
import { lunsOfVolume } from '../ontap/lun-index'
import { clusterFindings } from '../windows/cluster-facts'
import type { ReadonlyWorld } from '../world/world'
import { lunName, subjectOf } from '../world/subjects'
import { licensesOf } from './licensing'
import { snapInfoCountFindings } from './snapinfo-count'
import { settingsInForce } from './settings-in-force'
import { directoriesLeft } from './snapinfo-directories'
import { diskOfTargetPath, disksOfTarget, type HostTarget, nodesOfTarget, ownsVm, targetSubject } from './host-target'

/** What adding a host or cluster would be asked for. Neither of the two ids = there is none of that name. */
export interface HostRequest extends HostTarget {
  readonly consoleId: ConsoleId
  readonly port: number
  readonly settings: HostSettings
}

/** Settings as a person types them: the disk of the SnapInfo directory is found by its path. */
export interface HostSettingsForm extends Omit<HostSettings, 'snapInfo'> {
  readonly snapInfo: { readonly path: string } | null
}

/** Finds the disk of the SnapInfo directory; where there is none, the check of these settings says so. */
export function resolveHostSettings(
  world: ReadonlyWorld,
  target: HostTarget,
  { reportPath, snapInfo, notification }: HostSettingsForm,
): HostSettings {
  if (!snapInfo) return { reportPath, snapInfo: null, notification }
  const diskId = diskOfTargetPath(world, target, snapInfo.path)?.id ?? ('' as WindowsDiskId)
  return { reportPath, snapInfo: { diskId, path: snapInfo.path }, notification }
}

/** What adding this host or cluster with these settings would meet. Fields are those of the request. */
export function checkHost(world: ReadonlyWorld, request: HostRequest): Finding[] {
  const findings = checkTarget(world, request)
  if (!targetSubject(world, request)) return findings
  const settings = settingsFacts(world, request, request.settings, { before: null, prefix: 'settings.' })
  return [...findings, ...checkSettings(settings, request.settings)]
}

/** What managing this host or cluster at this port would meet, whatever its settings. */
export function checkTarget(world: ReadonlyWorld, request: Omit<HostRequest, 'settings'>): Finding[] {
  return [...checkAddHost(addHostFacts(world, request)), ...consoleFindings(world, request.consoleId)]
}

/** What giving a managed host or cluster these settings would meet. */
export function checkHostSettings(
  world: ReadonlyWorld,
  managedHostId: ManagedHostId,
  settings: HostSettings,
): Finding[] {
  const managed = world.managedHosts[managedHostId]
  if (!managed) return []
  return checkTargetSettings(world, managed, settings, managed.settings.snapInfo?.path ?? null)
}

/** The same for a host or cluster that may not be managed yet; `before` = its SnapInfo directory so far. */
export function checkTargetSettings(
  world: ReadonlyWorld,
  target: HostTarget,
  settings: HostSettings,
  before: string | null,
): Finding[] {
  return checkSettings(settingsFacts(world, target, settings, { before, prefix: '' }), settings)
}

/** Configuration messages of a managed host: what is missing, what is advised against, what does not answer now. */
export function managedHostFindings(world: ReadonlyWorld, managedHostId: ManagedHostId): Finding[] {
  const managed = world.managedHosts[managedHostId]
  if (!managed) return []
  const { settings } = managed
  const facts = settingsFacts(world, managed, settings, { before: null, prefix: '' })
  return [
    ...nodesOfTarget(world, managed).flatMap((node) => hostFindings(world, node)),
    ...checkSettings({ ...facts, missing: 'error' }, settings),
    ...snapInfoCountFindings(world, managed),
    ...softwareCopyFindings(world, managed),
    ...leftBehindFindings(world, managed),
    ...nodesDifferFindings(world, managed),
    ...managersFindings(world, managed),
    ...(managed.clusterId === null ? [] : clusterFindings(world, managed.clusterId)),
  ]
}

/** Backups that SMHV does not find since the SnapInfo path was changed (R57). */
function leftBehindFindings(world: ReadonlyWorld, managed: Readonly<ManagedHost>): Finding[] {
  const subject = targetSubject(world, managed)
  const present = settingsInForce(world, managed).snapInfo?.path ?? null
  return directoriesLeft(world, managed.consoleId, managed, present).map(({ path, backups }) =>
    finding('settings/snapinfo-left-behind', {
      ...(subject ? { subject } : {}),
      detail: `${path}: ${backups === 1 ? 'one backup' : `${backups} backups`}`,
    }),
  )
}

/** Nodes that an import has left out (R95). */
function nodesDifferFindings(world: ReadonlyWorld, managed: Readonly<ManagedHost>): Finding[] {
  const subject = targetSubject(world, managed)
  const owner = managed.clusterId === null ? null : world.clusters[managed.clusterId]?.ownerNodeId
  const left = nodesOfTarget(world, managed).filter(({ id }) => managed.leftBehind[id] !== undefined)
  if (!subject || left.length === 0) return []
  const names = left.map(({ id, name }) => (id === owner ? `${name}, which owns the cluster group` : name))
  return [finding('settings/nodes-differ', { subject, detail: `left out: ${names.join('; ')}` })]
}

/** Other consoles that manage it too (R93). */
function managersFindings(world: ReadonlyWorld, managed: Readonly<ManagedHost>): Finding[] {
  const subject = targetSubject(world, managed)
  return subject ? checkManagers(subject, otherManagers(world, managed.consoleId, managed)) : []
}

function otherManagers(world: ReadonlyWorld, consoleId: ConsoleId, target: HostTarget): string[] {
  return managersOf(world, target).flatMap((managed) =>
    managed.consoleId === consoleId ? [] : [world.consoles[managed.consoleId]?.name ?? managed.consoleId],
  )
}

/** What the services of one host meet now: down, stopped. */
export function hostServiceFindings(world: ReadonlyWorld, host: Readonly<HyperVHost>): Finding[] {
  return checkServices(nodeFacts(world, host))
}

/** What there is to know of one host: its services, its Windows. */
export function hostFindings(world: ReadonlyWorld, host: Readonly<HyperVHost>): Finding[] {
  const facts = nodeFacts(world, host)
  return [...checkServices(facts), ...facts.platform]
}

/** What there is to know of the computer of a console (R26). */
export function consoleFindings(world: ReadonlyWorld, consoleId: ConsoleId): Finding[] {
  const console = world.consoles[consoleId]
  return console ? checkConsolePlatform(console.platform, subjectOf('console', console)) : []
}

/** LUNs of the host or cluster that the hardware provider cannot delete any more (R68). */
function softwareCopyFindings(world: ReadonlyWorld, target: HostTarget): Finding[] {
  return disksOfTarget(world, target).flatMap(({ softwareCopies, lunId }) => {
    const lun = lunId === null ? undefined : world.luns[lunId]
    if (!lun || softwareCopies === 0) return []
    const subject = { type: 'lun', id: lun.id, name: lunName(world, lun) } as const
    return [finding('lun/software-copies', { subject, detail: `${softwareCopies} shadow copies` })]
  })
}

function addHostFacts(world: ReadonlyWorld, request: Omit<HostRequest, 'settings'>): AddHostFacts | null {
  const subject = targetSubject(world, request)
  if (!subject) return null
  const nodeOf = request.hostId === null ? null : (world.hosts[request.hostId]?.clusterId ?? null)
  return {
    subject,
    port: request.port,
    nodes: nodesOfTarget(world, request).map((node) => nodeFacts(world, node)),
    nodeOf: nodeOf === null ? null : (world.clusters[nodeOf]?.name ?? null),
    managedHere: managersOf(world, request).some(({ consoleId }) => consoleId === request.consoleId),
    consoleOnIt: runsOn(world, request),
    managedBy: otherManagers(world, request.consoleId, request),
  }
}

/** The consoles that manage a host or cluster. */
function managersOf(world: ReadonlyWorld, { hostId, clusterId }: HostTarget): Readonly<ManagedHost>[] {
  return Object.values(world.managedHosts).filter(
    (managed) => managed.hostId === hostId && managed.clusterId === clusterId,
  )
}

/** Whether the console that asks is installed in a VM of this host or cluster (R223). */
function runsOn(world: ReadonlyWorld, request: Omit<HostRequest, 'settings'>): boolean {
  const vmId = world.consoles[request.consoleId]?.vmId ?? null
  const vm = vmId === null ? undefined : world.vms[vmId]
  return vm !== undefined && ownsVm(request, vm)
}

function nodeFacts(world: ReadonlyWorld, host: Readonly<HyperVHost>): HostNodeFacts {
  const { up, blockedPorts, smhv, snapDrive } = host
  const subject = subjectOf('host', host)
  const platform = checkPlatform({ ...host, subject })
  return { subject, up, blockedPorts, platform, smhv, snapDrive, ...licensesOf(world, host) }
}

function settingsFacts(
  world: ReadonlyWorld,
  target: HostTarget,
  settings: HostSettings,
  { before, prefix }: { readonly before: string | null; readonly prefix: string },
): HostSettingsFacts {
  return {
    subject: targetSubject(world, target) ?? { type: 'environment', id: '', name: '' },
    cluster: target.clusterId !== null,
    csvMountPoints: disksOfTarget(world, target).flatMap((disk) => (disk.kind === 'csv' ? [disk.mountPoint] : [])),
    snapInfoDisk: snapInfoDiskFacts(world, target, settings),
    snapInfoBefore: before,
    fieldPrefix: prefix,
    missing: 'warning',
  }
}

/** A disk that is named must also be the one that holds the path. */
function snapInfoDiskFacts(
  world: ReadonlyWorld,
  target: HostTarget,
  { snapInfo }: HostSettings,
): SnapInfoDiskFacts | null {
  const disk = snapInfo && diskOfTargetPath(world, target, snapInfo.path)
  if (!disk || disk.id !== snapInfo.diskId) return null
  const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
  const otherLuns = lun ? lunsOfVolume(world, lun.volumeId).filter(({ id }) => id !== lun.id).length : 0
  return { kind: disk.kind, onLun: lun !== undefined, otherLuns }
}

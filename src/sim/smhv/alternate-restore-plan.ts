import { must } from '@/base/invariant'
import type { Finding } from '@/domain/finding'
import type { LunId } from '@/domain/ids'
import type { PlannedStep } from '../kernel/operation'
import { lunName } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { type AlternateRestoreView, registeredAt, viewAlternateRestore } from './alternate-restore-facts'
import type { AlternateRestoreKind, AlternateRestoreRequest } from './alternate-restore-run'
import { otherVmsByLun, restoreStepTime, snapInfoLuns } from './restore-plan'
import type { LunRestore } from './restore-run'

type Step = PlannedStep<AlternateRestoreKind['steps']>

/** What a restore to another host would meet and how it would go. */
export interface AlternateRestorePreview {
  readonly findings: readonly Finding[]
  readonly luns: readonly LunRestore[]
  /** Milliseconds of simulated time. */
  readonly expectedDuration: number
}

/** Looks ahead, and changes nothing. */
export function checkRestoreToAlternateHost(
  world: ReadonlyWorld,
  request: AlternateRestoreRequest,
): AlternateRestorePreview {
  const { findings, told } = viewAlternateRestore(world, request)
  if (!told) return { findings, luns: [], expectedDuration: 0 }
  const luns = alternateLuns(world, told)
  const steps = planAlternate(luns, registeredAt(world, request.server, request.guid) !== undefined, request.startVm)
  return { findings, luns, expectedDuration: steps.reduce((sum, step) => sum + restoreStepTime(step, luns), 0) }
}

/** LUN by LUN at the other site: as a whole where nothing else lies on it and the files keep their places (R168–R169). */
export function alternateLuns(
  world: ReadonlyWorld,
  { backup, vm, files }: NonNullable<AlternateRestoreView['told']>,
): LunRestore[] {
  const byLun = new Map<LunId, { paths: Set<string>; bytes: number; moved: boolean; shared: boolean }>()
  for (const { file, lun, source, destination, disk } of files) {
    if (!file || !lun || !disk) continue
    const row = byLun.get(lun.id) ?? { paths: new Set(), bytes: 0, moved: false, shared: false }
    if (!row.paths.has(source)) row.bytes += file.bytes
    row.paths.add(source)
    row.moved ||= !source.toLowerCase().endsWith(destination.slice(disk.mountPoint.length).toLowerCase())
    row.shared ||= backup.vms.some(
      (other) => other.guid !== vm.guid && other.files.some(({ lunId }) => lunId === file.lunId),
    )
    byLun.set(lun.id, row)
  }
  const present = Object.values(world.vms).find(({ guid }) => guid === vm.guid)
  const others = otherVmsByLun(world, new Set(byLun.keys()), present?.id ?? vm.vmId)
  const snapInfo = snapInfoLuns(world)
  return [...byLun].map(([lunId, { bytes, moved, shared }]) => {
    const alone = !shared && !snapInfo.has(lunId) && (others.get(lunId)?.length ?? 0) === 0
    const lun = must(world.luns[lunId], lunId)
    return { lunId, lunPath: lunName(world, lun), method: alone && !moved ? 'lun-clone-split' : 'file-copy', bytes }
  })
}

/** `replaces`: a VM of that GUID is registered there, and goes first. */
export function planAlternate(luns: readonly LunRestore[], replaces: boolean, startVm: boolean): Step[] {
  return [
    { step: 'readMetadata' },
    ...(replaces ? [{ step: 'deleteVm' } as const] : []),
    ...luns.map(({ lunId }): Step => ({ step: 'restoreLun', lunId })),
    { step: 'registerVm' },
    ...(startVm ? [{ step: 'startVm' } as const] : []),
  ]
}

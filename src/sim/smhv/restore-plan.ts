import { SECOND } from '@/base/sim-time'
import { GiB, MiB } from '@/base/units'
import type { Finding } from '@/domain/finding'
import type { LunId, VmId } from '@/domain/ids'
import type { BackupVm } from '@/domain/smhv/backup'
import { BOOT_TIME } from '../hyperv/vm-state'
import { lunsOfVm } from '../hyperv/vm-facts'
import type { PlannedStep } from '../kernel/operation'
import type { ReadonlyWorld } from '../world/world'
import { restoreFindings, type RestoreRequest } from './restore-facts'
import type { AlternateRestoreKind } from './alternate-restore-run'
import type { LunRestore, RestoreKind, RestoreMethod, RestoreRun } from './restore-run'

/** How a LUN would be restored, and for whose sake not as a whole. */
export interface LunRestorePreview {
  readonly lunId: LunId
  /** `/vol/csv01/csv01` */
  readonly lunPath: string
  readonly storageSystem: string
  readonly method: RestoreMethod
  /** Bytes of the VM's files on the LUN. */
  readonly bytes: number
  /** VMs whose files lie on the same LUN. */
  readonly otherVms: readonly string[]
}

export interface RestorePreview {
  readonly findings: readonly Finding[]
  readonly luns: readonly LunRestorePreview[]
  /** Milliseconds of simulated time, the start of the VM included. */
  readonly expectedDuration: number
}

/** Bytes per second that a file copy restore reads from the Snapshot copy and writes to the LUN. */
const COPY_RATE = 100 * MiB
/** A LUN clone split is a matter of the storage system alone; it needs no more of the VM's time than this. */
const CLONE_SPLIT_RATE = 4 * GiB
/** Milliseconds that each step takes at least. */
export const RESTORE_TIMES = {
  validate: 5 * SECOND,
  delete: 10 * SECOND,
  turnOff: 5 * SECOND,
  lun: 15 * SECOND,
  register: 10 * SECOND,
  boot: BOOT_TIME,
  script: 10 * SECOND,
} as const

/** Milliseconds that a LUN takes by its method (R168, R169). */
export function lunRestoreTime({ method, bytes }: Pick<LunRestore, 'method' | 'bytes'>): number {
  const rate = method === 'file-copy' ? COPY_RATE : CLONE_SPLIT_RATE
  return RESTORE_TIMES.lun + Math.ceil(bytes / rate) * SECOND
}

/** What a restore would meet and how it would go. */
export function checkStartRestore(world: ReadonlyWorld, request: RestoreRequest): RestorePreview {
  const backup = world.backups[request.backupId]
  const then = backup?.vms.find((candidate) => candidate.vmId === request.vmId)
  const findings = restoreFindings(world, request)
  if (!backup || !then) return { findings, luns: [], expectedDuration: 0 }
  const previews = previewLuns(world, then)
  const luns = previews.map(toLunRestore)
  const steps = planSteps({
    crashConsistent: backup.type === 'crash-consistent',
    luns,
    startVm: true,
    postScript: null,
  })
  return {
    findings,
    luns: previews,
    expectedDuration: steps.reduce((sum, step) => sum + restoreStepTime(step, luns), 0),
  }
}

/** The LUNs on which the VM had files, each with the way in which it is restored. */
export function planLuns(world: ReadonlyWorld, then: Readonly<BackupVm>): LunRestore[] {
  return previewLuns(world, then).map(toLunRestore)
}

function toLunRestore({ lunId, lunPath, storageSystem, method, bytes }: LunRestorePreview): LunRestore {
  return { lunId, lunPath: `${storageSystem}:${lunPath}`, method, bytes }
}

/** LUN by LUN: one that holds files of this VM alone is restored as a whole, any other file by file (R168–R169). */
function previewLuns(world: ReadonlyWorld, then: Readonly<BackupVm>): LunRestorePreview[] {
  const sizes = new Map<LunId, number>()
  for (const file of then.files) sizes.set(file.lunId, (sizes.get(file.lunId) ?? 0) + file.bytes)
  const others = otherVmsByLun(world, new Set(sizes.keys()), then.vmId)
  const snapInfo = snapInfoLuns(world)
  return [...sizes].map(([lunId, bytes]) => {
    const lun = world.luns[lunId]
    const volume = lun && world.volumes[lun.volumeId]
    const storageSystem = (volume && world.storageSystems[volume.storageSystemId]?.name) ?? ''
    const otherVms = others.get(lunId) ?? []
    const alone = otherVms.length === 0 && !snapInfo.has(lunId)
    const method: RestoreMethod = alone ? 'lun-clone-split' : 'file-copy'
    return { lunId, lunPath: lun?.path ?? lunId, storageSystem, method, bytes, otherVms }
  })
}

/** VMs other than this one whose files lie on these LUNs, by LUN. */
export function otherVmsByLun(world: ReadonlyWorld, lunIds: ReadonlySet<LunId>, vmId: VmId): Map<LunId, string[]> {
  const others = new Map<LunId, string[]>()
  for (const vm of Object.values(world.vms)) {
    if (vm.id === vmId) continue
    for (const { id } of lunsOfVm(world, vm)) {
      if (lunIds.has(id)) others.set(id, [...(others.get(id) ?? []), vm.name])
    }
  }
  return others
}

/** LUNs that hold a SnapInfo directory. */
export function snapInfoLuns(world: ReadonlyWorld): Set<LunId> {
  const ids = Object.values(world.managedHosts).flatMap(({ settings }) => {
    const disk = settings.snapInfo && world.disks[settings.snapInfo.diskId]
    return disk?.lunId ?? []
  })
  return new Set(ids)
}

type Step = PlannedStep<RestoreKind['steps']>

/** The order of section 6.10: the writer deletes the VM, files come back, the VM is registered, started, script (R170). */
export function planSteps(run: Pick<RestoreRun, 'crashConsistent' | 'luns' | 'startVm' | 'postScript'>): Step[] {
  const { crashConsistent, luns, startVm, postScript } = run
  return [
    { step: 'validateConfiguration' },
    { step: crashConsistent ? 'turnVmOff' : 'deleteVm' },
    ...luns.map(({ lunId }): Step => ({ step: 'restoreLun', lunId })),
    { step: crashConsistent ? 'reloadConfiguration' : 'registerVm' },
    ...(startVm ? [{ step: 'startVm' } as const] : []),
    ...(postScript ? [{ step: 'runPostScript' } as const] : []),
  ]
}

/** Milliseconds that a step of a restore takes, be it where the VM was or on a host of the other site. */
export function restoreStepTime(
  step: Step | PlannedStep<AlternateRestoreKind['steps']>,
  luns: readonly LunRestore[],
): number {
  switch (step.step) {
    case 'readMetadata':
    case 'validateConfiguration':
      return RESTORE_TIMES.validate
    case 'deleteVm':
      return RESTORE_TIMES.delete
    case 'turnVmOff':
      return RESTORE_TIMES.turnOff
    case 'restoreLun': {
      const lun = luns.find((candidate) => candidate.lunId === step.lunId)
      return lun ? lunRestoreTime(lun) : 0
    }
    case 'registerVm':
    case 'reloadConfiguration':
      return RESTORE_TIMES.register
    case 'startVm':
      return RESTORE_TIMES.boot
    case 'runPostScript':
      return RESTORE_TIMES.script
  }
}

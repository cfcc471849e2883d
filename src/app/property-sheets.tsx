import { Suspense } from 'react'
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { useSheetPlace } from '@/components/sheet-subject'
import { CloseAnswer } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import { EmptyState } from '@/ui/empty-state'
import { lazyPiece } from '@/ui/lazy-piece'

/** By the kind of object that the address names. */
const SHEETS: Readonly<Record<string, LazyExoticComponent<ComponentType>>> = {
  aggregate: lazyPiece(async () => (await import('@/features/storage/storage-sheets')).AggregateSheet),
  backup: lazyPiece(async () => (await import('@/features/recovery-management/backup-sheet')).BackupSheet),
  cluster: lazyPiece(async () => (await import('@/features/cluster-manager/cluster-sheets')).ClusterSheet),
  computer: lazyPiece(async () => (await import('@/features/computer-management/computer-sheet')).ComputerSheet),
  dataset: lazyPiece(async () => (await import('@/features/dataset-management/dataset-sheet')).DatasetSheet),
  disk: lazyPiece(async () => (await import('@/features/snapdrive/disk-sheet')).DiskSheet),
  'disk-copy': lazyPiece(async () => (await import('@/features/snapdrive/disk-sheet')).DiskCopySheet),
  event: lazyPiece(async () => (await import('@/features/computer-management/event-sheet')).EventSheet),
  host: lazyPiece(async () => (await import('@/features/dataset-management/host-sheet')).HostSheet),
  item: lazyPiece(async () => (await import('@/features/cluster-manager/cluster-sheets')).ClusterItemSheet),
  job: lazyPiece(async () => (await import('@/features/jobs-management/job-sheet')).JobSheet),
  lun: lazyPiece(async () => (await import('@/features/storage/storage-sheets')).LunSheet),
  policy: lazyPiece(async () => (await import('@/features/dataset-management/policy-sheet')).PolicySheet),
  report: lazyPiece(async () => (await import('@/features/reports-management/report-sheet')).ReportSheet),
  schedule: lazyPiece(async () => (await import('@/features/jobs-management/schedule-sheet')).ScheduleSheet),
  system: lazyPiece(async () => (await import('@/features/storage/storage-sheets')).SystemSheet),
  task: lazyPiece(async () => (await import('@/features/computer-management/task-sheet')).TaskSheet),
  vm: lazyPiece(async () => (await import('@/features/hyper-v-manager/machine-sheet')).MachineSheet),
  volume: lazyPiece(async () => (await import('@/features/storage/storage-sheets')).VolumeSheet),
}

/** The property sheet that the address names: `wizard=properties&subject=dataset:dataset-1`, its tab in `page`. */
export function PropertySheets(): ReactNode {
  const { type } = useSheetPlace()
  const Sheet = Object.hasOwn(SHEETS, type) ? SHEETS[type] : undefined
  if (Sheet === undefined) return <NoSuchSheet />
  return (
    <Suspense fallback={null}>
      <Sheet />
    </Suspense>
  )
}

/** An address that was typed wrongly. */
function NoSuchSheet(): ReactNode {
  const { close } = useWizardPlace()
  return (
    <DialogFrame title="Properties" onClose={close} onSubmit={close}>
      <EmptyState title="The address names no object">Select something, then choose Properties again.</EmptyState>
      <CloseAnswer autoFocus />
    </DialogFrame>
  )
}

import type { Protection } from '@/contract'
import type { VmId } from '@/domain/ids'
import { type ConsoleView, lastBackupOf } from './console-view'
import type { Attempt } from './history'

/** Without a dataset of this console unprotected; otherwise as its latest backup job fared. */
export function protectionOf(view: ConsoleView, vmId: VmId): Protection {
  if (!view.datasetsOfVm.has(vmId)) return 'unprotected'
  const attempt = attemptOf(view, vmId)
  if (!attempt) return 'never-run'
  return attempt.outcome === 'done' ? 'ok' : 'failed'
}

/** The latest backup job that the VM was part of. Once old jobs are forgotten, the latest backup still tells of one. */
export function attemptOf(view: ConsoleView, vmId: VmId): Attempt | undefined {
  const attempt = view.history.attempt(view.consoleId, vmId)
  if (attempt && view.world.jobs[attempt.jobId]) return attempt
  const backup = lastBackupOf(view, vmId)
  return backup && { jobId: backup.jobId, at: backup.createdAt, outcome: 'done' }
}

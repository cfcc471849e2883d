import { ok } from '@/base/result'
import type { VmId } from '@/domain/ids'
import { checkStartRestore, type Simulation } from '@/sim'
import { scriptCallOf } from './backup-options'
import { findBackup } from './backups'
import { presentFinding } from './errors'
import { startedJob } from './jobs'
import type { Service } from './service'

/** Restore of one VM from a backup of the console that asks, and what it would meet. */
export function restores(simulation: Simulation): Pick<Service, 'startRestore' | 'checkRestore'> {
  return {
    startRestore: ({ params, body, consoleId, idempotencyKey: key }) => {
      const backup = simulation.read((world) => findBackup(world, consoleId, params.backupId))
      if (!backup.ok) return backup
      const { startVm, verify, postScript, acknowledged } = body
      const done = simulation.execute(
        {
          type: 'startRestore',
          backupId: backup.value.id,
          vmId: body.vmId as VmId,
          startVm,
          verify,
          postScript: postScript && scriptCallOf(postScript),
          acknowledged,
        },
        { key, origin: consoleId },
      )
      return done.ok ? startedJob(simulation, done.value.jobId) : done
    },

    checkRestore: ({ params, body, consoleId }) =>
      simulation.read((world) => {
        const backup = findBackup(world, consoleId, params.backupId)
        if (!backup.ok) return backup
        const request = { backupId: backup.value.id, vmId: body.vmId as VmId, verify: body.verify }
        const { findings, luns, expectedDuration } = checkStartRestore(world, request)
        return ok({
          body: {
            findings: findings.map(presentFinding),
            luns: luns.map(({ lunPath, storageSystem, method, bytes, otherVms }) => ({
              lunPath,
              storageSystem,
              method,
              bytes,
              otherVms: [...otherVms],
            })),
            expectedDuration,
          },
        })
      }),
  }
}

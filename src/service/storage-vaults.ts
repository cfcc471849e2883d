import { ok } from '@/base/result'
import type { VaultResource } from '@/contract'
import type { VaultId, VaultScheduleId, VolumeId } from '@/domain/ids'
import type { VaultAction } from '@/domain/ontap/vault-rules'
import type { Simulation } from '@/sim'
import type { Answered } from './answer'
import { refusal } from './errors'
import type { Service } from './service'
import { presentVault, presentVaultSchedule } from './storage-relationships-presenter'

type Endpoints = Pick<
  Service,
  | 'listVaults'
  | 'startVault'
  | 'updateVault'
  | 'abortVault'
  | 'stopVault'
  | 'listVaultSchedules'
  | 'scheduleVault'
  | 'unscheduleVault'
>

interface Asked {
  readonly params: { readonly vaultId: string }
  readonly consoleId: string
  readonly idempotencyKey: string | undefined
}

/** SnapVault relationships and schedules: a matter of the storage systems alone in 7-Mode (R20). */
export function storageVaults(simulation: Simulation): Endpoints {
  const present = (id: VaultId): Answered<VaultResource> =>
    simulation.read((world) => {
      const vault = world.vaults[id]
      return vault ? ok({ body: presentVault(world, vault) }) : refusal('unknown', 'vault/unknown')
    })
  const change = ({ params, consoleId: origin, idempotencyKey: key }: Asked, action: VaultAction) => {
    const vaultId = params.vaultId as VaultId
    return simulation.execute({ type: 'changeVault', vaultId, action }, { key, origin })
  }
  const changed = (request: Asked, action: VaultAction): Answered<VaultResource> => {
    const done = change(request, action)
    return done.ok ? present(done.value.id as VaultId) : done
  }
  return {
    listVaults: () =>
      simulation.read((world) => {
        const items = Object.values(world.vaults).map((vault) => presentVault(world, vault))
        return ok({ body: { items, total: items.length } })
      }),

    startVault: ({ body, consoleId: origin, idempotencyKey: key }) => {
      const { sourceVolume, sourceQtree, destinationVolume, destinationQtree } = body
      const sourceVolumeId = sourceVolume as VolumeId
      const destinationVolumeId = destinationVolume as VolumeId
      const command = {
        type: 'startVault',
        sourceVolumeId,
        sourceQtree,
        destinationVolumeId,
        destinationQtree,
      } as const
      const done = simulation.execute(command, { key, origin })
      return done.ok ? present(done.value.id as VaultId) : done
    },

    updateVault: (request) => changed(request, 'update'),
    abortVault: (request) => changed(request, 'abort'),

    stopVault: (request) => {
      const done = change(request, 'stop')
      return done.ok ? ok({ body: undefined }) : done
    },

    listVaultSchedules: () =>
      simulation.read((world) => {
        const items = Object.values(world.vaultSchedules).map((schedule) => presentVaultSchedule(world, schedule))
        return ok({ body: { items, total: items.length } })
      }),

    scheduleVault: ({ body, consoleId: origin, idempotencyKey: key }) => {
      const { volume, ...fields } = body
      const command = { type: 'scheduleVault', volumeId: volume as VolumeId, ...fields } as const
      const done = simulation.execute(command, { key, origin })
      if (!done.ok) return done
      const id = done.value.id as VaultScheduleId
      return simulation.read((world) => {
        const schedule = world.vaultSchedules[id]
        return schedule ? ok({ body: presentVaultSchedule(world, schedule) }) : refusal('unknown', 'vault/unknown')
      })
    },

    unscheduleVault: ({ params, consoleId: origin }) => {
      const scheduleId = params.scheduleId as VaultScheduleId
      const done = simulation.execute({ type: 'unscheduleVault', scheduleId }, { origin })
      return done.ok ? ok({ body: undefined }) : done
    },
  }
}

import fc from 'fast-check'
import { HOUR, MINUTE, SECOND } from '@/base/sim-time'
import type { CommandType } from '../commands'
import { SHELL_DEEDS } from './shell-deed'
import { SMHV_DEEDS } from './smhv-deeds'
import { SNAPDRIVE_KINDS } from './snapdrive-deed'

/**
 * Something that somebody does, before it is known to whom: the numbers choose among what the world offers at that
 * moment, so that random stories mean something and still shrink to short ones.
 */
export interface Deed {
  readonly kind: CommandType
  /** Milliseconds that pass before. */
  readonly after: number
  readonly a: number
  readonly b: number
  readonly c: number
  /** Asks for what is not there, or is wrong. */
  readonly wrong: boolean
}

const KINDS = [
  { weight: 4, arbitrary: fc.constant<CommandType>('addHost') },
  { weight: 3, arbitrary: fc.constant<CommandType>('configureHost') },
  { weight: 1, arbitrary: fc.constant<CommandType>('removeHost') },
  { weight: 4, arbitrary: fc.constant<CommandType>('createDataset') },
  { weight: 2, arbitrary: fc.constant<CommandType>('modifyDataset') },
  { weight: 1, arbitrary: fc.constant<CommandType>('deleteDataset') },
  { weight: 4, arbitrary: fc.constant<CommandType>('addPolicy') },
  { weight: 1, arbitrary: fc.constant<CommandType>('modifyPolicy') },
  { weight: 1, arbitrary: fc.constant<CommandType>('removePolicy') },
  { weight: 6, arbitrary: fc.constant<CommandType>('startBackup') },
  { weight: 2, arbitrary: fc.constant<CommandType>('deleteBackup') },
  { weight: 5, arbitrary: fc.constant<CommandType>('startRestore') },
  { weight: 3, arbitrary: fc.constant<CommandType>('changeVmState') },
  { weight: 4, arbitrary: fc.constant<CommandType>('injectFault') },
  { weight: 3, arbitrary: fc.constant<CommandType>('clearFault') },
  { weight: 3, arbitrary: fc.constant<CommandType>('changeMirror') },
  { weight: 2, arbitrary: fc.constant<CommandType>('changeVault') },
  { weight: 2, arbitrary: fc.constant<CommandType>('exportConfiguration') },
  { weight: 4, arbitrary: fc.constant<CommandType>('migrateVm') },
  { weight: 2, arbitrary: fc.constant<CommandType>('takeVmSnapshot') },
  ...(
    [
      'deleteVm',
      'createVolume',
      'applyVmSnapshot',
      'renameVmSnapshot',
      'deleteVmSnapshot',
      'moveVmSnapshotLocation',
      'addVhd',
      'removeVhd',
      'moveClusterGroup',
      'moveClusterDisk',
      'setPreferredOwner',
      'createMirror',
      'startVault',
      'scheduleVault',
      'unscheduleVault',
      'archiveVault',
      'createSnapshotCopy',
      'changeLun',
      'changeStorageLicense',
      'changeDedupe',
      'changeController',
      'mountSnapshot',
      'unmountSnapshot',
      ...SHELL_DEEDS,
    ] as const
  ).map((kind) => ({ weight: 1, arbitrary: fc.constant<CommandType>(kind) })),
  { weight: 3, arbitrary: fc.constant<CommandType>('connectDisk') },
  ...SNAPDRIVE_KINDS.map((kind) => ({ weight: 1, arbitrary: fc.constant<CommandType>(kind) })),
  ...SMHV_DEEDS.map((kind) => ({ weight: 1, arbitrary: fc.constant<CommandType>(kind) })),
] as const

const number = fc.nat({ max: 9_999 })

const after = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 90 * SECOND }),
  fc.integer({ min: 0, max: 20 * MINUTE }),
  fc.integer({ min: 0, max: 9 * HOUR }),
)

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.oneof(...KINDS),
  after,
  a: number,
  b: number,
  c: number,
  wrong: fc.integer({ min: 0, max: 19 }).map((n) => n === 19),
})

/** Some of what may happen in an environment, in order. */
export function deeds(length: { readonly min: number; readonly max: number }): fc.Arbitrary<readonly Deed[]> {
  return fc.array(deed, { minLength: length.min, maxLength: length.max, size: 'max' })
}

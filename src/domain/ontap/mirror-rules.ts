import { finding, type Finding, type Subject } from '../finding'
import type { FindingCode } from '../findings/catalogue'
import type { MirrorState, MirrorStatus } from './mirror'

export const MIRROR_ACTIONS = [
  'initialize',
  'update',
  'abort',
  'quiesce',
  'resume',
  'break',
  'resync',
  'reverse-resync',
  'release',
  'connect',
] as const
/**
 * What can be done to a SnapMirror relationship. `reverse-resync` makes the source an image of the destination (R208);
 * `connect` is what SnapDrive does when it connects the LUNs of the destination (R199, R200).
 */
export type MirrorAction = (typeof MIRROR_ACTIONS)[number]

/** In which states an action is permitted, and whether it needs a transfer under way (`busy`) or none (`idle`). */
const PERMITTED: Record<
  MirrorAction,
  { readonly states: readonly MirrorState[]; readonly when: 'idle' | 'busy' | 'any' }
> = {
  initialize: { states: ['uninitialized', 'broken-off'], when: 'idle' },
  update: { states: ['snapmirrored'], when: 'idle' },
  abort: { states: ['uninitialized', 'snapmirrored', 'quiesced', 'broken-off'], when: 'busy' },
  quiesce: { states: ['snapmirrored'], when: 'any' },
  resume: { states: ['quiesced'], when: 'idle' },
  break: { states: ['snapmirrored', 'quiesced'], when: 'idle' },
  resync: { states: ['broken-off', 'uninitialized'], when: 'idle' },
  'reverse-resync': { states: ['broken-off', 'uninitialized'], when: 'idle' },
  release: { states: ['broken-off', 'uninitialized'], when: 'idle' },
  connect: { states: ['snapmirrored', 'quiesced'], when: 'idle' },
}

/** Why a state forbids what it does, with its own cure. */
const STATE_FORBIDS: Record<MirrorState, FindingCode> = {
  uninitialized: 'mirror/is-uninitialized',
  snapmirrored: 'mirror/is-snapmirrored',
  'broken-off': 'mirror/is-broken-off',
  quiesced: 'mirror/is-quiesced',
}

/** A storage system that takes part in a transfer. */
export interface TransferSystemFacts {
  readonly subject: Subject
  readonly online: boolean
  readonly licensed: boolean
  /** The license that is meant. */
  readonly license: string
}

/** A volume of a relationship; a resync may overwrite either. */
export interface MirrorVolumeFacts {
  readonly subject: Subject
  /** The destination of another live relationship, or the source that the other volume is being kept true to. */
  readonly taken: boolean
  /** Running VMs write to it. */
  readonly inUse: boolean
  /** Snapshot copies in use that would have to go. */
  readonly busyCopies: readonly string[]
  /** What keeps it from taking more data. */
  readonly room: readonly Finding[]
  /** What keeps SnapMirror from making a Snapshot copy of it, as the source of a transfer. */
  readonly copying: readonly Finding[]
}

export interface MirrorFacts {
  readonly subject: Subject
  readonly state: MirrorState
  readonly status: MirrorStatus
  readonly systems: readonly TransferSystemFacts[]
  readonly destination: MirrorVolumeFacts
  /** As the destination of a resync in the other direction. */
  readonly source: MirrorVolumeFacts
  /** Whether both volumes have a Snapshot copy in common. */
  readonly common: boolean
}

/** What keeps an action from being done now; the state first, since the rest means nothing without it. */
export function checkMirrorAction(action: MirrorAction, facts: MirrorFacts): Finding[] {
  const state = checkState(action, facts)
  if (state.length > 0) return state
  if (action === 'initialize' || action === 'update') {
    return [...checkSystems(facts.systems), ...checkVolumes(facts.source, facts.destination)]
  }
  if (action !== 'resync' && action !== 'reverse-resync') return []
  const { subject } = facts
  return [
    ...checkSystems(facts.systems),
    ...(facts.common ? [] : [finding('mirror/no-common-snapshot', { subject })]),
    ...(action === 'resync'
      ? checkVolumes(facts.source, facts.destination)
      : checkVolumes(facts.destination, facts.source)),
  ]
}

function checkState(action: MirrorAction, { subject, state, status }: MirrorFacts): Finding[] {
  const { states, when } = PERMITTED[action]
  if (!states.includes(state)) {
    return [finding(action === 'resume' ? 'mirror/not-quiesced' : STATE_FORBIDS[state], { subject })]
  }
  if (when === 'busy') return status === 'idle' ? [finding('mirror/no-transfer', { subject })] : []
  const busy = when === 'idle' ? status !== 'idle' : status === 'quiescing'
  return busy ? [finding('mirror/transferring', { subject, detail: status })] : []
}

/** Storage systems that do not answer or lack the license (R24). */
export function checkSystems(systems: readonly TransferSystemFacts[]): Finding[] {
  return systems.flatMap(({ subject, online, licensed, license }) => [
    ...(online ? [] : [finding('storage/offline', { subject })]),
    ...(licensed ? [] : [finding('storage/license-missing', { subject, detail: license })]),
  ])
}

function checkVolumes({ copying }: MirrorVolumeFacts, overwritten: MirrorVolumeFacts): Finding[] {
  const { subject, taken, inUse, busyCopies, room } = overwritten
  return [
    ...copying,
    ...(taken ? [finding('mirror/destination-taken', { subject })] : []),
    ...(inUse ? [finding('mirror/destination-in-use', { subject })] : []),
    ...busyCopies.map((detail) => finding('snapshot/busy', { subject, detail })),
    ...room,
  ]
}

/** A relationship that does not exist yet. */
export interface NewMirrorFacts {
  readonly subject: Subject
  readonly sameVolume: boolean
  readonly exists: boolean
  readonly destinationTooSmall: boolean
  readonly systems: readonly TransferSystemFacts[]
}

export function checkNewMirror({
  subject,
  sameVolume,
  exists,
  destinationTooSmall,
  systems,
}: NewMirrorFacts): Finding[] {
  return [
    ...(sameVolume ? [finding('mirror/same-volume', { subject })] : []),
    ...(exists ? [finding('mirror/exists', { subject })] : []),
    ...(destinationTooSmall ? [finding('mirror/destination-too-small', { subject })] : []),
    ...checkSystems(systems),
  ]
}

/**
 * What becomes of a relationship when SnapDrive connects the LUNs of its destination: the only LUN of a volume comes back
 * by a volume SnapRestore, which ends the relationship (R199); of several each comes back as a file (R200).
 */
export function stateAfterConnect(lunsInVolume: number): MirrorState {
  return lunsInVolume === 1 ? 'uninitialized' : 'broken-off'
}

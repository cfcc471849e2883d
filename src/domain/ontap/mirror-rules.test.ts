import { expect, test } from 'vitest'
import { MIRROR_STATES, type MirrorState } from './mirror'
import {
  checkMirrorAction,
  MIRROR_ACTIONS,
  type MirrorAction,
  type MirrorFacts,
  type MirrorVolumeFacts,
  stateAfterConnect,
} from './mirror-rules'

const volume = (name: string): MirrorVolumeFacts => ({
  subject: { type: 'volume', id: name, name },
  taken: false,
  inUse: false,
  busyCopies: [],
  room: [],
  copying: [],
})

const system = (name: string) => ({
  subject: { type: 'storage-system', id: name, name } as const,
  online: true,
  licensed: true,
  license: 'snapmirror',
})

const met = (action: MirrorAction, parts: Partial<MirrorFacts>): string[] =>
  checkMirrorAction(action, {
    subject: { type: 'mirror', id: 'mirror-1', name: 'a → b' },
    state: 'snapmirrored',
    status: 'idle',
    systems: [system('a'), system('b')],
    source: volume('a'),
    destination: volume('b'),
    common: true,
    ...parts,
  }).map((found) => found.code)

const permitted = (state: MirrorState, status: MirrorFacts['status']) =>
  MIRROR_ACTIONS.filter((action) => met(action, { state, status }).length === 0)

test('what each state of an idle relationship permits', () => {
  expect(Object.fromEntries(MIRROR_STATES.map((state) => [state, permitted(state, 'idle')]))).toEqual({
    uninitialized: ['initialize', 'resync', 'reverse-resync', 'release'],
    snapmirrored: ['update', 'quiesce', 'break', 'connect'],
    'broken-off': ['initialize', 'resync', 'reverse-resync', 'release'],
    quiesced: ['resume', 'break', 'connect'],
  })
})

test('during a transfer it can be aborted, and updates can be stopped after it', () => {
  expect(permitted('snapmirrored', 'transferring')).toEqual(['abort', 'quiesce'])
  expect(permitted('snapmirrored', 'quiescing')).toEqual(['abort'])
  expect(permitted('uninitialized', 'transferring')).toEqual(['abort'])
})

test.each<[MirrorAction, Partial<MirrorFacts>, string]>([
  ['update', { state: 'uninitialized' }, 'mirror/is-uninitialized'],
  ['update', { state: 'broken-off' }, 'mirror/is-broken-off'],
  ['update', { state: 'quiesced' }, 'mirror/is-quiesced'],
  ['resync', {}, 'mirror/is-snapmirrored'],
  ['resume', {}, 'mirror/not-quiesced'],
  ['break', { status: 'transferring' }, 'mirror/transferring'],
  ['abort', {}, 'mirror/no-transfer'],
  ['resync', { state: 'broken-off', common: false }, 'mirror/no-common-snapshot'],
  ['update', { systems: [{ ...system('b'), online: false }] }, 'storage/offline'],
  ['initialize', { state: 'uninitialized', systems: [{ ...system('b'), licensed: false }] }, 'storage/license-missing'],
  ['resync', { state: 'broken-off', destination: { ...volume('b'), inUse: true } }, 'mirror/destination-in-use'],
  ['reverse-resync', { state: 'broken-off', source: { ...volume('a'), taken: true } }, 'mirror/destination-taken'],
  ['resync', { state: 'broken-off', destination: { ...volume('b'), busyCopies: ['x'] } }, 'snapshot/busy'],
])('%s is refused when %j', (action, parts, code) => {
  expect(met(action, parts)).toEqual([code])
})

test('[R199] [R200] connecting one LUN of a volume leaves the mirror uninitialized, several leave it broken off', () => {
  expect(stateAfterConnect(1)).toBe('uninitialized')
  expect(stateAfterConnect(2)).toBe('broken-off')
})

import type { MirrorAction } from '@/domain/ontap/mirror-rules'

interface MirrorWords {
  readonly label: string
  /** What to know before; undefined: it is done without a question, since it can be taken back. */
  readonly warning?: string
}

/** What the storage administrator can do here; that SnapDrive connects a LUN is done in SnapDrive. */
export const MIRROR_WORDS: Readonly<Record<Exclude<MirrorAction, 'connect'>, MirrorWords>> = {
  initialize: {
    label: 'Initialize',
    warning: 'The destination is emptied and everything is transferred anew.',
  },
  update: { label: 'Update' },
  quiesce: { label: 'Quiesce' },
  resume: { label: 'Resume' },
  abort: { label: 'Abort Transfer', warning: 'What was transferred so far is thrown away.' },
  break: {
    label: 'Break',
    warning: 'The destination becomes writable, and backups do not update it any more until it is resynced.',
  },
  resync: {
    label: 'Resync',
    warning: 'The destination goes back to the newest common Snapshot copy, and becomes an image of the source again.',
  },
  'reverse-resync': {
    label: 'Resync in Reverse',
    warning:
      'The source goes back to the newest common Snapshot copy, and becomes a read-only image of the destination.',
  },
  release: {
    label: 'Release',
    warning: 'The storage systems forget the relationship; another one begins with a whole transfer or a resync.',
  },
}

export type OfferedAction = keyof typeof MIRROR_WORDS

export const OFFERED_ACTIONS = Object.keys(MIRROR_WORDS) as readonly OfferedAction[]

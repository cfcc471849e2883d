import type { SimTime } from '@/base/sim-time'
import type { Transfer, TransferEnd } from '@/domain/ontap/transfer'
import type { VolumeId } from '@/domain/ids'
import type { StorageSystem } from '@/domain/ontap/storage'
import type { ReadonlyWorld } from '../world/world'
import { columns, lagText, roughSize } from './columns'

/** The columns that SnapMirror and SnapVault share. */
const WIDTHS = [31, 31, 14, 10]

/** A relationship of either kind, as its status tells it. */
export interface StatusRow {
  readonly source: string
  readonly destination: string
  readonly state: string
  readonly lag: number | null
  readonly status: string
}

/** Relationships as a table; long names make its columns wider. */
export function statusTable(rows: readonly StatusRow[]): string[] {
  const cells = [
    ['Source', 'Destination', 'State', 'Lag', 'Status'],
    ...rows.map(({ source, destination, state, lag, status }) => [source, destination, state, lagText(lag), status]),
  ]
  const widths = WIDTHS.map((width, index) => Math.max(width, ...cells.map((row) => row[index]?.length ?? 0)))
  return cells.map((row) => columns(row, widths))
}

/** How far a transfer has come. */
export function transferText(transfer: Readonly<Transfer<string>>, now: SimTime): string {
  const { startedAt, endsAt, bytes } = transfer
  const part = endsAt === null || endsAt <= startedAt ? 0 : (now - startedAt) / (endsAt - startedAt)
  return `Transferring  (${roughSize(Math.floor(bytes * Math.min(1, part)))} done)`
}

/** `snapmirror status -l`: one property a line. */
export function longStatus(
  row: StatusRow,
  more: {
    readonly base: string
    readonly transfer: Readonly<Transfer<string>> | null
    readonly ends: readonly TransferEnd[]
  },
): string[] {
  const last = more.ends.at(-1)
  const lines: readonly (readonly [string, string])[] = [
    ['Source:', row.source],
    ['Destination:', row.destination],
    ['Status:', row.status],
    ['State:', row.state],
    ['Lag:', lagText(row.lag)],
    ['Base Snapshot:', more.base],
    ['Current Transfer Type:', more.transfer ? capital(more.transfer.kind) : '-'],
    ['Contents:', row.state === 'Uninitialized' ? '-' : 'Replica'],
    ['Last Transfer Size:', last ? `${Math.floor(last.bytes / 1024)} KB` : '-'],
    ['Last Transfer Error:', last?.reason ?? '-'],
  ]
  return [...lines.map(([title, value]) => columns([title, value], [23])), '']
}

/** `broken-off` → `Broken-off` */
export function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

/** Whether one of its volumes is on this storage system; on which side. */
export function sideOf(
  world: ReadonlyWorld,
  system: Readonly<StorageSystem>,
  ends: { readonly sourceVolumeId: VolumeId; readonly destinationVolumeId: VolumeId },
): 'source' | 'destination' | undefined {
  if (world.volumes[ends.destinationVolumeId]?.storageSystemId === system.id) return 'destination'
  return world.volumes[ends.sourceVolumeId]?.storageSystemId === system.id ? 'source' : undefined
}

export const STARTED = (command: 'snapmirror' | 'snapvault'): readonly string[] => [
  'Transfer started.',
  `Monitor progress with '${command} status' or the snapmirror log.`,
]

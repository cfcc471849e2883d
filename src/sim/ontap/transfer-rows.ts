import type { SimTime } from '@/base/sim-time'
import { MiB } from '@/base/units'
import type { FindingCode } from '@/domain/findings/catalogue'
import { ENDS_KEPT, type Transfer, type TransferEnd } from '@/domain/ontap/transfer'

/** Bytes per second over the line between the sites. */
const THROUGHPUT = 80 * MiB
/** Time that a transfer takes at least: Snapshot copy, comparison, hand-over. Milliseconds. */
const OVERHEAD = 5000

/** Milliseconds that a transfer takes. */
export function transferTime(bytes: number): number {
  return OVERHEAD + Math.ceil((bytes * 1000) / THROUGHPUT)
}

/** What SnapMirror and SnapVault relationships have in common. */
interface TransferringRow {
  transfer: Transfer<string> | null
  ends: TransferEnd[]
}

/** Notes the end of the transfer under way; the oldest ends are forgotten. */
export function noteEnd(row: TransferringRow, at: SimTime, reason: FindingCode | null): void {
  const { transfer } = row
  if (!transfer) return
  row.transfer = null
  row.ends = [...row.ends, { number: transfer.number, at, bytes: transfer.bytes, reason, kind: transfer.kind }].slice(
    -ENDS_KEPT,
  )
}

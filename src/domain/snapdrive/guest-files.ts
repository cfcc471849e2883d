import type { SimTime } from '@/base/sim-time'
import { isVhd } from '../hyperv/virtual-machine'
import { fileNameOf } from './attached-vhd'
import { type GuestFacts, type PlannedFile, plannedFiles } from './guest-file-plan'

/** A file in a guest at some time. */
export interface GuestFile {
  /** Below the root of its volume: `Reports\Figures.xlsx`. */
  readonly path: string
  readonly bytes: number
  readonly modifiedAt: SimTime
}

/** What has happened to the files of a guest besides that they are written; oldest first. */
export type GuestChange =
  | { readonly kind: 'deleted'; readonly at: SimTime; readonly vhd: string; readonly path: string }
  | { readonly kind: 'copied'; readonly at: SimTime; readonly vhd: string; readonly file: GuestFile }
  /** The disk became again what it was: all of them, or that of one file. */
  | {
      readonly kind: 'restored'
      readonly at: SimTime
      readonly vhd: string | null
      readonly asOf: SimTime
      /** How many changes had happened then, where the time alone does not tell: several things happen at one time. */
      readonly changes?: number
    }

/** The files on a disk of a guest, by the name of its VHD, as they were at a time. The same at every look. */
export function guestFiles(
  vm: GuestFacts,
  vhd: string,
  at: SimTime,
  history: readonly GuestChange[],
): readonly GuestFile[] {
  const vhds = vm.disks.filter(isVhd)
  const position = vhds.findIndex(({ location }) => sameFile(fileNameOf(location.path), vhd))
  const disk = vhds[position]
  if (!disk) return []
  const concerns = (change: GuestChange) => change.at <= at && (change.vhd === null || sameFile(change.vhd, vhd))
  const { changes, spans } = lived(history, concerns, at)
  const isLost = (time: number) => !spans.some((span) => time > span.after && time <= span.until)
  const files = new Map<string, GuestFile>()
  const plan = plannedFiles(vm, { system: disk.system, last: position === vhds.length - 1 })
  for (const planned of plan) {
    files.set(planned.path.toLowerCase(), fileAt(planned, `${vm.guid}|${vhd}`.toLowerCase(), at, isLost))
  }
  for (const change of changes) {
    if (change.kind === 'deleted') files.delete(change.path.toLowerCase())
    else keepCopied(files, change)
  }
  return [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

interface Lived {
  /** What became of the files on the way to their present state, oldest first. */
  readonly changes: readonly Exclude<GuestChange, { kind: 'restored' }>[]
  /** The times that count. */
  readonly spans: readonly { readonly after: number; readonly until: number }[]
}

/** The past of a disk as it is now: what was done between the time of a copy and its restore has not happened to it. */
function lived(history: readonly GuestChange[], concerns: (change: GuestChange) => boolean, at: SimTime): Lived {
  const changes: Exclude<GuestChange, { kind: 'restored' }>[] = []
  const spans: { after: number; until: number }[] = []
  let until: number = at
  let index = history.length - 1
  while (index >= 0) {
    const change = history[index]
    index -= 1
    if (!change || change.at > until || !concerns(change)) continue
    if (change.kind !== 'restored') {
      changes.push(change)
      continue
    }
    spans.push({ after: change.at, until })
    until = change.asOf
    index = Math.min(index, (change.changes ?? history.length) - 1)
  }
  spans.push({ after: Number.NEGATIVE_INFINITY, until })
  return { changes: changes.toReversed(), spans }
}

/** A file that was copied in is what it was until somebody writes it again. */
function keepCopied(files: Map<string, GuestFile>, { file, at }: Extract<GuestChange, { kind: 'copied' }>): void {
  const key = file.path.toLowerCase()
  const written = files.get(key)
  if (!written || written.modifiedAt <= at) files.set(key, file)
}

function fileAt(
  { path, bytes, every }: PlannedFile,
  of: string,
  at: SimTime,
  isLost: (time: number) => boolean,
): GuestFile {
  const seed = hashText(`${of}|${path}`)
  // What is never written again has its date from the installation.
  if (every === null) return { path, bytes, modifiedAt: (INSTALLED + (seed % 40_000) * 60_000) as SimTime }
  const offset = seed % every
  let time = Math.floor((at - offset) / every) * every + offset
  while (isLost(time)) time -= every
  const growth = hashText(`${seed}|${time}`) % Math.max(1, Math.floor(bytes / 8))
  return { path, bytes: bytes + growth, modifiedAt: time as SimTime }
}

/** Monday, 4 March 2013, 08:00. */
const INSTALLED = 1_362_384_000_000

export function sameFile(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** FNV-1a with 32 bits: the same number for the same text on every machine. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

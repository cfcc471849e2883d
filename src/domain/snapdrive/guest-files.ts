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
  | { readonly kind: 'restored'; readonly at: SimTime; readonly vhd: string | null; readonly asOf: SimTime }

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
  const changes = history.filter((change) => change.at <= at && (change.vhd === null || sameFile(change.vhd, vhd)))
  const gaps = changes.filter((change) => change.kind === 'restored')
  const isLost = (time: number) => gaps.some((gap) => time > gap.asOf && time <= gap.at)
  const files = new Map<string, GuestFile>()
  const plan = plannedFiles(vm, { system: disk.system, last: position === vhds.length - 1 })
  for (const planned of plan) {
    files.set(planned.path.toLowerCase(), fileAt(planned, `${vm.guid}|${vhd}`.toLowerCase(), at, isLost))
  }
  for (const change of changes) {
    if (change.kind === 'restored' || isLost(change.at)) continue
    if (change.kind === 'deleted') files.delete(change.path.toLowerCase())
    else keepCopied(files, change)
  }
  return [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
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

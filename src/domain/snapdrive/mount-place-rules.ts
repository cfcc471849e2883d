import { finding, type Finding } from '../finding'
import { letterOf, rootOf } from './disk-connection'

const FOLDER = /^[A-Z]:\\(?:[^\\/:*?"<>|]+\\)+$/i
const RESERVED = ['A', 'B', 'C']

/** What is typed as the place of a disk, before anybody is asked: a drive letter or the path of a folder (R184). */
export function checkMountPlace(mountPoint: string, field = 'mountPoint'): Finding[] {
  const letter = letterOf(mountPoint)
  if (letter !== null ? RESERVED.includes(letter) : !FOLDER.test(mountPoint)) {
    return [finding('disk/mount-point-invalid', { field, ...(mountPoint === '' ? {} : { detail: mountPoint }) })]
  }
  return []
}

export interface MountPlaceFacts {
  readonly mountPoint: string
  /** Letters that are free on every node that sees the disk. */
  readonly freeLetters: readonly string[]
  /** Places of other disks. */
  readonly taken: readonly string[]
  /** What a folder is mounted on: the disk of its drive, if a disk like this one may hang there. */
  readonly root: { readonly suitable: boolean } | null
}

/** Whether the place is free. */
export function checkMountPlaceFree({ mountPoint, freeLetters, taken, root }: MountPlaceFacts): Finding[] {
  const field = 'mountPoint'
  const typed = checkMountPlace(mountPoint, field)
  if (typed.length > 0) return typed
  const letter = letterOf(mountPoint)
  if (letter !== null) {
    if (freeLetters.includes(letter)) return []
    const detail = `${letter}: is taken; free: ${freeLetters.map((free) => `${free}:`).join(' ')}`
    return [finding('disk/letter-taken', { field, detail })]
  }
  if (taken.some((other) => other.toLowerCase() === mountPoint.toLowerCase())) {
    return [finding('disk/mount-point-taken', { field, detail: mountPoint })]
  }
  return root?.suitable ? [] : [finding('disk/mount-point-root', { field, detail: rootOf(mountPoint) })]
}

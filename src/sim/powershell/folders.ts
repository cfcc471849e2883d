import type { ReadonlyWorld } from '../world/world'
import { HOME, type PowerShellSession } from './session'

/** Folders that are there on every host, besides those of its scripts. */
const FOLDERS = [
  'C:\\',
  HOME,
  'C:\\Windows',
  'C:\\Windows\\Temp',
  'C:\\Users\\Administrator',
  'C:\\Users\\Administrator\\Documents',
  'C:\\Program Files',
  'C:\\Program Files\\NetApp',
]

/** Whether a folder is there on the host of a session: one of Windows, or one that holds files. */
export function isFolder(world: ReadonlyWorld, { hostId }: Pick<PowerShellSession, 'hostId'>, wanted: string): boolean {
  const start = `${hostId}|${wanted.replace(/\\$/, '')}\\`.toLowerCase()
  return (
    FOLDERS.some((folder) => folder.toLowerCase() === wanted.toLowerCase()) ||
    Object.keys(world.scripts).some((key) => key.toLowerCase().startsWith(start))
  )
}

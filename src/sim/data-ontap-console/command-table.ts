import { cfCommands } from './cf-commands'
import type { ConsoleCommand } from './console-command'
import { helpCommands } from './help-commands'
import { licenseCommands } from './license-commands'
import { lunCommands } from './lun-commands'
import { sisCommands } from './sis-commands'
import { snapCommands } from './snap-commands'
import { snapmirrorCommands } from './snapmirror-commands'
import { snapvaultCommands } from './snapvault-commands'
import { snapvaultSnapCommands } from './snapvault-snap-commands'
import { systemCommands } from './system-commands'
import { volumeCommands } from './volume-commands'

/** Every command of the Data ONTAP console: the table is its grammar. */
export const commandTable: readonly ConsoleCommand[] = [
  ...systemCommands,
  ...cfCommands,
  ...licenseCommands,
  ...volumeCommands,
  ...snapCommands,
  ...lunCommands,
  ...sisCommands,
  ...snapmirrorCommands,
  ...snapvaultCommands,
  ...snapvaultSnapCommands,
  ...helpCommands(() => commandTable),
]

import { cfCommands } from './cf-commands'
import type { ConsoleCommand } from './console-command'
import { helpCommands } from './help-commands'
import { systemCommands } from './system-commands'

/** Every command of the Data ONTAP console. */
export const commandTable: readonly ConsoleCommand[] = [
  ...systemCommands,
  ...cfCommands,
  ...helpCommands(() => commandTable),
]

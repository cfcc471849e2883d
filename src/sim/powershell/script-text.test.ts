import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR } from '@/base/sim-time'
import type { ConsoleId } from '@/domain/ids'
import { scriptOf } from '@/domain/powershell/scripted-deed'
import type { Command, CommandType } from '../commands'
import { checkStartRestore } from '../smhv/restore-plan'
import type { Deed } from '../testing/deed'
import { commandOf } from '../testing/deed-command'
import type { Driver } from '../testing/drive'
import { smallWorld, withDataset } from '../testing/small-world'
import type { World } from '../world/world'
import { scriptedDeed } from './testing/scripted-command'
import { Prompt } from './testing/prompt'

const SCRIPTED: readonly CommandType[] = [
  'addHost',
  'configureHost',
  'removeHost',
  'createDataset',
  'modifyDataset',
  'deleteDataset',
  'addPolicy',
  'modifyPolicy',
  'removePolicy',
  'startBackup',
  'deleteBackup',
  'startRestore',
  'setLicense',
  'setStorageConnection',
  'removeStorageConnection',
  'startInstallation',
  'exportConfiguration',
  'importConfiguration',
]

/** Hosts, datasets, policies and a backup, and a prompt that is open. */
function history(): Driver {
  const driver = withDataset(withDataset(smallWorld(), 'ds_one', ['e1', 'e2']), 'ds_two', ['a1'])
  const [dataset] = Object.values(driver.names.world.datasets)
  const fields = {
    description: '',
    backupType: 'application-consistent',
    retention: { type: 'daily', rule: { by: 'count', count: 3 } },
  } as const
  const options = {
    updateSnapMirror: false,
    allowSavedState: true,
    distributed: false,
    preScript: null,
    postScript: null,
    notify: 'errors',
  } as const
  const datasetId = must(dataset?.id, 'dataset')
  driver.do({ type: 'addPolicy', datasetId, name: 'daily', ...fields, options, schedule: null })
  driver.do({ type: 'startBackup', datasetId, policyId: null, namePrefix: 'ds_one', ...fields, options }).untilIdle()
  return new Prompt('n1', driver).driver
}

const tables = (driver: Driver): Partial<World> => {
  const { kernel: _, shells: __, ...rest } = driver.names.world as World
  return rest
}

const number = fc.nat({ max: 9_999 })
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...SCRIPTED),
  after: fc.constant(0),
  a: number,
  b: number,
  c: number,
  // What asks for what is not there, or for an older version, has no script.
  wrong: fc.constant(false),
})

/** Of the console whose prompt it is. The wizard has its warnings read; the cmdlet writes them out. */
function acknowledging({ names }: Driver, given: Command): Command {
  const command = 'consoleId' in given ? { ...given, consoleId: 'console-1' as ConsoleId } : given
  if (command.type !== 'startRestore') return command
  const acknowledged = checkStartRestore(names.world, command).findings.map(({ code }) => code)
  return { ...command, acknowledged }
}

/** Does a command in one copy of the world and its script in another, and waits for the end of both. */
function bothWays(start: Driver, command: Command): { readonly refused: boolean; readonly errors: string } {
  const [direct, scripted] = [start.restored(), start.restored()]
  const text = scriptOf(must(scriptedDeed(start.names.world, command), 'a scripted deed'))
  const result = direct.simulation.execute(command)
  const prompt = new Prompt('n1', scripted)
  const from = prompt.shell.lastSequence
  scripted.do({ type: 'submitLine', shellId: prompt.shellId, text })
  const now = direct.simulation.now + 12 * HOUR
  for (const driver of [direct, scripted]) driver.at(now as typeof direct.simulation.now)
  const errors = prompt.shell.lines.filter(({ sequence, stream }) => sequence > from && stream === 'error')
  expect(prompt.shell.state).toBe('idle')
  expect(tables(scripted)).toEqual(tables(direct))
  return { refused: !result.ok, errors: errors.map((line) => line.text).join('\n') }
}

test('what View Script shows does the same as the wizard when it is pasted, whatever the wizard is about to do', () => {
  const start = history()
  const met = new Set<CommandType>()
  fc.assert(
    fc.property(deed, (one) => {
      const command = acknowledging(start, commandOf(one, start.names.world))
      if (!scriptedDeed(start.names.world, command)) return
      const { refused, errors } = bothWays(start, command)
      met.add(command.type)
      if (refused) expect(errors).not.toBe('')
    }),
    { numRuns: 120, seed: 20131014 },
  )
  expect(met.size).toBeGreaterThan(10)
})

test('the script of a backup names what the wizard was told, and nothing of it is filled in', () => {
  const text = scriptOf({
    kind: 'startBackup',
    dataset: 'ds',
    policy: null,
    namePrefix: 'ds',
    description: "it's $new",
    backupType: 'application-consistent',
    retention: { type: 'daily', rule: { by: 'count', count: 7 } },
    options: {
      updateSnapMirror: true,
      allowSavedState: false,
      distributed: false,
      preScript: null,
      postScript: { host: null, path: 'C:\\s\\post.bat', arguments: '$VMSnapshot $SnapInfoName' },
      notify: 'errors',
    },
  })
  expect(text).toBe(
    "New-Backup -Dataset 'ds' -BackupName 'ds' -Description 'it''s $new' -BackupType 'ApplicationConsistent' -RetentionType 'daily' " +
      "-RetentionCount 7 -UpdateSnapMirror -AllowSavedState:$false -DistributedBackup:$false -Notify 'Errors' -PreScript '' " +
      "-PostScript 'C:\\s\\post.bat' -PostScriptArguments '$VMSnapshot $SnapInfoName'",
  )
})

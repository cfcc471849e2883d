import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTime } from '@/base/sim-time'
import { type Finding, hasErrors } from '@/domain/finding'
import type { Command, CommandOf, CommandType } from '../commands'
import { checkMigrateVm } from '../hyperv/migration-facts'
import { checkAddVhd } from '../hyperv/vhd-facts'
import { checkApplyVmSnapshot, checkVmSnapshotLocation } from '../hyperv/vm-snapshot-commands'
import type { Simulation } from '../simulation'
import { checkStartBackup } from '../smhv/backup-check'
import { checkDataset } from '../smhv/dataset-facts'
import { checkDeleteBackup } from '../smhv/delete-backup-command'
import { checkHost, checkHostSettings } from '../smhv/host-facts'
import { checkStartInstallation } from '../smhv/installation-check'
import { checkSetLicense } from '../smhv/license-command'
import { checkPolicy } from '../smhv/policy-facts'
import { checkStartRestore } from '../smhv/restore-plan'
import { checkSetStorageConnection } from '../smhv/storage-connections'
import type { ReadonlyWorld } from '../world/world'
import { type Deed, deeds } from './deed'
import { commandOf } from './deed-command'
import { opened } from './opened'

type Preview<T extends CommandType> = (world: ReadonlyWorld, command: CommandOf<T>) => readonly Finding[]

/** What `…/checks` answers, for each command that has such a preview. */
const PREVIEWS: { readonly [T in CommandType]?: Preview<T> } = {
  addHost: checkHost,
  configureHost: (world, { managedHostId, settings }) => checkHostSettings(world, managedHostId, settings),
  setLicense: checkSetLicense,
  setStorageConnection: checkSetStorageConnection,
  startInstallation: checkStartInstallation,
  createDataset: (world, command) => checkDataset(world, { ...command, datasetId: null }),
  modifyDataset: (world, { datasetId, description, vmIds, validate }) => {
    const dataset = world.datasets[datasetId]
    if (!dataset) return []
    const { consoleId, name } = dataset
    return checkDataset(world, { consoleId, datasetId, name, description, vmIds, validate })
  },
  addPolicy: (world, command) => checkPolicy(world, command.datasetId, command),
  modifyPolicy: (world, command) => {
    const policy = world.policies[command.policyId]
    return policy ? checkPolicy(world, policy.datasetId, command, policy.id) : []
  },
  startBackup: (world, command) => checkStartBackup(world, command).findings,
  deleteBackup: (world, command) => checkDeleteBackup(world, command).findings,
  startRestore: (world, command) => checkStartRestore(world, command).findings,
  migrateVm: (world, command) => checkMigrateVm(world, command).findings,
  applyVmSnapshot: checkApplyVmSnapshot,
  moveVmSnapshotLocation: (world, { vmId, path }) => checkVmSnapshotLocation(world, vmId, path),
  addVhd: checkAddVhd,
}

/** Nothing that a preview is asked about: there is no such thing, or somebody else was quicker. */
const ELSEWHERE: readonly string[] = ['unknown', 'stale', 'malformed']

const errorsOf = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, subject, field }) => `${code} ${subject?.id} ${field}`)

/** A wrong configuration is one that comes too late, which says nothing of its settings: here it is wrong and in time. */
function inTime(command: Command, { wrong }: Deed): Command {
  if (!wrong || command.type !== 'configureHost') return command
  const settings = { ...command.settings, reportPath: 'reports' }
  return { ...command, settings, version: command.version - 1 }
}

/** Looks ahead, acts, and gives the command's kind with what came of it; undefined where there was nothing to compare. */
function compare(simulation: Simulation, deed: Deed): string | undefined {
  simulation.advanceTo(addTime(simulation.now, deed.after))
  const command = simulation.read((world) => inTime(commandOf(deed, world), deed))
  const preview = PREVIEWS[command.type] as Preview<CommandType> | undefined
  const foreseen = preview && simulation.read((world) => preview(world, command))
  const result = simulation.execute(command)
  if (!foreseen || (!result.ok && ELSEWHERE.includes(result.error.kind))) return undefined
  if (result.ok) {
    expect({ command, errors: errorsOf(foreseen) }).toEqual({ command, errors: [] })
    return `${command.type} accepted`
  }
  const { code, findings } = result.error
  if (code === 'restore/acknowledgement-needed') {
    expect(hasErrors(foreseen)).toBe(false)
    const open = findings.slice(1).map((found) => found.code)
    expect(foreseen.map((found) => found.code)).toEqual(expect.arrayContaining(open))
  } else {
    expect({ command, errors: errorsOf(foreseen) }).toEqual({ command, errors: errorsOf(findings) })
  }
  return `${command.type} refused`
}

const kinds = Object.keys(PREVIEWS) as CommandType[]

/** Every other deed is one that has a preview; those between make its world. */
const story = fc
  .tuple(deeds({ min: 20, max: 50 }), fc.array(fc.constantFrom(...kinds), { minLength: 25, maxLength: 25 }))
  .map(([happened, asked]) =>
    happened.map((deed, index) => (index % 2 === 0 ? deed : { ...deed, kind: asked[index >> 1] ?? deed.kind })),
  )

test('what a preview foresees is what then happens, for every command that has one', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(story, fc.constantFrom('tr-4234-fresh', 'tr-4234'), (happened, scenario) => {
      const simulation = opened(scenario, { checked: false })
      for (const deed of happened) {
        const came = compare(simulation, deed)
        if (came !== undefined) met.add(came)
      }
    }),
    { seed: 4234, numRuns: 120 },
  )
  const expected = kinds.flatMap((kind) => [`${kind} accepted`, `${kind} refused`])
  expect(expected.filter((outcome) => !met.has(outcome))).toEqual([])
}, 120_000)

import { finding, type Finding, type Subject } from '@/domain/finding'
import type { ConfigurationFileId, ConsoleId, HostId } from '@/domain/ids'
import { CONFIGURATION_FILES_MAX, type ConfigurationFile } from '@/domain/smhv/configuration-file'
import { checkConfigurationPath, isInInstallation } from '@/domain/smhv/configuration-rules'
import type { SimContext } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { consoleIdFindings } from './consoles'

/** A file on a computer of the environment. */
export interface ConfigurationPlace {
  /** Name or id of a console or host. */
  readonly computer: string
  readonly path: string
}

/** A computer on which a configuration file may lie. */
export interface ConfigurationComputer {
  readonly id: ConsoleId | HostId
  readonly name: string
  readonly kind: 'console' | 'host'
  readonly up: boolean
}

/** The computers of the consoles, that of the asking one first, and all hosts. */
export function configurationComputers(world: ReadonlyWorld, consoleId: ConsoleId): ConfigurationComputer[] {
  const own = world.consoles[consoleId] ?? { id: consoleId, name: consoleId }
  const others = Object.values(world.consoles).filter(({ id }) => id !== consoleId)
  const hosts = Object.values(world.hosts).map(({ id, name, up }) => ({ id, name, kind: 'host' as const, up }))
  return [...[own, ...others].map(({ id, name }) => ({ id, name, kind: 'console' as const, up: true })), ...hosts]
}

/** What writing a file there would meet. */
export function checkPlaceForExport(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  place: ConfigurationPlace,
  overwrite: boolean,
): Finding[] {
  const findings = checkPlace(world, consoleId, place)
  const file = findFile(world, consoleId, place)
  if (file && !overwrite) findings.push(finding('configuration/file-exists', { field: 'path', detail: file.path }))
  if (!file && Object.keys(world.configurationFiles).length >= CONFIGURATION_FILES_MAX) {
    findings.push(finding('configuration/too-many-files'))
  }
  return findings
}

/** What reading the file there would meet. */
export function checkPlaceForImport(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  place: ConfigurationPlace,
): { readonly file: Readonly<ConfigurationFile> | undefined; readonly findings: Finding[] } {
  const findings = checkPlace(world, consoleId, place)
  if (findings.some(({ severity }) => severity === 'error')) return { file: undefined, findings }
  const file = findFile(world, consoleId, place)
  if (!file) findings.push(finding('configuration/file-missing', { field: 'path', detail: place.path }))
  return { file, findings }
}

/** By id or by name, without regard to case. */
export function findComputer(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  name: string,
): ConfigurationComputer | undefined {
  const wanted = name.trim().toLowerCase()
  return configurationComputers(world, consoleId).find((row) => row.id === name || row.name.toLowerCase() === wanted)
}

/** By computer and path, without regard to case as in Windows. */
export function findFile(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  { computer, path }: ConfigurationPlace,
): Readonly<ConfigurationFile> | undefined {
  const id = findComputer(world, consoleId, computer)?.id
  const wanted = path.trim().toLowerCase()
  return Object.values(world.configurationFiles).find(
    (file) => file.computerId === id && file.path.toLowerCase() === wanted,
  )
}

/** SMHV is uninstalled from a host: what lies in its directory goes with it (R96). Gives the paths. */
export function dropInstalledFiles(context: SimContext, hostId: HostId): string[] {
  const { world } = context
  const gone = Object.values(world.configurationFiles).filter(
    (file) => file.computerId === hostId && isInInstallation(file.path),
  )
  for (const { id } of gone) dropFile(context, id)
  return gone.map(({ path }) => path)
}

export function dropFile(context: SimContext, configurationFileId: ConfigurationFileId): void {
  delete context.world.configurationFiles[configurationFileId]
  context.emit('configuration-file.changed', { configurationFileId })
}

function checkPlace(world: ReadonlyWorld, consoleId: ConsoleId, place: ConfigurationPlace): Finding[] {
  const findings = [...consoleIdFindings(world, consoleId), ...checkConfigurationPath(place.path)]
  const computer = findComputer(world, consoleId, place.computer)
  if (!computer) findings.push(finding('configuration/computer-unknown', { field: 'computer', detail: place.computer }))
  else if (!computer.up)
    findings.push(finding('host/down', { field: 'computer', subject: subjectOfComputer(computer) }))
  return findings
}

function subjectOfComputer(computer: ConfigurationComputer): Subject {
  return subjectOf(computer.kind, computer)
}

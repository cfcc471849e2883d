import { formatBytes, tib } from '@/base/units'
import { checkVaultSchedule } from '@/domain/ontap/vault-rules'
import { findDuplicates } from './duplicates'
import type { LunPlan, StorageSystemPlan, Topology, VolumePlan } from './topology'

/** What a 7-Mode aggregate of 64-bit format holds at most on the largest controllers, and so any volume in it. */
const LARGEST_AGGREGATE = tib(162)
const LARGEST_LUN = tib(16)

export function checkStorage(topology: Topology): readonly string[] {
  const { storageSystems } = topology
  return [
    ...findDuplicates(
      'storage systems',
      storageSystems.map((system) => system.name),
    ),
    ...storageSystems.flatMap((system) => checkSystem(topology, system)),
    ...checkMirrors(topology),
    ...checkVaults(topology),
  ]
}

function checkSystem(topology: Topology, system: StorageSystemPlan): readonly string[] {
  const where = `storage system '${system.name}'`
  const problems: string[] = []
  if (system.partner !== null) {
    const partner = topology.storageSystems.find((other) => other.name === system.partner)
    if (!partner) problems.push(`${where}: its partner '${system.partner}' does not exist`)
    else if (partner === system || partner.partner !== system.name) {
      problems.push(`${where}: '${partner.name}' does not name it as its partner`)
    } else if (partner.site !== system.site) problems.push(`${where}: its partner stands at another site`)
  }
  problems.push(
    ...findDuplicates(
      `aggregates of ${where}`,
      system.aggregates.map((aggregate) => aggregate.name),
    ),
    ...findDuplicates(
      `volumes of ${where}`,
      system.volumes.map((volume) => volume.name),
    ),
  )
  for (const aggregate of system.aggregates) {
    if (!isSize(aggregate.size) || aggregate.size > LARGEST_AGGREGATE) {
      problems.push(`${where}: aggregate '${aggregate.name}' cannot have ${aggregate.size} bytes`)
    }
    const promised = sum(
      system.volumes.filter((volume) => volume.aggregate === aggregate.name && volume.guarantee === 'volume'),
    )
    if (promised > aggregate.size) {
      const sizes = `${formatBytes(promised)} of ${formatBytes(aggregate.size)}`
      problems.push(`${where}: aggregate '${aggregate.name}' promises thick volumes ${sizes}`)
    }
  }
  return [...problems, ...system.volumes.flatMap((volume) => checkVolume(system, volume))]
}

function checkVolume(system: StorageSystemPlan, volume: VolumePlan): readonly string[] {
  const where = `volume '${system.name}:${volume.name}'`
  const problems: string[] = []
  const aggregate = system.aggregates.find((candidate) => candidate.name === volume.aggregate)
  if (!aggregate) problems.push(`${where}: its aggregate '${volume.aggregate}' does not exist`)
  else if (!isSize(volume.size) || volume.size > aggregate.size) {
    problems.push(`${where}: ${formatBytes(volume.size)} do not fit into its aggregate`)
  }
  problems.push(
    ...findDuplicates(
      `LUNs of ${where}`,
      volume.luns.map((lun) => lun.name),
    ),
  )
  for (const lun of volume.luns) problems.push(...checkLun(where, lun))
  if (volume.guarantee === 'volume' && sum(volume.luns) > volume.size) {
    problems.push(`${where}: its LUNs need ${formatBytes(sum(volume.luns))}, which a thick volume must hold`)
  }
  return problems
}

function checkLun(where: string, lun: LunPlan): readonly string[] {
  const problems: string[] = []
  if (!isSize(lun.size) || lun.size > LARGEST_LUN)
    problems.push(`${where}: LUN '${lun.name}' cannot have ${lun.size} bytes`)
  if (lun.partition === 'MBR' && lun.size > tib(2)) problems.push(`${where}: MBR LUN '${lun.name}' is larger than 2 TB`)
  if ((lun.otherUsed ?? 0) > lun.size) problems.push(`${where}: LUN '${lun.name}' holds more than its size`)
  return problems
}

function checkMirrors(topology: Topology): readonly string[] {
  const volumes = new Map<string, { readonly system: StorageSystemPlan; readonly volume: VolumePlan }>()
  for (const system of topology.storageSystems) {
    for (const volume of system.volumes) volumes.set(`${system.name}:${volume.name}`, { system, volume })
  }
  const problems: string[] = []
  for (const { source, destination } of topology.mirrors) {
    const where = `SnapMirror relationship ${source} → ${destination}`
    const [from, to] = [volumes.get(source), volumes.get(destination)]
    if (!from) problems.push(`${where}: volume '${source}' does not exist`)
    if (!to) problems.push(`${where}: volume '${destination}' does not exist`)
    if (!from || !to) continue
    if (from === to) problems.push(`${where}: a volume cannot mirror itself`)
    if (to.volume.size < from.volume.size) problems.push(`${where}: the destination is smaller than the source`)
    for (const { system } of [from, to]) {
      if (!system.licenses.includes('snapmirror')) problems.push(`${where}: '${system.name}' has no SnapMirror license`)
    }
  }
  const destinations = topology.mirrors.map((mirror) => mirror.destination)
  return [...problems, ...findDuplicates('SnapMirror destinations', destinations)]
}

function checkVaults({ storageSystems, vaults = [] }: Topology): readonly string[] {
  const problems: string[] = []
  for (const { source, destination, schedule, archives = [] } of vaults) {
    const where = `SnapVault relationship ${source} → ${destination}`
    for (const [address, license] of [
      [source, 'sv_ontap_pri'],
      [destination, 'sv_ontap_sec'],
    ] as const) {
      const system = storageSystems.find(({ name, volumes }) =>
        volumes.some((row) => `${name}:${row.name}` === address),
      )
      if (!system) problems.push(`${where}: volume '${address}' does not exist`)
      else if (!system.licenses.includes(license)) problems.push(`${where}: '${system.name}' has no license ${license}`)
    }
    for (const { field } of [...(schedule ? [schedule] : []), ...archives].flatMap(checkVaultSchedule))
      problems.push(`${where}: its ${field} is wrong`)
  }
  return problems
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size > 0
}

function sum(things: readonly { readonly size: number }[]): number {
  return things.reduce((total, thing) => total + thing.size, 0)
}

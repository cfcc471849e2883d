import { spanBetween, durationText } from '@/components/time-text'
import type { DiscoveredHost, MirrorResource, StorageSystemResource, VolumeResource } from '@/contract'

/** A site with what stands there. */
export interface SiteView {
  readonly name: string
  readonly systems: readonly StorageSystemResource[]
  readonly hosts: readonly DiscoveredHost[]
  /** `2 of 2 storage systems online, 3 of 3 hosts up` */
  readonly summary: string
  readonly state: 'up' | 'degraded' | 'down'
}

/** One relationship between the two volumes of a row. */
export interface MirrorLink {
  readonly mirror: MirrorResource
  readonly toRight: boolean
  readonly stateText: string
  readonly lagText: string
}

/** Two volumes that mirror one another, and the relationships between them. */
export interface MirrorPair {
  readonly key: string
  readonly left: string
  readonly right: string
  readonly leftOnline: boolean
  readonly rightOnline: boolean
  readonly links: readonly MirrorLink[]
}

export interface SitesView {
  readonly sites: readonly SiteView[]
  readonly pairs: readonly MirrorPair[]
}

export interface SiteParts {
  readonly systems: readonly StorageSystemResource[]
  readonly hosts: readonly DiscoveredHost[]
  readonly volumes: readonly VolumeResource[]
  readonly mirrors: readonly MirrorResource[]
  readonly now: string | undefined
}

export const STATE_TEXT: Readonly<Record<MirrorResource['state'], string>> = {
  uninitialized: 'Uninitialized',
  snapmirrored: 'Snapmirrored',
  'broken-off': 'Broken-off',
  quiesced: 'Quiesced',
}

/** `Snapmirrored, transferring` */
export function mirrorStateText({ state, status }: Pick<MirrorResource, 'state' | 'status'>): string {
  return status === 'idle' ? STATE_TEXT[state] : `${STATE_TEXT[state]}, ${status}`
}

export function lagText({ updatedAt }: Pick<MirrorResource, 'updatedAt'>, now: string | undefined): string {
  const lag = spanBetween(updatedAt, now ?? null)
  return lag === null ? 'never updated' : durationText(lag)
}

/** The sites of an environment, and side by side the volumes that mirror one another. */
export function sitesView({ systems, hosts, volumes, mirrors, now }: SiteParts): SitesView {
  const names = [...new Set([...systems.map(({ site }) => site), ...hosts.map(({ site }) => site)])].toSorted()
  const systemOf = new Map(volumes.map((volume) => [volume.id, volume.storageSystem.id]))
  const siteOf = (volumeId: string) => systems.find(({ id }) => id === systemOf.get(volumeId))
  const pairs = new Map<string, MirrorPair & { readonly links: MirrorLink[] }>()
  for (const mirror of mirrors) {
    const [source, destination] = [siteOf(mirror.sourceVolume.id), siteOf(mirror.destinationVolume.id)]
    // The first site stands on the left, whichever way the data goes.
    const toRight = names.indexOf(source?.site ?? '') <= names.indexOf(destination?.site ?? '')
    const [left, right] = toRight ? [mirror.source, mirror.destination] : [mirror.destination, mirror.source]
    const key = `${left}|${right}`
    const pair = pairs.get(key) ?? {
      key,
      left,
      right,
      leftOnline: (toRight ? source : destination)?.online ?? false,
      rightOnline: (toRight ? destination : source)?.online ?? false,
      links: [],
    }
    pair.links.push({ mirror, toRight, stateText: mirrorStateText(mirror), lagText: lagText(mirror, now) })
    pairs.set(key, pair)
  }
  const sites = names.map((name) =>
    siteView(
      name,
      systems.filter(({ site }) => site === name),
      hosts.filter(({ site, kind }) => site === name && kind === 'host'),
    ),
  )
  return { sites, pairs: [...pairs.values()].toSorted((a, b) => (a.left < b.left ? -1 : 1)) }
}

function siteView(name: string, systems: readonly StorageSystemResource[], hosts: readonly DiscoveredHost[]): SiteView {
  const online = systems.filter((system) => system.online).length
  const up = hosts.filter(({ state }) => state !== 'down').length
  const all = systems.length + hosts.length
  return {
    name,
    systems,
    hosts,
    summary: `${online} of ${systems.length} storage systems online, ${up} of ${hosts.length} hosts up`,
    state: online + up === all ? 'up' : online + up === 0 ? 'down' : 'degraded',
  }
}

/** The whole picture in sentences, for who cannot see it. */
export function pictureText({ sites, pairs }: SitesView): string {
  const places = sites.map(({ name, summary }) => `${name}: ${summary}.`)
  const links = pairs.flatMap(({ links: all }) =>
    all.map(
      ({ mirror, stateText, lagText: lag }) => `${mirror.source} to ${mirror.destination}: ${stateText}, lag ${lag}.`,
    ),
  )
  return [...places, ...links].join(' ')
}

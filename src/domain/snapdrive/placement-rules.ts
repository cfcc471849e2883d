import { finding, type Finding, type Subject } from '../finding'
import { CORE_CLUSTER_GROUP, type DiskPlacement } from './disk-connection'
import { checkMountPlaceFree, type MountPlaceFacts } from './mount-place-rules'

/** A cluster services group and the node on which it is online. */
export interface GroupFacts {
  readonly name: string
  readonly node: string
}

/** A host that is going to see the disk. */
export interface PlacementNodeFacts {
  readonly subject: Subject
  /** Its initiators that speak a protocol for which the storage system is licensed. */
  readonly initiators: readonly string[]
}

/** What must be known of the host, or of the cluster, to which a disk would come. */
export interface PlacementFacts {
  readonly subject: Subject
  readonly placement: DiskPlacement
  /** What keeps the SnapDrive of a node from working. */
  readonly services: readonly Finding[]
  /** Name of the node on which the wizard runs. */
  readonly node: string
  readonly cluster: { readonly subject: Subject; readonly groups: readonly GroupFacts[] } | null
  /** Of a mount point below a shared disk: the group of that disk. */
  readonly rootGroup: string | null
  readonly place: MountPlaceFacts
  readonly nodes: readonly PlacementNodeFacts[]
  /** Initiators in the igroups that were chosen by hand. */
  readonly grouped: readonly string[]
}

/** What bringing a disk to a host or cluster meets: the pages after the choice of the LUN. */
export function checkPlacement(facts: PlacementFacts): Finding[] {
  const { placement, services, place } = facts
  return [
    ...services,
    ...checkSharing(facts),
    ...(placement.sharing === 'csv' ? [] : checkMountPlaceFree(place)),
    ...checkInitiators(facts),
  ]
}

function checkSharing({ subject, placement, cluster, node, rootGroup }: PlacementFacts): Finding[] {
  const { sharing, group } = placement
  if (sharing === 'dedicated') return []
  if (!cluster) return [finding('disk/not-clustered', { subject, field: 'sharing' })]
  if (sharing === 'csv') return []
  if (!group || group.name.trim() === '') return [finding('disk/group-missing', { field: 'group' })]
  const known = cluster.groups.find(({ name }) => name.toLowerCase() === group.name.toLowerCase())
  if (group.create) return known ? [finding('disk/group-exists', { field: 'group', detail: known.name })] : []
  if (!known) return [finding('disk/group-unknown', { field: 'group', detail: group.name })]
  const findings: Finding[] = []
  if (known.node !== node) {
    findings.push(
      finding('disk/group-elsewhere', { field: 'group', detail: `${known.name} is online on ${known.node}` }),
    )
  }
  if (rootGroup !== null && rootGroup !== known.name) {
    findings.push(finding('disk/group-of-mount-point', { field: 'group', detail: rootGroup }))
  }
  if (known.name === CORE_CLUSTER_GROUP) findings.push(finding('disk/group-is-cluster-group', { field: 'group' }))
  return findings
}

/** At least one initiator of every node, and an igroup that holds it (R185). */
function checkInitiators({ placement: { initiators, igroupIds }, nodes, grouped }: PlacementFacts): Finding[] {
  const findings: Finding[] = []
  const known = nodes.flatMap((node) => node.initiators)
  const strange = initiators.filter((name) => !known.includes(name))
  if (strange.length > 0) {
    findings.push(finding('disk/initiator-unknown', { field: 'initiators', detail: strange.join(', ') }))
  }
  for (const { subject, initiators: own } of nodes) {
    const chosen = own.filter((name) => initiators.includes(name))
    if (chosen.length === 0) findings.push(finding('disk/initiator-missing', { subject, field: 'initiators' }))
    else if (igroupIds !== null && !chosen.some((name) => grouped.includes(name))) {
      findings.push(finding('disk/igroup-unsuitable', { subject, field: 'igroupIds', detail: chosen.join(', ') }))
    }
  }
  return findings
}

import type { Cmdlet } from '../cmdlet'
import { makeObject } from '../value'
import { fitsWildcard } from '../wildcard'
import { clusterCmdlet, clusterDisks, clusterGroups, groupNamed, nodeNamed, ownerOf } from './cluster-objects'
import { mandatory, textParameter } from './smhv-objects'
import { CLUSTER, type WindowsCall } from './windows-objects'

const NAME = textParameter('Name', 'Of this name; * and ? are patterns.', { position: 0 })
const fits = (call: WindowsCall, name: string): boolean => !call.has('Name') || fitsWildcard(name, call.text('Name'))

/** Cmdlets of failover clusters themselves: nodes, shared volumes, who should own what. */
export const clusterCmdlets: readonly Cmdlet[] = [
  clusterCmdlet('Get-Cluster', 'Tells of a failover cluster.', [{ ...NAME, aliases: ['cluster'] }], (call) => {
    const rows = call.has('Name')
      ? Object.values(call.world.clusters).filter(({ name }) => fits(call, name))
      : [call.cluster()]
    for (const { name, domain } of rows) call.call.emit(makeObject('Cluster', { Name: name, Domain: domain }))
    return undefined
  }),
  clusterCmdlet('Get-ClusterNode', 'Lists the nodes of a cluster.', [NAME, CLUSTER], (call) => {
    for (const id of call.cluster().nodeIds) {
      const host = call.world.hosts[id]
      if (host && fits(call, host.name)) {
        call.call.emit(makeObject('ClusterNode', { Name: host.name, State: host.up ? 'Up' : 'Down' }))
      }
    }
    return undefined
  }),
  clusterCmdlet('Get-ClusterGroup', 'Lists the groups of a cluster: its roles.', [NAME, CLUSTER], (call) => {
    const cluster = call.cluster()
    for (const group of clusterGroups(call, cluster)) {
      if (!fits(call, group.name)) continue
      const owner = ownerOf(cluster, group)
      call.call.emit(
        makeObject('ClusterGroup', {
          Name: group.name,
          OwnerNode: owner === null ? '' : (call.world.hosts[owner]?.name ?? ''),
          State: group.kind === 'machine' && group.vm.state === 'off' ? 'Offline' : 'Online',
        }),
      )
    }
    return undefined
  }),
  clusterCmdlet('Get-ClusterSharedVolume', 'Lists the CSVs of a cluster.', [NAME, CLUSTER], (call) => {
    for (const { kind, mountPoint, ownerNodeId } of clusterDisks(call, call.cluster())) {
      if (kind !== 'csv' || !fits(call, mountPoint)) continue
      const node = ownerNodeId === null ? '' : (call.world.hosts[ownerNodeId]?.name ?? '')
      call.call.emit(makeObject('ClusterSharedVolume', { Name: mountPoint, State: 'Online', Node: node }))
    }
    return undefined
  }),
  clusterCmdlet(
    'Move-ClusterSharedVolume',
    'Moves the ownership of a CSV to another node.',
    [{ ...NAME, ...mandatory }, textParameter('Node', 'The node.', { ...mandatory, position: 1 }), CLUSTER],
    (call) => {
      const group = groupNamed(call, call.cluster(), call.text('Name'))
      if (group.kind !== 'disk' || group.disk.kind !== 'csv') {
        throw call.missing(`'${call.text('Name')}' is no CSV.`, call.text('Name'))
      }
      call.run({ type: 'moveClusterDisk', diskId: group.disk.id, toHostId: nodeNamed(call).id })
      return undefined
    },
  ),
  clusterCmdlet(
    'Get-ClusterOwnerNode',
    'Tells on which node a group of a cluster should be.',
    [textParameter('Group', 'The group.', { ...mandatory, position: 0 }), CLUSTER],
    (call) => {
      const cluster = call.cluster()
      const group = groupNamed(call, cluster, call.text('Group'))
      const id = group.kind === 'machine' ? group.vm.id : group.kind === 'disk' ? group.disk.id : undefined
      const owner = id === undefined ? undefined : cluster.preferredOwners[id]
      const names = owner === undefined ? [] : [call.world.hosts[owner]?.name ?? owner]
      call.call.emit(makeObject('ClusterOwnerNodeList', { ClusterObject: group.name, OwnerNodes: names }))
      return undefined
    },
  ),
  clusterCmdlet(
    'Set-ClusterOwnerNode',
    'Says on which node a group of a cluster should be.',
    [
      textParameter('Group', 'The group.', { ...mandatory, position: 0 }),
      { name: 'Owners', kind: 'list', mandatory: true, help: 'The node; an empty list: no preference.' },
      CLUSTER,
    ],
    (call) => {
      const cluster = call.cluster()
      const group = groupNamed(call, cluster, call.text('Group'))
      if (group.kind === 'core') throw call.missing('The cluster group has no preferred owner here.', group.name)
      const [owner] = call.texts('Owners')
      const hostId = owner === undefined ? null : call.hostNamed(owner).id
      const itemId = group.kind === 'machine' ? group.vm.id : group.disk.id
      call.run({ type: 'setPreferredOwner', clusterId: cluster.id, itemId, hostId })
      return undefined
    },
  ),
]

import { findDuplicates } from './duplicates'
import type { ClusterPlan, DiskPlan, HostPlan, Topology } from './topology'

const HOST_NAME = /^[A-Za-z0-9_-]{1,63}$/
const DRIVE = /^[A-Z]:\\$/
const FOLDER_MOUNT = /^[A-Z]:\\([^\\/:*?"<>|]+\\)+$/
const RAW_DISK = /^PHYSICALDRIVE\d+$/
const CSV_MOUNT = /^C:\\ClusterStorage\\Volume\d+\\$/

export function checkHosts(topology: Topology): readonly string[] {
  const { hosts, clusters, consoles, vms, scripts } = topology
  const problems = [
    ...findDuplicates(
      'hosts or clusters',
      [...hosts, ...clusters].map((thing) => thing.name),
    ),
    ...findDuplicates(
      'clusters that claim a node',
      clusters.flatMap((cluster) => cluster.nodes),
    ),
    ...findDuplicates(
      'management consoles',
      consoles.map((console) => console.name),
    ),
    ...findDuplicates('disks that use a LUN', lunsInUse(topology)),
  ]
  for (const host of hosts) problems.push(...checkHost(topology, host))
  for (const cluster of clusters) problems.push(...checkCluster(topology, cluster))
  for (const { name, vm } of consoles) {
    if (vm !== null && !vms.some((other) => other.name === vm)) {
      problems.push(`management console '${name}': its VM '${vm}' does not exist`)
    }
  }
  for (const script of scripts) {
    for (const name of script.hosts) {
      if (!hosts.some((host) => host.name === name)) problems.push(`script '${script.path}': no host '${name}'`)
    }
  }
  if (consoles.length === 0) problems.push('there is no management console')
  return problems
}

function lunsInUse(topology: Topology): readonly string[] {
  return [...topology.hosts, ...topology.clusters].flatMap((owner) => owner.disks.flatMap((disk) => disk.lun ?? []))
}

function checkHost(topology: Topology, host: HostPlan): readonly string[] {
  const where = `host '${host.name}'`
  const problems = checkDisks(topology, where, host.disks)
  if (!HOST_NAME.test(host.name)) problems.push(`${where}: this is not the name of a computer`)
  if (host.smhv && !host.snapDrive) problems.push(`${where}: SMHV is installed without SnapDrive`)
  for (const disk of host.disks) {
    if (disk.kind !== 'dedicated' && disk.kind !== 'local') {
      problems.push(`${where}: disk ${disk.mountPoint} is ${disk.kind}, which only a cluster's disk can be`)
    }
  }
  return problems
}

function checkCluster(topology: Topology, cluster: ClusterPlan): readonly string[] {
  const where = `cluster '${cluster.name}'`
  const problems = checkDisks(topology, where, cluster.disks)
  if (!HOST_NAME.test(cluster.name)) problems.push(`${where}: this is not the name of a cluster`)
  if (cluster.nodes.length === 0) problems.push(`${where}: it has no node`)
  if (!cluster.nodes.includes(cluster.owner)) problems.push(`${where}: its owner '${cluster.owner}' is no node of it`)
  for (const name of cluster.nodes) {
    const node = topology.hosts.find((host) => host.name === name)
    if (!node) problems.push(`${where}: its node '${name}' does not exist`)
    else if (node.domain !== cluster.domain || node.site !== cluster.site || node.windows !== cluster.windows) {
      problems.push(`${where}: its node '${name}' has another domain, site or Windows version`)
    }
  }
  for (const [item, node] of Object.entries(cluster.preferredOwners ?? {})) {
    const isVm = topology.vms.some((vm) => vm.name === item && vm.shared && cluster.nodes.includes(vm.host))
    if (!isVm && !cluster.disks.some((disk) => disk.mountPoint === item)) {
      problems.push(`${where}: '${item}' is no VM or disk of it, and has a preferred owner`)
    }
    if (!cluster.nodes.includes(node)) problems.push(`${where}: the preferred owner '${node}' of '${item}' is no node`)
  }
  for (const disk of cluster.disks) {
    const disks = `${where}: disk ${disk.mountPoint}`
    if (disk.kind !== 'csv' && disk.kind !== 'shared') problems.push(`${disks} is ${disk.kind}, not shared or a CSV`)
    if (disk.kind === 'csv' && !CSV_MOUNT.test(disk.mountPoint)) problems.push(`${disks} is no CSV's mount point`)
    if (disk.lun === null) problems.push(`${disks} has no LUN`)
    if (disk.owner === undefined || !cluster.nodes.includes(disk.owner))
      problems.push(`${disks} has no node as its owner`)
    if (disk.bitLocker && cluster.windows !== '2012') problems.push(`${disks}: BitLocker on a CSV needs 2012 (R130)`)
  }
  return problems
}

function checkDisks(topology: Topology, where: string, disks: readonly DiskPlan[]): string[] {
  const problems = [
    ...findDuplicates(
      `disks of ${where}`,
      disks.map((disk) => disk.mountPoint),
    ),
  ]
  for (const { mountPoint, kind, lun } of disks) {
    if (![DRIVE, FOLDER_MOUNT, RAW_DISK].some((form) => form.test(mountPoint))) {
      problems.push(`${where}: '${mountPoint}' is no mount point`)
    }
    if ((kind === 'local') !== (lun === null))
      problems.push(`${where}: disk ${mountPoint} is local or has a LUN, never both`)
    if (lun !== null && !lunExists(topology, lun))
      problems.push(`${where}: LUN '${lun}' of ${mountPoint} does not exist`)
  }
  return problems
}

function lunExists(topology: Topology, address: string): boolean {
  return topology.storageSystems.some((system) =>
    system.volumes.some((volume) =>
      volume.luns.some((lun) => `${system.name}:/vol/${volume.name}/${lun.name}` === address),
    ),
  )
}

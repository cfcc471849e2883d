import type { Finding, Subject } from '@/domain/finding'
import type { BackupId, ConsoleId } from '@/domain/ids'
import { checkAvailability } from '@/domain/ontap/controller-rules'
import { adviceIn, adviseDataset } from '@/domain/smhv/advice-rules'
import type { Dataset } from '@/domain/smhv/dataset'
import { checkKeptCopies } from '@/domain/smhv/kept-copies-rules'
import { grownByDisk, vmAdvice } from '../hyperv/vhd-facts'
import { vmFindings } from '../hyperv/vm-facts'
import { controllerFacts } from '../ontap/controller-facts'
import { lunFindings } from '../ontap/luns'
import { datasetAdvice } from '../smhv/dataset-facts'
import { hostFindings, managedHostFindings } from '../smhv/host-facts'
import { targetSubject } from '../smhv/host-target'
import { keptOnVolumes, volumeName } from '../smhv/kept-copies'
import { policyFindings } from '../smhv/policy-facts'
import { isFound, metadataReader, type MetadataReader } from '../smhv/snapinfo-directories'
import { vmNameOf } from '../smhv/vm-names'
import { clusterFindings } from '../windows/cluster-facts'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'

/** A best practice that is not followed, and on what. */
export type Advice = Finding & { readonly subject: Subject }

/**
 * Every best practice of the report that the environment does not follow now, each once: the hosts and datasets of this
 * console, and all Windows and storage systems, which belong to none. By the rules that pages and commands ask too.
 */
export function environmentAdvice(world: ReadonlyWorld, consoleId: ConsoleId): readonly Advice[] {
  const found = new Map<string, Advice>()
  const add = (subject: Subject | undefined, findings: readonly Finding[]): void => {
    for (const one of findings) {
      const advice = adviceIn(one)
      const about = one.subject ?? subject
      if (!advice || !about) continue
      const key = `${one.code} ${about.type} ${about.id} ${one.detail ?? ''}`
      if (!found.has(key)) found.set(key, { ...advice, subject: about })
    }
  }
  adviseHosts(world, consoleId, add)
  adviseDatasets(world, consoleId, add)
  adviseMachines(world, add)
  adviseStorage(world, add)
  return [...found.values()]
}

type Add = (subject: Subject | undefined, findings: readonly Finding[]) => void

function adviseHosts(world: ReadonlyWorld, consoleId: ConsoleId, add: Add): void {
  for (const managed of Object.values(world.managedHosts)) {
    if (managed.consoleId !== consoleId) continue
    const subject = targetSubject(world, managed)
    add(subject, managedHostFindings(world, managed.id))
  }
  for (const host of Object.values(world.hosts)) add(subjectOf('host', host), hostFindings(world, host))
  for (const cluster of Object.values(world.clusters)) {
    add(subjectOf('cluster', cluster), clusterFindings(world, cluster.id))
  }
}

function adviseDatasets(world: ReadonlyWorld, consoleId: ConsoleId, add: Add): void {
  const metadata = metadataReader(world, consoleId)
  for (const dataset of Object.values(world.datasets)) {
    if (dataset.consoleId !== consoleId) continue
    const subject = subjectOf('dataset', dataset)
    const policies = dataset.policyIds.flatMap((id) => world.policies[id] ?? [])
    const facts = {
      subject,
      backupTypes: policies.map(({ backupType }) => backupType),
      withoutBackup: withoutBackup(world, dataset, metadata),
      vmCount: dataset.vmIds.length,
    }
    add(subject, [...adviseDataset(facts), ...datasetAdvice(world, dataset.id)])
    for (const policy of policies) {
      const about = { type: 'policy', id: policy.id, name: `${dataset.name}: ${policy.name}` } as const
      add(about, policyFindings(world, dataset.id, policy, policy.id))
    }
  }
}

/** VMs that exist and that no backup of this console holds. */
function withoutBackup(world: ReadonlyWorld, dataset: Readonly<Dataset>, metadata: MetadataReader): string[] {
  const missing = new Set(dataset.vmIds.filter((id) => world.vms[id] !== undefined))
  const backups = world.backupsOfDataset[dataset.id] ?? []
  for (let at = backups.length - 1; at >= 0 && missing.size > 0; at--) {
    const backup = world.backups[backups[at] as BackupId]
    if (!backup || !isFound(metadata, backup)) continue
    for (const { vmId } of backup.vms) missing.delete(vmId)
  }
  return [...missing].map((id) => vmNameOf(world, id))
}

function adviseMachines(world: ReadonlyWorld, add: Add): void {
  const grown = grownByDisk(world)
  for (const vm of Object.values(world.vms)) {
    const subject = subjectOf('virtual-machine', vm)
    add(subject, vmFindings(world, vm.id))
    add(subject, vmAdvice(world, vm.id, grown))
  }
}

function adviseStorage(world: ReadonlyWorld, add: Add): void {
  for (const system of Object.values(world.storageSystems)) {
    add(subjectOf('storage-system', system), checkAvailability(controllerFacts(world, system)))
  }
  for (const lun of Object.values(world.luns)) add(undefined, lunFindings(world, lun))
  for (const [volumeId, loads] of keptOnVolumes(world)) {
    const name = volumeName(world, volumeId)
    add({ type: 'volume', id: volumeId, name }, checkKeptCopies(name, loads))
  }
}

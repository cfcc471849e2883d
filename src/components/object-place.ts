import type { SubjectType } from '@/domain/finding'
import { writeSelection } from './place'

export interface ObjectRef {
  readonly type: SubjectType
  readonly id: string
}

/** What kinds of objects are called, alone and in a list. */
export const OBJECT_KINDS: Readonly<Record<SubjectType, readonly [string, string]>> = {
  console: ['Console', 'Consoles'],
  host: ['Host', 'Hosts'],
  cluster: ['Cluster', 'Clusters'],
  'managed-host': ['Host', 'Hosts'],
  'virtual-machine': ['Virtual machine', 'Virtual machines'],
  dataset: ['Dataset', 'Datasets'],
  policy: ['Policy', 'Policies'],
  backup: ['Backup', 'Backups'],
  job: ['Job', 'Jobs'],
  'storage-system': ['Storage system', 'Storage systems'],
  volume: ['Volume', 'Volumes'],
  lun: ['LUN', 'LUNs'],
  snapshot: ['Snapshot copy', 'Snapshot copies'],
  mirror: ['SnapMirror relationship', 'SnapMirror relationships'],
  vault: ['SnapVault relationship', 'SnapVault relationships'],
  fault: ['Fault', 'Faults'],
  site: ['Site', 'Sites'],
  environment: ['Environment', 'Environment'],
}

/** The address at which an object is shown and selected; `of` = where it stands. undefined: on no screen of this console. */
export function objectPlace({ type, id }: ObjectRef, of: ObjectRef | null): string | undefined {
  const at = (path: string, selection: string) => `${path}?select=${encodeURIComponent(selection)}`
  switch (type) {
    case 'host':
    case 'cluster':
    case 'managed-host':
    case 'virtual-machine': {
      if (type === 'managed-host') return at('/protection/hosts', writeSelection({ type: 'host', id }))
      if (of?.type === 'dataset') return at('/protection/datasets', writeSelection({ type: 'vm', id, within: of.id }))
      if (of?.type !== 'managed-host') return undefined
      const selection = type === 'virtual-machine' ? { type: 'vm', id, within: of.id } : { type: 'host', id: of.id }
      return at('/protection/hosts', writeSelection(selection))
    }
    case 'dataset':
      return at('/protection/datasets', writeSelection({ type, id }))
    case 'policy':
      return of ? at('/protection/datasets', writeSelection({ type, id, within: of.id })) : undefined
    case 'backup':
      return of ? `${at('/recovery', writeSelection({ type: 'dataset', id: of.id }))}&backup=${id}` : undefined
    case 'job':
      return at('/jobs/history', writeSelection({ type, id }))
    case 'volume':
      return at('/environment/storage', writeSelection({ type, id }))
    case 'snapshot':
      return of ? at('/environment/storage', writeSelection({ type: 'volume', id: of.id })) : undefined
    case 'storage-system':
    case 'lun':
    case 'mirror':
    case 'vault':
      return '/environment/storage'
    case 'fault':
      return '/environment/faults'
    case 'console':
    case 'site':
    case 'environment':
      return undefined
  }
}

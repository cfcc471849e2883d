import type { Finding } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { SimError } from '../commands'
import { refuse } from '../context'

/** A component of the environment is down: nothing is wrong with what was asked. */
const UNAVAILABLE: readonly FindingCode[] = [
  'host/down',
  'host/service-stopped',
  'host/port-blocked',
  'storage/offline',
  'backup/snapinfo-unavailable',
]
/** The state of things forbids it now; later it may be possible. */
const CONFLICT: readonly FindingCode[] = [
  'host/already-managed',
  'host/in-use',
  'connection/exists',
  'configuration/file-exists',
  'configuration/too-many-files',
  'install/in-progress',
  'dataset/busy',
  'backup/host-busy',
  'backup/vm-busy',
  'backup/in-use',
  'backup/name-taken',
  'restore/vm-busy',
  'migration/vm-migrating',
  'migration/node-busy',
  'cluster/owner-already',
  'cluster/backup-running',
  'snapshot/busy',
  'migration/physical-disk',
  'vhd/already-attached',
  'vhd/given-to-vm',
  'vhd/in-use',
  'vhd/online',
  'vm/no-hot-add',
  'vm/state-forbids',
  'mirror/transferring',
  'mirror/is-uninitialized',
  'mirror/destination-read-only',
  'disk/already-connected',
  'disk/group-elsewhere',
  'disk/has-clones',
  'disk/holds-vms',
  'disk/in-backups',
  'disk/in-use',
  'disk/job-at-work',
  'disk/mounted-below',
  'disk/vms-running',
]

/** What kind of refusal these findings make: that of the first error. */
export function refusalKind(findings: readonly Finding[]): SimError['kind'] {
  const code = findings.find((found) => found.severity === 'error')?.code
  if (code !== undefined && UNAVAILABLE.includes(code)) return 'unavailable'
  return code !== undefined && CONFLICT.includes(code) ? 'conflict' : 'refused'
}

/** Refuses for what a check has found; the service tells from the kind which status that is. */
export function refuseByRule(findings: readonly Finding[]): { ok: false; error: SimError } {
  return refuse(refusalKind(findings), findings)
}

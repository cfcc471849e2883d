import type { FormPage } from '@/components/wizard-form'
import type { StorageConnectionResource } from '@/contract'

export const PORTS = { http: 80, https: 443 } as const
export type Protocol = keyof typeof PORTS

/** What is typed of a storage connection. The password is not kept in the draft across a reload. */
export interface ConnectionDraft {
  readonly storageSystem: string
  readonly protocol: Protocol
  readonly port: number | null
  readonly user: string
  readonly password: string
}

export const CONNECTION_PAGES: readonly FormPage[] = [
  {
    id: 'connection',
    title: 'Storage connection',
    description: '',
    fields: ['storageSystem', 'protocol', 'port', 'user', 'password'],
  },
]

const NEW: ConnectionDraft = { storageSystem: '', protocol: 'https', port: PORTS.https, user: 'root', password: '' }

export function connectionDraft(row: StorageConnectionResource | undefined): ConnectionDraft {
  if (row === undefined) return NEW
  const { storageSystem, protocol, port, user } = row
  return { storageSystem: storageSystem.name, protocol, port, user, password: '' }
}

/** Another protocol brings its usual port, unless another port was typed. */
export function withProtocol({ protocol, port }: ConnectionDraft, next: Protocol): Partial<ConnectionDraft> {
  return port === null || port === PORTS[protocol] ? { protocol: next, port: PORTS[next] } : { protocol: next }
}

/** A port that is not there is none: the rule says so. */
export function connectionRequest({ storageSystem, protocol, port, user, password }: ConnectionDraft) {
  return { storageSystem: storageSystem.trim(), protocol, port: port ?? 0, user: user.trim(), password }
}

import { finding, type Finding, type Subject } from '../finding'
import { CONNECTION_PROTOCOLS, type StorageConnectionForm } from './storage-connection'

export interface StorageConnectionFacts {
  /** null = there is no storage system of that name. */
  readonly system: { readonly subject: Subject; readonly online: boolean } | null
  /** Another connection of the console leads to it. */
  readonly taken: boolean
  /** The console manages at least one host, through whose SnapDrive it connects. */
  readonly hasHost: boolean
}

const PORT_MAX = 65_535

export function checkStorageConnection(
  { system, taken, hasHost }: StorageConnectionFacts,
  form: StorageConnectionForm,
): Finding[] {
  const { protocol, port, user, hasPassword } = form
  const findings: Finding[] = []
  if (!hasHost) findings.push(finding('connection/host-needed'))
  if (form.storageSystem.trim() === '') {
    findings.push(finding('connection/system-needed', { field: 'storageSystem' }))
  } else if (!system) {
    findings.push(finding('connection/system-unknown', { field: 'storageSystem', detail: form.storageSystem }))
  } else {
    const { subject, online } = system
    if (taken) findings.push(finding('connection/exists', { subject, field: 'storageSystem' }))
    if (!online) findings.push(finding('storage/offline', { subject, field: 'storageSystem' }))
  }
  if (!CONNECTION_PROTOCOLS.some((known) => known === protocol)) {
    findings.push(finding('connection/protocol', { field: 'protocol', detail: protocol }))
  }
  if (!Number.isInteger(port) || port < 1 || port > PORT_MAX) {
    findings.push(finding('connection/port-invalid', { field: 'port' }))
  }
  if (user.trim() === '') findings.push(finding('connection/user-needed', { field: 'user' }))
  if (!hasPassword) findings.push(finding('connection/password-needed', { field: 'password' }))
  return findings
}

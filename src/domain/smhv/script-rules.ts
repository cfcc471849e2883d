import { finding, type Finding } from '../finding'
import type { HostId } from '../ids'
import type { ScriptCall } from './policy'

const FULL_PATH = /^[A-Za-z]:\\[^<>"|?*:/]*[^<>"|?*:/\\]$/

/** A script before or after a job: its full path, and a member host if one is named (R158–R159). */
export function checkScript(
  script: Readonly<ScriptCall> | null,
  field: string,
  memberHostIds: readonly HostId[],
): Finding[] {
  if (!script) return []
  const findings: Finding[] = []
  if (!FULL_PATH.test(script.path)) findings.push(finding('script/path-invalid', { field: `${field}.path` }))
  if (script.hostId !== null && !memberHostIds.includes(script.hostId)) {
    findings.push(finding('script/host-not-member', { field: `${field}.hostId` }))
  }
  return findings
}

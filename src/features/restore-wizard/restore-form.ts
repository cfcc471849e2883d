import { scriptDraft, scriptOf } from '@/components/backup-options-draft'
import type { ScriptDraft } from '@/components/backup-options-draft'
import type { FormPage } from '@/components/wizard-form'
import type { BodyInput, EndpointOf, FindingResource, Ref } from '@/contract'
import type { Finding } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { HostId } from '@/domain/ids'
import { checkScript } from '@/domain/smhv/script-rules'

/** What is typed into the Restore wizard. */
export interface RestoreValues {
  readonly verify: boolean
  readonly startVm: boolean
  readonly postScript: ScriptDraft
  /** Codes of the warnings whose boxes are ticked. */
  readonly acknowledged: readonly FindingCode[]
}

export const RESTORE_PAGES: readonly FormPage[] = [
  { id: 'welcome', title: 'Welcome', description: 'Brings one virtual machine back from a backup.', fields: [] },
  {
    id: 'backup-details',
    title: 'Backup Details',
    description: 'What comes back, and how each LUN is restored.',
    fields: ['vmId'],
  },
  {
    id: 'restore-options',
    title: 'Restore Options',
    description: 'Verification, and what happens to the VM afterwards.',
    fields: ['verify', 'startVm'],
  },
  { id: 'scripts', title: 'Scripts', description: 'What to run after the restore.', fields: ['postScript'] },
  {
    id: 'summary',
    title: 'Summary',
    description: 'Read the warnings and acknowledge each of them, then press Finish.',
    fields: ['acknowledged'],
  },
]

export const RESTORE_DEFAULTS: RestoreValues = {
  verify: true,
  startVm: true,
  postScript: scriptDraft(),
  acknowledged: [],
}

/** The request that the values make; only warnings that are really met are acknowledged. */
export function startRestoreOf(
  values: RestoreValues,
  vmId: string,
  met: readonly FindingResource[],
): BodyInput<EndpointOf<'startRestore'>> {
  const { verify, startVm, postScript } = values
  const acknowledged = warningCodes(met).filter((code) => values.acknowledged.includes(code))
  return { vmId, verify, startVm, postScript: scriptOf(postScript), acknowledged }
}

/** The kinds of warnings, each once. */
export function warningCodes(findings: readonly FindingResource[]): FindingCode[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code))]
}

/** Why Finish waits; undefined when every warning is acknowledged (R173). */
export function missingAcknowledgement(values: RestoreValues, met: readonly FindingResource[]): string | undefined {
  const open = warningCodes(met).filter((code) => !values.acknowledged.includes(code)).length
  if (open === 0) return undefined
  return open === 1 ? 'Acknowledge the warning first' : `Acknowledge the ${open} warnings first`
}

/** What can be said without asking the service. */
export function checkRestoreFields(values: RestoreValues, memberHosts: readonly Ref[]): Finding[] {
  const call = scriptOf(values.postScript)
  return checkScript(
    call && { ...call, hostId: call.hostId as HostId | null },
    'postScript',
    memberHosts.map(({ id }) => id as HostId),
  )
}

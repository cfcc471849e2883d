import { finding, type Finding, type Subject } from '../finding'
import type { FindingCode } from '../findings/catalogue'
import type { RequirementId } from '../requirements/requirement'
import type { BackupType } from './policy'

/** Best practices of the report: the table of requirements says which; kept here too, so that the engine need not load its texts. */
export const BEST_PRACTICES: readonly RequirementId[] = [
  'R19',
  'R42',
  'R58',
  'R60',
  'R80',
  'R81',
  'R93',
  'R114',
  'R115',
  'R116',
  'R133',
  'R140',
  'R146',
  'R157',
  'R176',
  'R191',
  'R192',
  'R193',
  'R230',
  'R231',
  'R232',
  'R233',
  'R234',
]
const PRACTICES: ReadonlySet<string> = new Set(BEST_PRACTICES)

/** What an action is warned of, and what is a practice not followed where it is met in the environment as it is. */
const BEHIND: Partial<Record<FindingCode, RequirementId>> = {
  'schedule/overlap': 'R115',
  'options/saved-state': 'R157',
  'lun/beyond-snapdrive': 'R19',
}

/** Whether a finding means that a best practice is not followed; then under the requirement that asks for it. */
export function adviceIn(found: Finding): Finding | null {
  const requirement = BEHIND[found.code]
  if (requirement !== undefined) return { ...found, requirement }
  const isPractice = found.requirement !== undefined && PRACTICES.has(found.requirement)
  return isPractice || found.severity === 'advice' ? found : null
}

export interface DatasetAdviceFacts {
  readonly subject: Subject
  /** Of its policies. */
  readonly backupTypes: readonly BackupType[]
  /** Names of its VMs that no backup holds. */
  readonly withoutBackup: readonly string[]
  readonly vmCount: number
}

/** How the protection of a dataset is best laid out. */
export function adviseDataset({ subject, backupTypes, withoutBackup, vmCount }: DatasetAdviceFacts): Finding[] {
  const findings: Finding[] = []
  if (backupTypes.length === 0) findings.push(finding('dataset/no-policy', { subject }))
  else if (!backupTypes.includes('application-consistent')) {
    findings.push(finding('dataset/only-crash-consistent', { subject }))
  }
  if (withoutBackup.length > 0) {
    const names = withoutBackup.slice(0, LISTED).join(', ')
    const more = withoutBackup.length > LISTED ? ' and others' : ''
    const detail = `${withoutBackup.length} of ${vmCount} VMs: ${names}${more}`
    findings.push(finding('dataset/vms-without-backup', { subject, detail }))
  }
  return findings
}

const LISTED = 4

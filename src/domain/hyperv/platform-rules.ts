import { MINUTE } from '@/base/sim-time'
import { finding, type Finding, type Subject } from '../finding'
import { HOTFIX_REQUIREMENTS, missingHotfixes } from './hotfixes'
import { CONSOLE_PLATFORMS, EDITION_NAMES, HOST_PLATFORMS, isListed } from './platforms'
import { type HyperVHost, WINDOWS_NAMES } from './windows'

/** Windows itself on a host: what it is, what is missing, what its clock says. */
export interface PlatformFacts extends Pick<HyperVHost, 'windows' | 'edition' | 'hotfixes' | 'clockOffset'> {
  readonly subject: Subject
}

/** Clocks that differ by no more than this are taken for the same, as domain controllers do. */
const CLOCK_TOLERANCE = 5 * MINUTE

/** What to know of the Windows of a host; nothing of it keeps the host from being managed. */
export function checkPlatform(facts: PlatformFacts): Finding[] {
  const { subject, windows, edition, clockOffset } = facts
  const findings: Finding[] = []
  if (!HOST_PLATFORMS[windows].includes(edition)) {
    const detail = `${WINDOWS_NAMES[windows]}, ${EDITION_NAMES[edition]}`
    findings.push(finding('host/platform-unsupported', { subject, detail }))
  }
  if (Math.abs(clockOffset) > CLOCK_TOLERANCE) {
    const minutes = Math.round(Math.abs(clockOffset) / MINUTE)
    const detail = `${minutes} minutes ${clockOffset > 0 ? 'ahead' : 'behind'}`
    findings.push(finding('host/clock-skew', { subject, detail }))
  }
  const missing = missingHotfixes(facts)
  if (missing.length > 0) {
    const detail = missing.map((kb) => `KB ${kb}`).join(', ')
    const requirement = HOTFIX_REQUIREMENTS[windows]
    findings.push({ ...finding('host/hotfixes-missing', { subject, detail }), requirement })
  }
  return findings
}

/** The computer on which a console runs (R26). */
export function checkConsolePlatform(platform: string, subject: Subject): Finding[] {
  if (isListed(CONSOLE_PLATFORMS, platform)) return []
  return [finding('console/platform-unsupported', { subject, detail: platform })]
}

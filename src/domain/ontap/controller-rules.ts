import { finding, type Finding, type Subject } from '../finding'
import type { ControllerState } from './storage'

export const CONTROLLER_ACTIONS = ['takeover', 'giveback', 'enable-takeover', 'disable-takeover'] as const
export type ControllerAction = (typeof CONTROLLER_ACTIONS)[number]

/** What the rules of takeover go by. */
export interface ControllerFacts {
  readonly subject: Subject
  readonly controller: ControllerState
  /** null = it stands alone. */
  readonly partner: ControllerState | null
  readonly takeoverEnabled: boolean
  readonly paths: number
  readonly pathsLost: number
}

/** Whether its volumes are served: by the controller over a path that is left, or by the partner over its own. */
export function isServing({ controller, partner, paths, pathsLost }: Omit<ControllerFacts, 'subject'>): boolean {
  if (controller === 'taken-over') return partner === 'running'
  return controller === 'running' && pathsLost < paths
}

/** Whether the partner would take over a controller that stops. */
export function takesOver({ partner, takeoverEnabled }: Pick<ControllerFacts, 'partner' | 'takeoverEnabled'>): boolean {
  return partner === 'running' && takeoverEnabled
}

/** What stands against a takeover or giveback, or switching takeover on or off. */
export function checkControllerAction(action: ControllerAction, facts: ControllerFacts): Finding[] {
  const { subject, controller, partner, takeoverEnabled } = facts
  if (partner === null) return [finding('controller/no-partner', { subject })]
  switch (action) {
    case 'takeover':
      if (controller === 'taken-over') return [finding('controller/already-taken-over', { subject })]
      if (!takeoverEnabled) return [finding('controller/takeover-disabled', { subject })]
      return partner === 'running' ? [] : [finding('controller/partner-not-running', { subject })]
    case 'giveback':
      if (controller !== 'taken-over') return [finding('controller/not-taken-over', { subject })]
      return partner === 'running' ? [] : [finding('controller/partner-not-running', { subject })]
    case 'enable-takeover':
    case 'disable-takeover':
      return []
  }
}

/** What a storage system lacks of the availability that SMHV presumes (R191–R193). */
export function checkAvailability(facts: ControllerFacts): Finding[] {
  const { subject, controller, partner, takeoverEnabled, paths, pathsLost } = facts
  const findings: Finding[] = []
  if (!isServing(facts)) findings.push(finding('storage/offline', { subject, detail: whyOffline(facts) }))
  else if (controller === 'taken-over') findings.push(finding('controller/taken-over', { subject }))
  else if (pathsLost > 0) findings.push(finding('controller/path-lost', { subject }))
  if (partner === null || !takeoverEnabled) findings.push(finding('controller/single', { subject }))
  if (paths < 2) findings.push(finding('controller/single-path', { subject }))
  return findings
}

/** In a few words, for the detail of a finding. */
export function whyOffline({ controller, paths, pathsLost }: Omit<ControllerFacts, 'subject'>): string {
  if (controller === 'halted') return 'the controller is halted and was not taken over'
  if (controller === 'taken-over') return 'the controller is taken over and its partner is halted'
  return pathsLost >= paths ? 'no path to the shelves is left' : 'the controller cannot be reached'
}

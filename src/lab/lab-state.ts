import { must } from '@/base/invariant'
import type { LabState } from '@/service/service'
import type { Environment } from './environment'
import type { Saving } from './saving'

/** How the present environment is kept running. */
export function labState(lab: {
  readonly environment: Environment | undefined
  readonly saving: Saving | undefined
}): LabState {
  const { state, speed, advance, entryCount } = must(lab.environment, 'environment')
  return { state, speed, advance, saving: { kind: must(lab.saving, 'saving').kind, journalEntries: entryCount } }
}

import type { RequirementId } from '../src/domain/requirements/requirement.ts'

/** Requirements that no test proves yet, and why. */
export interface OpenRequirements {
  readonly ids: readonly RequirementId[]
  /** `test`: the rule acts already. `rule`: the engine does not know it. `screen`: it can be met on no screen. */
  readonly missing: 'test' | 'rule' | 'screen'
  /** What would close it. */
  readonly need: string
}

/** May only shrink: an entry that has a test fails `npm run requirements -- --check`. */
export const OPEN: readonly OpenRequirements[] = []

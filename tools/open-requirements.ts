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
export const OPEN: readonly OpenRequirements[] = [
  {
    ids: ['R180', 'R181', 'R182', 'R183', 'R184', 'R185', 'R186', 'R189'],
    missing: 'rule',
    need: 'SnapDrive connects and disconnects the LUN clone that storage can make: letter or mount point, group, igroup; its wizard',
  },
  {
    ids: ['R187', 'R188'],
    missing: 'rule',
    need: 'attaching a VHD of a mounted backup to the host, taking it offline and adding it to a VM, running on 2008 R2 or later',
  },
]

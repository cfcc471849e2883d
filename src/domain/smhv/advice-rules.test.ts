import { expect, test } from 'vitest'
import { finding } from '../finding'
import { requirementTable } from '../requirements/requirement-table'
import { adviceIn, BEST_PRACTICES } from './advice-rules'

test('the best practices are those of the table of requirements', () => {
  const practices = requirementTable.filter(({ kind }) => kind === 'best-practice').map(({ id }) => id)
  expect(BEST_PRACTICES).toEqual(practices)
})

test('[R115, R157] what an action is warned of is advice where it is met', () => {
  expect(adviceIn(finding('schedule/overlap'))?.requirement).toBe('R115')
  expect(adviceIn(finding('options/saved-state'))?.requirement).toBe('R157')
  expect(adviceIn(finding('settings/report-path-on-csv'))?.requirement).toBe('R60')
  expect(adviceIn(finding('vhd/differencing'))).not.toBeNull()
  expect(adviceIn(finding('vm/unknown'))).toBeNull()
})

import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '@/sim'
import { OPENS_WITH } from './lab-engine'

test('a console opens with the default scenario', () => {
  expect(OPENS_WITH).toBe(DEFAULT_SCENARIO)
})

import { expect, test } from 'vitest'
import { placeOfAddress, whyNotOpened } from './favorite-place'

test('a favorite is a place with its selection, without the wizard that is open there', () => {
  const search = '?select=dataset:dataset-1&wizard=add-policy&subject=dataset-1&page=retention'
  expect(placeOfAddress('/protection/datasets', search)).toBe('/protection/datasets?select=dataset%3Adataset-1')
  expect(placeOfAddress('/recovery', '')).toBe('/recovery')
})

test('a place that the console does not have says so', () => {
  expect(whyNotOpened('/recovery?select=x')).toBeUndefined()
  expect(whyNotOpened('/nowhere')).toBeDefined()
})

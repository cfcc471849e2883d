import { expect, test } from 'vitest'
import { checkKeptCopies } from './kept-copies-rules'

const load = (policy: string, kept: number, copies = 2) => ({ policy, kept, copies })
const details = (...loads: ReturnType<typeof load>[]) => checkKeptCopies('test02:ds', loads).map(({ detail }) => detail)

test('[R140] policies on one volume may keep 255 Snapshot copies together, with those of the backup that runs', () => {
  expect(details(load('ds: weekly', 70), load('ds: monthly', 56))).toEqual([])
  expect(details(load('ds: weekly', 70), load('ds: monthly', 57))).toEqual([
    'test02:ds: 254 Snapshot copies, of which ds: weekly 140, ds: monthly 114',
  ])
})

test('[R140] a policy of which nobody knows what it keeps does not make two of one', () => {
  expect(details(load('ds: weekly', 200), load('ds: forever', 0))).toEqual([])
})

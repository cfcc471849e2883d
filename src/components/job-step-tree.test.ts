import { expect, test } from 'vitest'
import type { JobStep } from './job-step-tree'
import { spanOfGroup, stepGroups } from './job-step-tree'

const step = (component: JobStep['component'], state: JobStep['state'], minute = 0): JobStep => ({
  title: `${component} ${minute}`,
  component,
  host: null,
  state,
  startedAt: state === 'waiting' ? null : `2013-10-14T06:0${minute}:00.000Z`,
  endedAt: state === 'done' ? `2013-10-14T06:0${minute + 1}:00.000Z` : null,
})

test('steps stand below the component that takes them, in order', () => {
  const groups = stepGroups([
    step('SMHV', 'done'),
    step('VSS', 'done', 1),
    step('VSS', 'running', 2),
    step('SMHV', 'waiting'),
  ])
  expect(groups.map(({ component, state, steps }) => [component, state, steps.length])).toEqual([
    ['SMHV', 'done', 1],
    ['VSS', 'running', 2],
    ['SMHV', 'waiting', 1],
  ])
  expect(groups.flatMap(({ id, steps }) => [id, ...steps.map((entry) => entry.id)])).toHaveLength(
    new Set(groups.flatMap(({ id, steps }) => [id, ...steps.map((entry) => entry.id)])).size,
  )
})

test('a group fails with its first failed step, and runs between two of them', () => {
  expect(stepGroups([step('VSS', 'done'), step('VSS', 'failed'), step('VSS', 'skipped')])[0]?.state).toBe('failed')
  expect(stepGroups([step('VSS', 'done'), step('VSS', 'waiting')])[0]?.state).toBe('running')
  expect(stepGroups([step('VSS', 'skipped')])[0]?.state).toBe('skipped')
})

test('a group lasts from its first step to the end of its last one', () => {
  const [group] = stepGroups([step('VSS', 'done', 1), step('VSS', 'done', 4)])
  expect(group && spanOfGroup(group)).toEqual({ from: '2013-10-14T06:01:00.000Z', to: '2013-10-14T06:05:00.000Z' })
  const [open] = stepGroups([step('VSS', 'done', 1), step('VSS', 'running', 2)])
  expect(open && spanOfGroup(open)).toEqual({ from: '2013-10-14T06:01:00.000Z', to: null })
})

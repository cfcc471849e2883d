import { expect, test } from 'vitest'
import { requirementTable } from '../requirements/requirement-table'
import { helpFor, helpTopics, topicById } from './help-topics'

test('topics have ids and titles of their own, and lead to topics that exist', () => {
  const named = (key: 'id' | 'title') => helpTopics.map((topic) => topic[key])
  expect(new Set(named('id')).size).toBe(helpTopics.length)
  expect(new Set(named('title')).size).toBe(helpTopics.length)
  expect(helpTopics.flatMap(({ see = [] }) => see).filter((id) => !topicById(id))).toEqual([])
})

test('topics name requirements that exist, and what is only information has one', () => {
  const told = new Set(helpTopics.flatMap(({ requirements = [] }) => requirements))
  const known = new Set(requirementTable.map(({ id }) => id))
  expect([...told].filter((id) => !known.has(id))).toEqual([])
  const information = requirementTable.filter(({ coverage }) => coverage !== 'test')
  expect(information.filter(({ id, place }) => !told.has(id) || place === null)).toEqual([])
})

test('the help is about the innermost dialog that has a topic, its page and its field', () => {
  const about = (titles: readonly string[], page?: string, field?: string) => {
    const found = helpFor({ titles, page, field })
    return [found?.topic.id, found?.part?.title, found?.field]
  }
  expect(about(['Modify Policy Wizard', 'Protection'], 'Retention', 'Keep at most')).toEqual([
    'add-policy',
    'Retention',
    'Keep at most',
  ])
  expect(about(['Something else', 'Restore Wizard'], 'Restore Options')).toEqual([
    'restore',
    'Restore Options',
    undefined,
  ])
  expect(about(['Add Policy Wizard'], 'Backup Options', 'Post-script arguments')).toEqual([
    'add-policy',
    'Backup Options',
    'Arguments',
  ])
  expect(about(['Report Settings', 'Protection'], undefined, 'Report path')).toEqual([
    'configure-host',
    'Report Settings',
    'Report path',
  ])
  expect(about(['Recovery Management', 'Recovery'])).toEqual(['recovery', undefined, undefined])
  expect(helpFor({ titles: ['Nowhere'] })).toBeUndefined()
})

import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { HOUR } from '@/base/sim-time'
import { consoleOn } from '../testing/console-words'
import { drive } from '../testing/drive'
import { smallWorld } from '../testing/small-world'
import { volumeAt } from '../testing/storage-words'
import { completeLine } from './complete-line'

// A primary site whose storage was destroyed: everything that its new storage needs is typed into consoles.

test('[R207] vol create makes an empty volume of the size that is typed', () => {
  const driver = smallWorld()
  const on = consoleOn(driver, 'test02')
  expect(on.enter('vol create new1 aggr1 500g')).toEqual([
    "Creation of volume 'new1' with size 500g on containing aggregate",
    "'aggr1' has completed.",
  ])
  expect(on.enter('df -g new1')[1]).toMatch(/^\/vol\/new1\/ +500GB +0GB +500GB +0% {2}\/vol\/new1\/$/)
  expect(on.enter('vol status new1').at(-1)).toBe("                Containing aggregate: 'aggr1'")
  on.enter('vol create new2 aggr1 1T\nvol create new3 aggr1 20971520')
  expect([volumeAt(driver, 'test02:new2').size, volumeAt(driver, 'test02:new3').size]).toEqual([2 ** 40, 20 * 2 ** 20])
})

test('what vol create cannot do is said in a line of its own, and nothing is made', () => {
  const driver = smallWorld()
  const on = consoleOn(driver, 'test02')
  const before = Object.keys(driver.names.world.volumes)
  const usage = ['usage: vol create <vol-name> <hosting-aggr-name> <size>[k|m|g|t]']
  for (const [line, said] of [
    ['vol create', usage],
    ['vol create new1 aggr1', usage],
    ['vol create new1 aggr1 1g x', usage],
    ['vol create new1 aggr9 1g', ["vol create: No aggregate named 'aggr9' exists."]],
    ['vol create csvB aggr1 1g', ["vol create: Volume 'csvB' already exists."]],
    ['vol create new1 aggr1 big', ["vol create: 'big' is not a size: a whole number is followed by k, m, g or t."]],
    ['vol create 1new aggr1 1g', [expect.stringMatching(/^vol create: '1new' is not a name of a volume/)]],
    ['vol create new1 aggr1 19m', [expect.stringMatching(/^vol create: The size .* \(19.5 TB\)\.$/)]],
    ['vol create new1 aggr1 999999999999999t', [expect.stringMatching(/^vol create: The size /)]],
  ] as const) {
    expect([line, on.enter(line)]).toEqual([line, said])
  }
  expect(Object.keys(driver.names.world.volumes)).toEqual(before)
})

test('Tab offers aggregates where one is named, and nothing for what is new', () => {
  const driver = smallWorld()
  const shell = () => must(Object.values(driver.names.world.shells)[0], 'shell')
  consoleOn(driver, 'test02')
  const offered = (text: string) => completeLine(driver.names.world, shell(), text, text.length).candidates
  expect(offered('vol ')).toEqual(['create', 'status'])
  expect(offered('vol create ')).toEqual([])
  expect(offered('vol create new1 ')).toEqual(['aggr1'])
  expect(offered('vol create new1 aggr1 ')).toEqual([])
  expect(offered('aggr status ')).toEqual(['aggr1'])
})

test('[R207] onto a new volume snapmirror initialize -S makes the relationship anew, and it is released later', () => {
  const driver = drive('tr-4234')
  const primary = consoleOn(driver, 'test02')
  const secondary = consoleOn(driver, 'test03')
  expect(secondary.enter('snapmirror break sm_san_ded1')[0]).toMatch(/is now writable\.$/)
  const aggregate = must(/'(\w+)'/.exec(primary.enter('vol status sm_san_ded1').at(-1) ?? '')?.[1], 'aggregate')
  primary.enter(`vol create new_ded1 ${aggregate} 20m`)
  expect(primary.enter('snapmirror initialize -S test03:sm_san_ded1 new_ded1')[0]).toMatch(/^snapmirror initialize: /)
  primary.enter(`vol create sm_san_new ${aggregate} 2t`)
  expect(primary.enter('snapmirror initialize -S test03:sm_san_ded1 sm_san_new')[0]).toBe('Transfer started.')
  driver.by(2 * HOUR)
  expect(primary.enter('snapmirror status sm_san_new').at(-1)).toMatch(
    /^test03:sm_san_ded1 +test02:sm_san_new +Snapmirrored +\S+ +Idle$/,
  )
  expect(primary.enter('lun show')).toContainEqual(expect.stringContaining('/vol/sm_san_new/sm_san_ded1.lun'))
  primary.enter('snapmirror break sm_san_new')
  expect(secondary.enter('snapmirror release sm_san_ded1 test02:sm_san_new')).toEqual([
    'snapmirror release: sm_san_ded1 test02:sm_san_new : released',
  ])
})

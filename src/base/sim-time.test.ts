import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addTime,
  DAY,
  daysInMonth,
  fromCivil,
  HOUR,
  MINUTE,
  parseIso,
  SECOND,
  simTime,
  toCivil,
  toIso,
  toStamp,
} from './sim-time'

/** Within the years that four digits can write. */
const anyTime = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }).map(simTime)

test('time counts from 1970 in UTC', () => {
  expect(fromCivil(1970, 1, 1)).toBe(0)
  expect(fromCivil(2013, 10, 14, 6, 30, 15)).toBe(Date.UTC(2013, 9, 14, 6, 30, 15))
  expect(addTime(fromCivil(2013, 10, 14), DAY + HOUR + MINUTE + SECOND)).toBe(Date.UTC(2013, 9, 15, 1, 1, 1))
})

test('leap years follow the Gregorian rule', () => {
  expect([2012, 2013, 2000, 1900, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28, 28])
  expect(toIso(addTime(fromCivil(2012, 2, 28), DAY))).toBe('2012-02-29T00:00:00.000Z')
  expect(toIso(addTime(fromCivil(2013, 2, 28), DAY))).toBe('2013-03-01T00:00:00.000Z')
  expect(daysInMonth(2013, 12)).toBe(31)
})

test('a day or month beyond its range runs on into the next', () => {
  expect(fromCivil(2013, 13, 1)).toBe(fromCivil(2014, 1, 1))
  expect(fromCivil(2013, 0, 1)).toBe(fromCivil(2012, 12, 1))
  expect(fromCivil(2013, 2, 29)).toBe(fromCivil(2013, 3, 1))
})

test('the calendar agrees with the platform at any time', () => {
  fc.assert(
    fc.property(anyTime, (time) => {
      const date = new Date(time)
      expect(toCivil(time)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        millisecond: date.getUTCMilliseconds(),
        weekday: date.getUTCDay(),
      })
      expect(toIso(time)).toBe(date.toISOString())
    }),
  )
})

test('parseIso reads back what toIso writes', () => {
  fc.assert(fc.property(anyTime, (time) => parseIso(toIso(time)) === time))
})

test.each([
  ['2013-10-14', '2013-10-14T00:00:00.000Z'],
  ['2013-10-14T06:00', '2013-10-14T06:00:00.000Z'],
  ['2013-10-14T06:00:07Z', '2013-10-14T06:00:07.000Z'],
  ['2012-02-29T23:59:59.5Z', '2012-02-29T23:59:59.500Z'],
])('parseIso takes the shorter form %s', (text, iso) => {
  const time = parseIso(text)
  expect(time === undefined ? undefined : toIso(time)).toBe(iso)
})

test.each([
  '',
  'soon',
  '2013-2-3',
  '2013-02-29',
  '2013-00-10',
  '2013-13-01',
  '2013-01-32',
  '2013-01-01T24:00',
  '2013-01-01T10:60',
  '2013-01-01T10:00:60',
  '2013-01-01T10:00:00+01:00',
])('parseIso refuses %j', (text) => {
  expect(parseIso(text)).toBeUndefined()
})

test('[R54] the stamp in the name of a backup has month, day, year and time', () => {
  expect(toStamp(fromCivil(2013, 10, 4, 6, 0, 9))).toBe('10-04-2013_06.00.09')
})

import { expect, test } from 'vitest'
import type { ColourName, ConsoleColours } from '../paint'
import { classicColours, darkColours } from './colours'

/** On which surfaces words of a colour stand. Of a gradient, which no checker of pages sees through, all stops count. */
const SURFACES: Partial<Record<ColourName, readonly ColourName[]>> = {
  text: ['pane', 'chrome', 'chromeTop', 'head', 'hover', 'selected', 'selectedIdle', 'stepsHead'],
  textMuted: ['pane', 'chrome', 'chromeTop', 'head', 'hover', 'selected', 'selectedIdle', 'steps'],
  link: ['pane', 'chrome', 'hover', 'selected', 'selectedIdle', 'steps'],
  bandText: ['band'],
  bandQuietText: ['bandQuiet'],
  titleBarText: ['titleBar'],
  tabText: ['tab'],
  ok: ['pane', 'hover', 'selected', 'selectedIdle', 'okSoft'],
  warning: ['pane', 'hover', 'selected', 'selectedIdle', 'warningSoft'],
  error: ['pane', 'hover', 'selected', 'selectedIdle', 'errorSoft'],
  advice: ['pane', 'hover', 'selected', 'selectedIdle', 'adviceSoft'],
  running: ['pane', 'hover', 'selected', 'selectedIdle'],
}

/** Borders of controls and the focus ring are told from what is beside them at 3:1. */
const OUTLINES: readonly (readonly [ColourName, ColourName])[] = [
  ['controlBorder', 'pane'],
  ['focus', 'pane'],
  ['focus', 'chrome'],
  ['focus', 'selected'],
]

test.each([
  ['classic', classicColours],
  ['dark', darkColours],
])('every word of the %s theme is readable on its surface (WCAG 2.2 AA)', (_, colours) => {
  const words = Object.entries(SURFACES) as [ColourName, readonly ColourName[]][]
  const pairs = words.flatMap(([name, surfaces]) => surfaces.map((surface) => [name, surface] as const))
  expect(pairs.filter((pair) => contrastOf(colours, pair) < 4.5)).toEqual([])
  expect(OUTLINES.filter((pair) => contrastOf(colours, pair) < 3)).toEqual([])
})

function contrastOf(colours: ConsoleColours, [word, surface]: readonly [ColourName, ColourName]): number {
  const stops = colours[surface].match(/#[0-9a-f]{6}/g) ?? []
  expect(stops).not.toEqual([])
  return Math.min(...stops.map((stop) => contrast(colours[word], stop)))
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

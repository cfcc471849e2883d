/**
 * The colours of the console by what they are for. The theme gives each one a value per colour scheme; the pieces name
 * them through CSS variables, so that a change of scheme repaints without rendering anything again.
 */
export interface ConsoleColours {
  /** Text on panes and on the chrome; every `…Text` is for the surface that it is named after. */
  readonly text: string
  readonly textMuted: string
  readonly link: string
  /** Icons of trees, actions and toolbars. */
  readonly icon: string
  readonly focus: string
  /** Where lists, trees and details lie. */
  readonly pane: string
  /** The frame around the panes: menu bar, toolbar, status bar, page background. */
  readonly chrome: string
  readonly chromeTop: string
  readonly border: string
  /** The outline of a control, which must stand out 3:1. */
  readonly controlBorder: string
  /** The blue heading of a group in the Actions pane. */
  readonly band: string
  readonly bandText: string
  /** The heading of the group that is not in front, and of a pane. */
  readonly bandQuiet: string
  readonly bandQuietText: string
  readonly titleBar: string
  readonly titleBarText: string
  /** Column headings of lists. */
  readonly head: string
  readonly hover: string
  readonly selected: string
  readonly selectedBorder: string
  /** A selection whose list does not have the keyboard. */
  readonly selectedIdle: string
  readonly selectedIdleBorder: string
  /** The Steps column of a wizard and the tab in front. */
  readonly steps: string
  readonly stepsHead: string
  readonly tab: string
  readonly tabText: string
  readonly ok: string
  readonly okSoft: string
  readonly warning: string
  readonly warningSoft: string
  readonly error: string
  readonly errorSoft: string
  readonly advice: string
  readonly adviceSoft: string
  readonly running: string
  /** Filled shapes: slices, bars and lamps. */
  readonly fillOk: string
  readonly fillFailed: string
  readonly fillIdle: string
  readonly fillRunning: string
  readonly fillNone: string
  readonly shadow: string
  readonly scrim: string
}

export type ColourName = keyof ConsoleColours

/** The CSS value of a colour, for style sheets, `sx` and SVG fills alike. */
export function paint(name: ColourName): string {
  return `var(${paintName(name)})`
}

/** The CSS variable of a colour. */
export function paintName(name: ColourName): string {
  return `--console-${name}`
}

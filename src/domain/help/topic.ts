import type { RequirementId } from '../requirements/requirement'

export const HELP_GROUPS = [
  'console',
  'protection',
  'recovery',
  'windows',
  'environment',
  'concepts',
  'reading',
] as const
export type HelpGroup = (typeof HELP_GROUPS)[number]

export const HELP_GROUP_NAMES: Readonly<Record<HelpGroup, string>> = {
  console: 'The console',
  protection: 'Protecting virtual machines',
  recovery: 'Getting them back',
  windows: 'Hosts and clusters',
  environment: 'The simulated environment',
  concepts: 'How it works',
  reading: 'Further reading',
}

/** A page of a wizard, or a part of a screen. */
export interface HelpPart {
  /** As the page is called on the screen: F1 finds it by that. */
  readonly title: string
  readonly text: readonly string[]
  /** What each field asks for, by its label. */
  readonly fields?: Readonly<Record<string, string>>
}

/** One help topic, in our own words. */
export interface HelpTopic {
  /** In the address: `#/help/topics/add-policy`. */
  readonly id: string
  readonly group: HelpGroup
  /** As the screen, wizard or dialog is called. */
  readonly title: string
  /** Other dialogs and screens that it speaks of, by their titles. */
  readonly also?: readonly string[]
  /** Of dialogs that are called by what they are about, such as `Settings for drdc01`, the words before it. */
  readonly begins?: readonly string[]
  /** The same, of words after it. */
  readonly ends?: readonly string[]
  readonly text: readonly string[]
  readonly fields?: Readonly<Record<string, string>>
  readonly parts?: readonly HelpPart[]
  /** Of TR-4234. */
  readonly section?: string
  readonly requirements?: readonly RequirementId[]
  /** Ids of other topics. */
  readonly see?: readonly string[]
}

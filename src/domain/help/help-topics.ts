import { companionTopics } from './companion-topics'
import { conceptTopics } from './concept-topics'
import { datasetTopics } from './dataset-topics'
import { hostTopics } from './host-topics'
import { placeTopics } from './place-topics'
import { readingTopics } from './reading-topics'
import { recoveryTopics } from './recovery-topics'
import type { HelpPart, HelpTopic } from './topic'

/** All topics of the help. */
export const helpTopics: readonly HelpTopic[] = [
  ...placeTopics,
  ...hostTopics,
  ...datasetTopics,
  ...recoveryTopics,
  ...companionTopics,
  ...conceptTopics,
  ...readingTopics,
]

export function topicById(id: string): HelpTopic | undefined {
  return helpTopics.find((topic) => topic.id === id)
}

/** Where somebody is when the help is asked for, as far as it can be read on the screen. */
export interface HelpContext {
  /** Titles of the dialogs and the screen, the innermost first. */
  readonly titles: readonly string[]
  /** Heading of the page of a wizard. */
  readonly page?: string | undefined
  /** Label of the field with the focus. */
  readonly field?: string | undefined
}

export interface HelpPlace {
  readonly topic: HelpTopic
  readonly part?: HelpPart | undefined
  readonly field?: string | undefined
}

/** The topic that fits best: of the innermost dialog or screen that has one, its page, its field. */
export function helpFor({ titles, page, field }: HelpContext): HelpPlace | undefined {
  for (const title of titles) {
    const topic = topicOf(title)
    if (!topic) continue
    const named = topic.parts?.find((part) => part.title === page || part.title === title)
    const part = named ?? topic.parts?.find(({ fields }) => field !== undefined && fieldOf(fields, field) !== undefined)
    return {
      topic,
      part,
      field: field === undefined ? undefined : (fieldOf(part?.fields, field) ?? fieldOf(topic.fields, field)),
    }
  }
  return undefined
}

function topicOf(title: string): HelpTopic | undefined {
  return (
    helpTopics.find((one) => one.title === title) ??
    helpTopics.find(({ also }) => also?.includes(title)) ??
    helpTopics.find(
      ({ begins = [], ends = [] }) =>
        begins.some((words) => title.startsWith(words)) || ends.some((words) => title.endsWith(words)),
    )
  )
}

/** `Post-script: Path` and `Every (hours)` are described under `Path` and `Every`. */
function fieldOf(fields: HelpPart['fields'], label: string): string | undefined {
  const names = Object.keys(fields ?? {})
  return (
    names.find((name) => name === label) ?? names.find((name) => new RegExp(`\\b${escaped(name)}\\b`, 'i').test(label))
  )
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

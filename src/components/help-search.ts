import MiniSearch from 'minisearch'
import { catalogue, type FindingCode } from '@/domain/findings/catalogue'
import { glossary } from '@/domain/help/glossary'
import { helpTopics } from '@/domain/help/help-topics'
import type { HelpTopic } from '@/domain/help/topic'
import { findingAddress, topicAddress } from './help-place'

export interface HelpHit {
  readonly id: string
  readonly kind: 'topic' | 'finding' | 'word'
  readonly title: string
  readonly note: string
  readonly to: string
}

interface Entry extends HelpHit {
  readonly text: string
}

const FIELDS = ['title', 'text'] as const
let index: MiniSearch<Entry> | undefined

/** Topics, findings and words of the glossary in which the words occur or begin, the best first. */
export function searchHelp(q: string, limit = 20): HelpHit[] {
  index ??= makeIndex()
  const options = { prefix: true, fuzzy: 0.15, boost: { title: 4 }, combineWith: 'AND' } as const
  return index
    .search(q, options)
    .slice(0, limit)
    .map(({ id, kind, title, note, to }) => ({
      id: String(id),
      kind: kind as HelpHit['kind'],
      title: String(title),
      note: String(note),
      to: String(to),
    }))
}

function makeIndex(): MiniSearch<Entry> {
  const made = new MiniSearch<Entry>({ fields: [...FIELDS], storeFields: ['kind', 'title', 'note', 'to'] })
  made.addAll([
    ...helpTopics.map((topic): Entry => ({
      id: `topic:${topic.id}`,
      kind: 'topic',
      title: topic.title,
      note: 'Help topic',
      to: topicAddress({ topic: topic.id }),
      text: topicText(topic),
    })),
    ...(Object.keys(catalogue) as FindingCode[]).map((code): Entry => {
      const { title, cause, cure } = catalogue[code]
      const text = `${code} ${cause} ${cure}`
      return { id: `finding:${code}`, kind: 'finding', title, note: 'Finding', to: findingAddress(code), text }
    }),
    ...glossary.flatMap(({ entries }) =>
      entries.map(({ word, meaning }): Entry => {
        const to = `/help/glossary?q=${encodeURIComponent(word)}`
        return { id: `word:${word}`, kind: 'word', title: word, note: 'Glossary', to, text: meaning }
      }),
    ),
  ])
  return made
}

function topicText({ text, also = [], fields = {}, parts = [], requirements = [] }: HelpTopic): string {
  const ofFields = (one: object): string[] => Object.entries(one).flat().map(String)
  const ofParts = parts.flatMap((part) => [part.title, ...part.text, ...ofFields(part.fields ?? {})])
  return [...text, ...also, ...ofFields(fields), ...ofParts, ...requirements].join(' ')
}

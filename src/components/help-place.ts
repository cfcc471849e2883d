/** What the help shows: a topic, a part of it, a field; as the address says it (`help=add-policy~Retention~Type`). */
export interface HelpParam {
  readonly topic: string
  readonly part?: string | undefined
  readonly field?: string | undefined
}

export function readHelp(text: string): HelpParam {
  const [topic = '', part = '', field = ''] = text.split('~')
  return { topic, part: part || undefined, field: field || undefined }
}

export function writeHelp({ topic, part = '', field = '' }: HelpParam): string {
  return [topic, part, field].join('~').replace(/~+$/, '')
}

const FINDING = 'finding:'

/** A finding as the topic of the help. */
export function findingTopic(code: string): string {
  return FINDING + code
}

/** The code of the finding that is the topic, if one is; whether there is such a finding the catalogue knows. */
export function codeOfTopic(topic: string): string | undefined {
  // The frame asks for help before the catalogue is loaded, so that this may not need it.
  return topic.startsWith(FINDING) ? topic.slice(FINDING.length) : undefined
}

/** The address of a topic's own page. */
export function topicAddress({ topic, part, field }: HelpParam): string {
  const code = codeOfTopic(topic)
  if (code !== undefined) return findingAddress(code)
  const query = new URLSearchParams()
  if (part !== undefined) query.set('part', part)
  if (field !== undefined) query.set('field', field)
  return `/help/topics/${topic}${query.size > 0 ? `?${query.toString()}` : ''}`
}

/** The address at which a finding is explained: from symptom to cause and cure. */
export function findingAddress(code: string): string {
  return `/help/findings?code=${encodeURIComponent(code)}`
}

/** The address of a requirement in the list of all. */
export function requirementAddress(id: string): string {
  return `/help/requirements?select=requirement:${id}`
}

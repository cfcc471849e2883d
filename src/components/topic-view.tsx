import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { topicById } from '@/domain/help/help-topics'
import type { HelpTopic } from '@/domain/help/topic'
import { paint } from '@/ui/paint'
import { sectionText } from './finding-text'
import { requirementAddress } from './help-place'

export interface TopicViewProps {
  readonly topic: HelpTopic
  /** The part and the field for which the help was asked: they stand out, and the part is scrolled to. */
  readonly part?: string | undefined
  readonly field?: string | undefined
  /** Where a related topic is. */
  readonly toTopic: (id: string) => string
  /** It stands over something that must not be left: other pages open in windows of their own. */
  readonly isOverlay?: boolean | undefined
}

const Article = styled('article')({
  maxWidth: 760,
  padding: '8px 14px 16px',
  lineHeight: 1.5,
  '& h2': { margin: '0 0 6px', fontSize: 16 },
  '& h3': { margin: '14px 0 4px', fontSize: 13, borderBottom: `1px solid ${paint('border')}` },
  '& p': { margin: '0 0 8px' },
  '& dl': { margin: '4px 0 8px' },
  '& dt': { fontWeight: 600 },
  '& dd': { margin: '0 0 6px 16px' },
  '& .topic-asked': { background: paint('adviceSoft'), borderLeft: `4px solid ${paint('advice')}`, paddingLeft: 8 },
  '& .topic-foot': { color: paint('textMuted') },
  '& ul': { margin: '0 0 8px', paddingLeft: 18 },
  '& li > a': { display: 'inline-block', padding: '3px 0' },
})

/** One help topic with its fields, its section of the report and where to read on. */
export function TopicView({ topic, part, field, toTopic, isOverlay }: TopicViewProps): ReactNode {
  const { title, text, fields, parts = [], see = [] } = topic
  return (
    <Article aria-label={`Help: ${title}`}>
      <h2>{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Fields fields={fields} asked={field} />
      {parts.map((one) => (
        <section key={one.title} ref={one.title === part ? scrollTo : undefined}>
          <h3>{one.title}</h3>
          {one.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <Fields fields={one.fields} asked={part === undefined || part === one.title ? field : undefined} />
        </section>
      ))}
      {see.length > 0 && (
        <>
          <h3>See also</h3>
          <ul>
            {see.map((id) => (
              <li key={id}>
                <Link to={toTopic(id)}>{topicById(id)?.title ?? id}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Source topic={topic} isOverlay={isOverlay} />
    </Article>
  )
}

interface FieldsProps {
  readonly fields: HelpTopic['fields'] | undefined
  readonly asked: string | undefined
}

function Fields({ fields = {}, asked }: FieldsProps): ReactNode {
  const all = Object.entries(fields)
  if (all.length === 0) return null
  return (
    <dl>
      {all.map(([label, text]) => (
        <div
          key={label}
          className={label === asked ? 'topic-asked' : undefined}
          ref={label === asked ? scrollTo : undefined}
        >
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Source({
  topic: { section, requirements = [] },
  isOverlay,
}: Pick<TopicViewProps, 'topic' | 'isOverlay'>): ReactNode {
  if (section === undefined && requirements.length === 0) return null
  return (
    <p className="topic-foot">
      {section !== undefined && `${sectionText(section)}${requirements.length > 0 ? ': ' : ''}`}
      {requirements.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link to={requirementAddress(id)} target={isOverlay === true ? '_blank' : undefined}>
            {id}
          </Link>
        </span>
      ))}
    </p>
  )
}

function scrollTo(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' })
}

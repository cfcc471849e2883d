import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { explain, type FindingCode } from '@/domain/findings/catalogue'
import { helpTopics } from '@/domain/help/help-topics'
import { PropertyList } from '@/ui/property-list'
import { sectionText } from './finding-text'
import { requirementAddress } from './help-place'

export const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', advice: 'Advice' } as const

interface FindingExplanationProps {
  readonly code: FindingCode
  /** Where a topic is. */
  readonly toTopic: (id: string) => string
  /** It stands over something that must not be left: other pages open in windows of their own. */
  readonly isOverlay?: boolean | undefined
}

/** A finding from its symptom to its cause and its cure, with what to read on. */
export function FindingExplanation({ code, toTopic, isOverlay }: FindingExplanationProps): ReactNode {
  const { severity, title, cause, cure, section, requirement } = explain(code)
  const topics = helpTopics.filter((topic) => topic.requirements?.some((id) => id === requirement))
  return (
    <PropertyList
      label={title}
      items={[
        { label: 'Symptom', value: title },
        { label: 'Cause', value: cause },
        { label: 'Cure', value: cure },
        { label: 'Severity', value: SEVERITY_WORDS[severity] },
        { label: 'Code', value: code },
        { label: 'Section', value: section === undefined ? '' : sectionText(section) },
        {
          label: 'Requirement',
          value: requirement !== undefined && (
            <Link to={requirementAddress(requirement)} target={isOverlay === true ? '_blank' : undefined}>
              {requirement}
            </Link>
          ),
        },
        {
          label: 'Topics',
          value: topics.map((topic, at) => (
            <span key={topic.id}>
              {at > 0 && ', '}
              <Link to={toTopic(topic.id)}>{topic.title}</Link>
            </span>
          )),
        },
      ]}
    />
  )
}

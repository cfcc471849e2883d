import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { topicAddress } from '@/components/help-place'
import { searchHelp } from '@/components/help-search'
import { KeptSplit } from '@/components/kept-split'
import { NoRows } from '@/components/no-rows'
import { TopicView } from '@/components/topic-view'
import { helpTopics, topicById } from '@/domain/help/help-topics'
import { HELP_GROUP_NAMES, HELP_GROUPS } from '@/domain/help/topic'
import { EmptyState } from '@/ui/empty-state'
import { keyScrolling } from '@/ui/key-scrolling'
import { paint } from '@/ui/paint'

const Contents = styled('nav')({
  height: '100%',
  overflow: 'auto',
  padding: '6px 10px',
  '& h3': { margin: '8px 0 2px', fontSize: 12, color: paint('textMuted') },
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& a': { display: 'block', padding: '3px 6px', color: paint('text'), textDecoration: 'none', borderRadius: 3 },
  '& a:hover': { background: paint('hover') },
  '& a[aria-current]': { background: paint('selected'), fontWeight: 600 },
  '& .hit-note': { color: paint('textMuted'), fontSize: 12 },
})

const Scroller = styled('div')({ height: '100%', overflow: 'auto' })

/** Contents at the left, or what a search found; the topic at the right. */
export function TopicsTab({ q }: { readonly q: string }): ReactNode {
  const { topic: id = 'keyboard' } = useParams()
  const [params] = useSearchParams()
  const topic = topicById(id)
  return (
    <KeptSplit
      name="help"
      label="Width of the contents"
      direction="row"
      startsAt={250}
      min={160}
      max={420}
      first={q === '' ? <AllTopics current={id} /> : <Found q={q} current={id} />}
      second={
        <Scroller key={id} ref={keyScrolling}>
          {topic ? (
            <TopicView
              topic={topic}
              part={params.get('part') ?? undefined}
              field={params.get('field') ?? undefined}
              toTopic={(other) => topicAddress({ topic: other })}
            />
          ) : (
            <EmptyState title="There is no such topic">Choose one at the left.</EmptyState>
          )}
        </Scroller>
      }
    />
  )
}

function AllTopics({ current }: { readonly current: string }): ReactNode {
  return (
    <Contents aria-label="Contents">
      {HELP_GROUPS.map((group) => (
        <div key={group}>
          <h3>{HELP_GROUP_NAMES[group]}</h3>
          <ul>
            {helpTopics
              .filter((topic) => topic.group === group)
              .map(({ id, title }) => (
                <li key={id}>
                  <Link to={topicAddress({ topic: id })} aria-current={id === current ? 'page' : undefined}>
                    {title}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Contents>
  )
}

function Found({ q, current }: { readonly q: string; readonly current: string }): ReactNode {
  const hits = searchHelp(q, 40)
  if (hits.length === 0) return <NoRows q={q} />
  const search = `q=${encodeURIComponent(q)}`
  return (
    <Contents aria-label="Found in the help">
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link
              to={hit.kind === 'topic' ? `${hit.to}?${search}` : hit.to}
              aria-current={hit.id === `topic:${current}` ? 'page' : undefined}
            >
              {hit.title} <span className="hit-note">{hit.note}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Contents>
  )
}

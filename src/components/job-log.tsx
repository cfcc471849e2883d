import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { jobQueries } from '@/queries/job-queries'
import { paint } from '@/ui/paint'
import { VisuallyHidden } from '@/ui/visually-hidden'
import { QueryView } from './query-view'
import { timeText } from './time-text'

const Lines = styled('ol')({
  maxHeight: 180,
  margin: 0,
  padding: 0,
  overflow: 'auto',
  listStyle: 'none',
  fontSize: 12,
  '& > li': { display: 'flex', gap: 8, padding: '1px 2px' },
  '& time, & .log-component': { flex: 'none', color: paint('textMuted') },
  '& time': { fontVariantNumeric: 'tabular-nums' },
  '& .log-component': { width: 92 },
  '& .log-text': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

const COLOURS = { information: 'text', warning: 'warning', error: 'error' } as const
const WORDS = { information: '', warning: 'Warning: ', error: 'Error: ' } as const

/** What a job has written so far. It stays at its end unless somebody scrolls back. */
export function JobLog({ jobId }: { readonly jobId: string }): ReactNode {
  const query = useQuery(jobQueries.log(jobId, { limit: 1000 }))
  const list = useRef<HTMLOListElement>(null)
  const isAtEnd = useRef(true)
  const count = query.data?.items.length ?? 0
  useEffect(() => {
    if (isAtEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count])
  return (
    <QueryView what="The log of the job" query={query}>
      {({ items }) => (
        <Lines
          ref={list}
          // Scrolled with the keyboard when it has the focus.
          tabIndex={0}
          aria-label="Log of the job"
          onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
            isAtEnd.current = scrollHeight - scrollTop - clientHeight < 8
          }}
        >
          {items.map((line) => (
            <li key={line.number}>
              <time dateTime={line.at}>{timeText(line.at).slice(11)}</time>
              <span className="log-component">{line.component}</span>
              <span className="log-text" style={{ color: paint(COLOURS[line.level]) }}>
                <VisuallyHidden>{WORDS[line.level]}</VisuallyHidden>
                {line.text}
              </span>
            </li>
          ))}
        </Lines>
      )}
    </QueryView>
  )
}

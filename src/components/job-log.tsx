import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { JobLogLine } from '@/contract'
import { jobQueries } from '@/queries/job-queries'
import { paint } from '@/ui/paint'
import { SearchBox } from '@/ui/search-box'
import { VisuallyHidden } from '@/ui/visually-hidden'
import { useParam, useSelection } from './place'
import { QueryView } from './query-view'
import { timeText } from './time-text'

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  marginBottom: 6,
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 4, minHeight: 24 },
  '& > [role=status]': { marginLeft: 'auto', fontSize: 12, color: paint('textMuted') },
})

const Lines = styled('ol')({
  maxHeight: 264,
  margin: 0,
  padding: 0,
  overflow: 'auto',
  listStyle: 'none',
  fontSize: 12,
  // A line is as high as a target for a finger must be.
  '& > li': { display: 'flex', alignItems: 'baseline', gap: 8, padding: '0 2px', lineHeight: '24px' },
  '& > li[aria-current]': { background: paint('selected'), outline: `1px solid ${paint('selectedBorder')}` },
  '& time, & .log-component': { flex: 'none', color: paint('textMuted') },
  '& > li[aria-current] time, & > li[aria-current] .log-component': { color: paint('text') },
  '& time': { fontVariantNumeric: 'tabular-nums' },
  '& .log-number': {
    flex: 'none',
    minWidth: 28,
    minHeight: 24,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  '& .log-component': { width: 92 },
  '& .log-text': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

const COLOURS = { information: 'text', warning: 'warning', error: 'error' } as const
const WORDS = { information: '', warning: 'Warning: ', error: 'Error: ' } as const
/** The most that the wire gives at once. */
const MOST_LINES = 1000

/** What a job has written so far: searched, narrowed to what went wrong, and linked line by line. */
export function JobLog({ jobId }: { readonly jobId: string }): ReactNode {
  const query = useQuery(jobQueries.log(jobId, { limit: MOST_LINES }))
  const [q, setQ] = useState('')
  const [isTrouble, setTrouble] = useState(false)
  return (
    <QueryView what="The log of the job" query={query}>
      {({ items, total }) => {
        const shown = items.filter((line) => matches(line, q, isTrouble))
        return (
          <>
            <Bar>
              <SearchBox label="Search the log" value={q} onChange={setQ} width={220} />
              <label>
                <input type="checkbox" checked={isTrouble} onChange={(event) => setTrouble(event.target.checked)} />
                Warnings and errors only
              </label>
              <span role="status">{countText(shown.length, total)}</span>
            </Bar>
            {shown.length === 0 ? (
              <p style={{ margin: 0 }}>
                {items.length === 0 ? 'The log of this old job is not kept.' : 'No line is like this.'}
              </p>
            ) : (
              <LogLines jobId={jobId} lines={shown} isWhole={shown.length === items.length} />
            )}
          </>
        )
      }}
    </QueryView>
  )
}

function matches({ level, component, text }: JobLogLine, q: string, isTrouble: boolean): boolean {
  if (isTrouble && level === 'information') return false
  return `${component} ${text}`.toLowerCase().includes(q.trim().toLowerCase())
}

function countText(shown: number, total: number): string {
  const lines = total === 1 ? '1 line' : `${total} lines`
  return shown === total ? lines : `${shown} of ${lines}`
}

interface LogLinesProps {
  readonly jobId: string
  readonly lines: readonly JobLogLine[]
  /** Nothing is filtered away: the end of the list is the end of the log. */
  readonly isWhole: boolean
}

/** It stays at its end unless somebody scrolls back, or the address names a line. */
function LogLines({ jobId, lines, isWhole }: LogLinesProps): ReactNode {
  const [marked, mark] = useMarkedLine(jobId)
  const list = useRef<HTMLOListElement>(null)
  const isAtEnd = useRef(marked === undefined)
  const count = lines.length
  useEffect(() => {
    if (isWhole && isAtEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count, isWhole])
  useEffect(() => {
    if (marked !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <Lines
      ref={list}
      // Scrolled with the keyboard when it has the focus.
      tabIndex={0}
      aria-label="Log of the job"
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 8
      }}
    >
      {lines.map(({ number, at, level, component, text }) => (
        <li key={number} aria-current={marked === number ? 'location' : undefined}>
          <Link
            className="log-number"
            to={`/jobs/history?select=job:${jobId}&line=${number}`}
            aria-label={`Line ${number}`}
            onClick={(event) => {
              // Whoever opens it elsewhere follows the link; here the line is only marked.
              if (event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              mark(marked === number ? undefined : number)
            }}
          >
            {number}
          </Link>
          <time dateTime={at}>{timeText(at).slice(11)}</time>
          <span className="log-component">{component}</span>
          <span className="log-text" style={{ color: paint(COLOURS[level]) }}>
            <VisuallyHidden>{WORDS[level]}</VisuallyHidden>
            {text}
          </span>
        </li>
      ))}
    </Lines>
  )
}

/** In the address where that names the job; a wizard that shows one keeps it to itself. */
function useMarkedLine(jobId: string): [number | undefined, (line: number | undefined) => void] {
  const [selection] = useSelection()
  const [param, setParam] = useParam('line')
  const [local, setLocal] = useState<number>()
  const isAddressed = selection?.type === 'job' && selection.id === jobId
  if (!isAddressed) return [local, setLocal]
  const line = Number(param)
  return [Number.isInteger(line) && line > 0 ? line : undefined, (next) => setParam(next?.toString(), true)]
}

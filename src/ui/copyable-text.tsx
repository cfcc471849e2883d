import CheckIcon from '@mui/icons-material/Check'
import ContentCopyIcon from '@mui/icons-material/ContentCopy'
import styled from '@emotion/styled'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { paint } from './paint'
import { VisuallyHidden } from './visually-hidden'

export interface CopyableTextProps {
  readonly text: string
  /** What it is, for the button's name: `Copy GUID`. */
  readonly label: string
  /** A block of several lines, e.g. a script. */
  readonly isBlock?: boolean | undefined
  /** Prose: its lines are broken where they end, and not scrolled. */
  readonly wraps?: boolean | undefined
}

const Frame = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 4,
  '& > code, & > pre': {
    margin: 0,
    minWidth: 0,
    fontFamily: 'Consolas, "Cascadia Mono", "DejaVu Sans Mono", monospace',
    fontSize: 12,
    overflowWrap: 'anywhere',
  },
  '& > code': { paddingTop: 3 },
  '& > pre': {
    flex: 1,
    padding: 8,
    border: `1px solid ${paint('border')}`,
    background: paint('head'),
    overflow: 'auto',
    whiteSpace: 'pre',
    '&[data-wraps]': { whiteSpace: 'pre-wrap' },
  },
  '& > button': {
    flex: 'none',
    width: 24,
    height: 24,
    padding: 0,
    border: '1px solid transparent',
    borderRadius: 3,
    background: 'none',
    color: paint('textMuted'),
    '&:hover': { borderColor: paint('selectedBorder'), background: paint('hover') },
    '& svg': { fontSize: 14, verticalAlign: 'middle' },
  },
})

/** A path, a GUID or a script with a button that copies it. */
export function CopyableText({ text, label, isBlock = false, wraps = false }: CopyableTextProps): ReactNode {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <Frame>
      {isBlock ? (
        // A block may be wider than its place and must then be scrollable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0} role="region" aria-label={label} data-wraps={wraps || undefined}>
          {text}
        </pre>
      ) : (
        <code>{text}</code>
      )}
      <button type="button" aria-label={`Copy ${label}`} title={`Copy ${label}`} onClick={() => void copy()}>
        {outcome === 'copied' ? <CheckIcon aria-hidden /> : <ContentCopyIcon aria-hidden />}
      </button>
      <VisuallyHidden role="status">
        {outcome === 'copied' && `${label} copied`}
        {outcome === 'refused' && 'The browser did not allow copying'}
      </VisuallyHidden>
    </Frame>
  )
}

import styled from '@emotion/styled'
import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { paint } from './paint'

export interface SplitPaneProps {
  /** Names the separator, e.g. `Width of the console tree`. */
  readonly label: string
  /** `row`: side by side; `column`: one above the other. */
  readonly direction: 'row' | 'column'
  /** Without one of them there is no bar, and the other has all the room. It is not drawn anew when the first comes or goes. */
  readonly first: ReactNode | undefined
  readonly second: ReactNode | undefined
  /** Pixels of the side that keeps its size; the other takes the rest. */
  readonly size: number
  readonly sized?: 'first' | 'second' | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** Called when a drag ends and after every key, so that the size can be remembered. */
  readonly onSizeChange: (size: number) => void
}

const STEP = 16
/** Thickness of the bar. */
const BAR = 5

const Frame = styled('div')({
  display: 'flex',
  width: '100%',
  height: '100%',
  minWidth: 0,
  minHeight: 0,
  '& > .split-side': { minWidth: 0, minHeight: 0, overflow: 'hidden' },
  '& > [role=separator]': {
    flex: 'none',
    position: 'relative',
    zIndex: 1,
    background: paint('chrome'),
    touchAction: 'none',
    '&:hover, &[data-dragging]': { background: paint('selectedBorder') },
    // The bar is thin, what catches the pointer is not. Along the bar it would only give the page something to scroll.
    '&::after': { content: '""', position: 'absolute', inset: '-3px 0' },
    '&[aria-orientation=vertical]::after': { inset: '0 -3px' },
  },
})

/** Two panes with a bar between them that moves by pointer and by arrow keys, Home and End. */
export function SplitPane(props: SplitPaneProps): ReactNode {
  const { label, direction, first, second, size, sized = 'first', min = 80, max = 2000, onSizeChange } = props
  const frame = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number>()
  const isRow = direction === 'row'
  const shown = dragged ?? size

  const clamp = (value: number): number => {
    const box = frame.current?.getBoundingClientRect()
    const room = box === undefined ? 0 : isRow ? box.width : box.height
    // Leaves the other side its minimum; a page that has not been laid out has no room to speak of.
    const limit = room > 2 * min ? Math.min(max, room - min) : max
    return Math.round(Math.max(min, Math.min(limit, value)))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const grow = sized === 'first' ? STEP : -STEP
    const [less, more] = isRow ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    const next = { [less]: size - grow, [more]: size + grow, Home: min, End: max }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onSizeChange(clamp(next))
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    const bar = event.currentTarget
    const from = isRow ? event.clientX : event.clientY
    let latest = size
    const move = (moved: globalThis.PointerEvent): void => {
      const by = (isRow ? moved.clientX : moved.clientY) - from
      latest = clamp(size + (sized === 'first' ? by : -by))
      setDragged(latest)
    }
    const end = (): void => {
      bar.removeEventListener('pointermove', move)
      bar.removeEventListener('lostpointercapture', end)
      setDragged(undefined)
      if (latest !== size) onSizeChange(latest)
    }
    bar.setPointerCapture(event.pointerId)
    bar.addEventListener('pointermove', move)
    bar.addEventListener('lostpointercapture', end)
  }

  const isSplit = first !== undefined && second !== undefined
  // What was remembered of a larger window leaves the other side its minimum in a smaller one, too.
  const limit = { [isRow ? 'maxWidth' : 'maxHeight']: `max(${min}px, calc(100% - ${min + BAR}px))` }
  const fixed = isSplit ? { flex: `0 0 ${shown}px`, ...limit } : { flex: '1 1 0' }
  const rest = { flex: '1 1 0' }
  return (
    <Frame ref={frame} style={{ flexDirection: direction }}>
      {first !== undefined && (
        <div className="split-side" style={sized === 'first' ? fixed : rest}>
          {first}
        </div>
      )}
      {isSplit && (
        <div
          role="separator"
          aria-label={label}
          aria-orientation={isRow ? 'vertical' : 'horizontal'}
          aria-valuenow={Math.round(shown)}
          aria-valuemin={min}
          aria-valuemax={max}
          tabIndex={0}
          data-dragging={dragged === undefined ? undefined : ''}
          style={isRow ? { width: BAR, cursor: 'col-resize' } : { height: BAR, cursor: 'row-resize' }}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
        />
      )}
      {second !== undefined && (
        <div className="split-side" style={sized === 'first' ? rest : fixed}>
          {second}
        </div>
      )}
    </Frame>
  )
}

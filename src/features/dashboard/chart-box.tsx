import styled from '@emotion/styled'
import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { paint } from '@/ui/paint'
import type { Slice } from './slices'

export interface ChartBoxProps {
  readonly title: string
  readonly slices: readonly Slice[]
  /** The slice whose objects Details lists. */
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly children: ReactNode
}

const Box = styled('section')({
  flex: '1 1 280px',
  minWidth: 0,
  padding: '6px 8px 8px',
  border: `1px solid ${paint('border')}`,
  background: paint('pane'),
  textAlign: 'center',
  '& h3': { margin: '2px 0 6px', fontSize: 14, fontWeight: 600 },
  '& .chart-space': { height: 150 },
  '& .chart-legend': { display: 'flex', justifyContent: 'center', flexWrap: 'wrap', gap: 2, marginTop: 6 },
  '& .chart-legend button': {
    minHeight: 26,
    padding: '1px 6px',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 5,
    border: '1px solid transparent',
    borderRadius: 3,
    background: 'none',
    color: paint('text'),
    font: 'inherit',
  },
  '& .chart-legend button:hover': { background: paint('hover') },
  '& .chart-legend button[aria-pressed=true]': { background: paint('selected'), borderColor: paint('selectedBorder') },
  '& .chart-key': { width: 12, height: 12, borderRadius: 2 },
})

/** One chart of the dashboard. The legend is the way in for every hand: its lines are buttons, the drawing only follows. */
export function ChartBox({ title, slices, chosen, onChoose, children }: ChartBoxProps): ReactNode {
  return (
    <Box aria-label={title}>
      <h3>{title}</h3>
      <div className="chart-space">
        <Suspense fallback={null}>{children}</Suspense>
      </div>
      <div className="chart-legend">
        {slices.map((slice) => (
          <button key={slice.id} type="button" aria-pressed={slice.id === chosen} onClick={() => onChoose(slice.id)}>
            <span className="chart-key" style={{ background: paint(slice.colour) }} />
            {slice.label}: {slice.count}
          </button>
        ))}
      </div>
    </Box>
  )
}

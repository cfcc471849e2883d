import { BarChart } from '@mui/x-charts/BarChart'
import type { ReactNode } from 'react'
import { paint } from '@/ui/paint'
import type { ChartProps } from './protection-chart'

export function JobChart({ slices, onChoose }: ChartProps): ReactNode {
  return (
    <BarChart
      aria-hidden
      hideLegend
      skipAnimation
      height={150}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
      xAxis={[
        {
          scaleType: 'band',
          data: slices.map((slice) => slice.label),
          colorMap: { type: 'ordinal', colors: slices.map((slice) => paint(slice.colour)) },
        },
      ]}
      yAxis={[{ tickMinStep: 1, min: 0, ...(slices.every(({ count }) => count === 0) ? { max: 1 } : {}) }]}
      series={[{ data: slices.map((slice) => slice.count) }]}
      onItemClick={(_, item) => {
        const slice = slices[item.dataIndex]
        if (slice) onChoose(slice.id)
      }}
    />
  )
}

import { PieChart } from '@mui/x-charts/PieChart'
import type { ReactNode } from 'react'
import { paint } from '@/ui/paint'
import type { Slice } from './slices'

/** A picture of what the legend says in numbers; choosing a slice is choosing its line of the legend. */
export function ProtectionChart({ slices, onChoose }: ChartProps): ReactNode {
  const data = slices.filter((slice) => slice.count > 0)
  return (
    <PieChart
      aria-hidden
      hideLegend
      skipAnimation
      height={150}
      localeText={{ noData: 'No virtual machine is managed yet' }}
      colors={data.map((slice) => paint(slice.colour))}
      series={[{ data: data.map(({ id, label, count }) => ({ id, label, value: count })) }]}
      onItemClick={(_, item) => {
        const slice = data[item.dataIndex]
        if (slice) onChoose(slice.id)
      }}
    />
  )
}

export interface ChartProps {
  readonly slices: readonly Slice[]
  readonly onChoose: (id: string) => void
}

import CancelIcon from '@mui/icons-material/Cancel'
import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import HourglassIcon from '@mui/icons-material/HourglassEmpty'
import type { ReactNode } from 'react'
import type { JobDetail } from '@/contract'
import { paint } from '@/ui/paint'
import { FindingBands } from './finding-bands'

const LOOKS = {
  waiting: { name: 'Waiting', Icon: HourglassIcon, colour: 'textMuted' },
  done: { name: 'Done', Icon: CheckCircleIcon, colour: 'ok' },
  failed: { name: 'Failed', Icon: CancelIcon, colour: 'error' },
} as const

/** How each VM of a job fares, those that failed first, with the reasons. */
export function JobVms({ vms }: { readonly vms: JobDetail['vms'] }): ReactNode {
  const sorted = vms.toSorted((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'))
  return (
    <ul aria-label="Virtual machines of the job" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {sorted.map(({ id, name, outcome, findings }) => {
        const look = LOOKS[outcome]
        return (
          <li key={id} style={{ padding: '2px 0' }}>
            <look.Icon
              titleAccess={look.name}
              style={{ color: paint(look.colour), fontSize: 16, verticalAlign: '-3px', marginRight: 6 }}
            />
            {name}
            {findings.length > 0 && (
              <div style={{ margin: '4px 0 0 22px' }}>
                <FindingBands findings={findings} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

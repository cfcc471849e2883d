import CancelIcon from '@mui/icons-material/Cancel'
import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import HourglassIcon from '@mui/icons-material/HourglassEmpty'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { JobDetail } from '@/contract'
import type { ListColumn } from '@/ui/list-column'
import { paint } from '@/ui/paint'
import { SearchBox } from '@/ui/search-box'
import { FindingBands } from './finding-bands'
import { findingLine } from '@/domain/findings/finding-line'
import { List } from './list'

type JobVm = JobDetail['vms'][number]

const LOOKS = {
  waiting: { name: 'Waiting', Icon: HourglassIcon, colour: 'textMuted' },
  done: { name: 'Done', Icon: CheckCircleIcon, colour: 'ok' },
  failed: { name: 'Failed', Icon: CancelIcon, colour: 'error' },
} as const

/** So many are told one by one, with all that was found; more become a list that is searched. */
const FEW = 8

/** How each VM of a job fares, those that failed first, with the reasons. */
export function JobVms({ vms }: { readonly vms: JobDetail['vms'] }): ReactNode {
  const sorted = useMemo(
    () => vms.toSorted((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed')),
    [vms],
  )
  return sorted.length > FEW ? <ManyVms vms={sorted} /> : <FewVms vms={sorted} />
}

function OutcomeIcon({ outcome }: Pick<JobVm, 'outcome'>): ReactNode {
  const { Icon, name, colour } = LOOKS[outcome]
  return (
    <Icon titleAccess={name} style={{ color: paint(colour), fontSize: 16, verticalAlign: '-3px', marginRight: 6 }} />
  )
}

function FewVms({ vms }: { readonly vms: readonly JobVm[] }): ReactNode {
  return (
    <ul aria-label="Virtual machines of the job" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {vms.map(({ id, name, outcome, findings }) => (
        <li key={id} style={{ padding: '2px 0' }}>
          <OutcomeIcon outcome={outcome} />
          {name}
          {findings.length > 0 && (
            <div style={{ margin: '4px 0 0 22px' }}>
              <FindingBands findings={findings} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

const COLUMNS: readonly ListColumn<JobVm>[] = [
  {
    id: 'name',
    header: 'Virtual machine',
    text: (vm) => vm.name,
    render: (vm) => (
      <>
        <OutcomeIcon outcome={vm.outcome} />
        {vm.name}
      </>
    ),
    width: 170,
  },
  { id: 'outcome', header: 'Outcome', text: (vm) => LOOKS[vm.outcome].name, width: 80 },
  { id: 'reason', header: 'Reason', text: reasonOf, width: 420 },
]

function reasonOf({ findings }: JobVm): string {
  return findings.map(findingLine).join('; ')
}

type Shown = 'all' | JobVm['outcome']

/** Which of two hundred have failed, and why: filtered, searched, and told in full for the one that is selected. */
function ManyVms({ vms }: { readonly vms: readonly JobVm[] }): ReactNode {
  const [shown, setShown] = useState<Shown>(vms.some(({ outcome }) => outcome === 'failed') ? 'failed' : 'all')
  const [q, setQ] = useState('')
  const [selectedId, select] = useState<string>()
  const count = (outcome: JobVm['outcome']): number => vms.filter((vm) => vm.outcome === outcome).length
  const choices = [
    { value: 'all', label: `All ${vms.length}` },
    { value: 'failed', label: `Failed: ${count('failed')}` },
    { value: 'done', label: `Done: ${count('done')}` },
    { value: 'waiting', label: `Waiting: ${count('waiting')}` },
  ] as const
  const wanted = q.trim().toLowerCase()
  const rows = vms.filter(
    (vm) => (shown === 'all' || vm.outcome === shown) && `${vm.name} ${reasonOf(vm)}`.toLowerCase().includes(wanted),
  )
  const selected = rows.find(({ id }) => id === selectedId)
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, marginBottom: 6 }}>
        <SearchBox label="Search VMs of the job" value={q} onChange={setQ} width={220} />
        <div role="radiogroup" aria-label="Outcome of the virtual machines" style={{ display: 'flex', gap: 10 }}>
          {choices.map(({ value, label }) => (
            <label key={value} style={{ display: 'inline-flex', alignItems: 'center', gap: 4, minHeight: 24 }}>
              <input type="radio" name="job-vm-outcome" checked={shown === value} onChange={() => setShown(value)} />
              {label}
            </label>
          ))}
        </div>
      </div>
      <div style={{ height: 220, marginBottom: 6 }}>
        <List
          id="job-machines"
          hasOwnSearch
          label="Virtual machines of the job"
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={selectedId}
          onSelect={select}
          empty="No virtual machine is like this."
        />
      </div>
      {selected && <FindingBands findings={selected.findings} />}
    </>
  )
}

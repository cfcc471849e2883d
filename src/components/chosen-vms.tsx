import ErrorIcon from '@mui/icons-material/Error'
import WarningIcon from '@mui/icons-material/Warning'
import { Button } from '@mui/material'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { FindingResource } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import { EmptyState } from '@/ui/empty-state'
import { Hint } from '@/ui/hint'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { paint } from '@/ui/paint'
import { withFigures } from './finding-text'
import { List } from './list'
import type { ChosenVm } from './vm-choice'

/** What is said of each VM, by its id, the worst of it first. */
export type VmFindings = ReadonlyMap<string, readonly FindingResource[]>

export function findingsByVm(findings: readonly FindingResource[]): VmFindings {
  const byVm = new Map<string, FindingResource[]>()
  for (const found of findings) {
    if (found.severity === 'advice' || found.subject?.type !== 'virtual-machine') continue
    const others = byVm.get(found.subject.id) ?? []
    byVm.set(found.subject.id, found.severity === 'error' ? [found, ...others] : [...others, found])
  }
  return byVm
}

export interface ChosenVmListProps {
  readonly label: string
  readonly chosen: readonly ChosenVm[]
  readonly findings: VmFindings
  readonly empty?: ReactNode
  readonly selection?: { readonly ids: readonly string[]; readonly onChange: (ids: string[]) => void }
  readonly onRemove?: (ids: readonly string[]) => void
}

/** VMs by name, each with what is to be known of it. */
export function ChosenVmList({ label, chosen, findings, empty, selection, onRemove }: ChosenVmListProps): ReactNode {
  const rows = useMemo(() => chosen.toSorted((a, b) => (a.name < b.name ? -1 : 1)), [chosen])
  const columns = useMemo(() => columnsWith(findings), [findings])
  return (
    <List
      id="chosen-vms"
      label={label}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      multi={selection && { selectedIds: selection.ids, onSelectedIdsChange: selection.onChange }}
      onKey={(event, id) => {
        if (event.key === 'Delete') onRemove?.(selection?.ids.includes(id) === true ? selection.ids : [id])
      }}
      empty={empty}
    />
  )
}

function columnsWith(findings: VmFindings): readonly ListColumn<ChosenVm>[] {
  const found = ({ id }: ChosenVm): readonly FindingResource[] => findings.get(id) ?? []
  const text = (vm: ChosenVm): string =>
    found(vm)
      .map(({ code, detail }) => withFigures(explain(code).title, detail))
      .join(' ')
  return [
    { id: 'name', header: 'Virtual machine', text: ({ name }) => name, width: 140 },
    { id: 'host', header: 'Host or cluster', text: ({ hostName }) => hostName, width: 170 },
    {
      id: 'check',
      header: 'Validation',
      text,
      render: (vm) => <Verdict findings={found(vm)} text={text(vm)} />,
      width: 220,
    },
  ]
}

function Verdict({
  findings,
  text,
}: {
  readonly findings: readonly FindingResource[]
  readonly text: string
}): ReactNode {
  const [worst] = findings
  if (worst === undefined) return null
  const isError = worst.severity === 'error'
  const Icon = isError ? ErrorIcon : WarningIcon
  return (
    <>
      <Icon
        titleAccess={isError ? 'Error' : 'Warning'}
        style={{
          fontSize: 14,
          verticalAlign: 'text-bottom',
          marginRight: 4,
          color: paint(isError ? 'error' : 'warning'),
        }}
      />
      {text}
    </>
  )
}

export interface ChosenVmsProps {
  readonly chosen: readonly ChosenVm[]
  readonly findings: VmFindings
  readonly isChecking: boolean
  readonly onRemove: (ids: readonly string[]) => void
}

/** The VMs that are chosen, where some can be taken out again. */
export function ChosenVms({ chosen, findings, isChecking, onRemove }: ChosenVmsProps): ReactNode {
  const [selected, select] = useState<string[]>([])
  const ids = useMemo(() => {
    const here = new Set(chosen.map(({ id }) => id))
    return selected.filter((id) => here.has(id))
  }, [chosen, selected])
  const gone = useMemo(
    () => chosen.flatMap(({ id }) => (findings.get(id)?.some(({ code }) => code === 'vm/unknown') ? [id] : [])),
    [chosen, findings],
  )
  const reason = ids.length === 0 ? 'Select the virtual machines to take out' : undefined
  return (
    <Pane
      title={`Virtual machines of the dataset (${chosen.length})`}
      flush
      tools={
        <>
          <span role="status">{isChecking ? 'Checking…' : ''}</span>
          {gone.length > 0 && (
            <Button size="small" onClick={() => onRemove(gone)}>
              {`Remove deleted (${gone.length})`}
            </Button>
          )}
          <Hint text={reason}>
            <Button
              size="small"
              aria-disabled={reason !== undefined || undefined}
              onClick={() => reason === undefined && onRemove(ids)}
            >
              Remove
            </Button>
          </Hint>
        </>
      }
    >
      <ChosenVmList
        label="Virtual machines of the dataset"
        chosen={chosen}
        findings={findings}
        selection={{ ids, onChange: select }}
        onRemove={onRemove}
        empty={<EmptyState title="No virtual machine is chosen">Check hosts or virtual machines above.</EmptyState>}
      />
    </Pane>
  )
}

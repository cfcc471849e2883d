import { Button } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { hostQueries } from '@/queries/host-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { useToastStore } from '@/stores/toast-store'
import { EmptyState } from '@/ui/empty-state'
import { Pane } from '@/ui/pane'
import { SearchBox } from '@/ui/search-box'
import type { TreeItem } from '@/ui/tree-item'
import { TreeView } from '@/ui/tree-view'
import { ChosenVms } from './chosen-vms'
import type { VmFindings } from './chosen-vms'
import { useWizardPlace } from './place'
import { problemOf } from './problem'
import { LoadProblem } from './query-view'
import { useVmCandidates, useVmObstacles } from './vm-candidates'
import { chosenVm, withoutVms, withVms } from './vm-choice'
import type { ChosenVm } from './vm-choice'
import { vmPickerTree } from './vm-picker-tree'

export interface VmPickerProps {
  readonly chosen: readonly ChosenVm[]
  readonly onChange: (chosen: readonly ChosenVm[]) => void
  /** What is said of the VMs that are chosen. */
  readonly findings: VmFindings
  /** Id of the text that says what is wrong with the choice. */
  readonly errorId: string | undefined
  readonly isChecking: boolean
}

const NO_HOSTS: readonly never[] = []
/** More than fit into the tree. */
const FIRST_HOSTS = 25
const ALL_HOSTS = 1000

/** Chooses VMs one by one or by host; above what there is, below what is chosen. */
export function VmPicker({ chosen, onChange, findings, errorId, isChecking }: VmPickerProps): ReactNode {
  const [q, setQ] = useState('')
  const { query, isWhole } = useHosts()
  const tree = useVmPickerTree(query.data?.items ?? NO_HOSTS, q.trim(), chosen, onChange)
  return (
    <>
      <div style={{ height: 219, marginBottom: 8 }}>
        <Pane
          title="Hosts and virtual machines"
          flush
          tools={<SearchBox label="Search virtual machines" value={q} onChange={setQ} width={230} />}
        >
          {query.isError && query.data === undefined ? (
            <LoadProblem what="The hosts" query={query} />
          ) : (
            <TreeView
              label="Hosts and virtual machines"
              {...tree}
              errorId={errorId}
              empty={<NothingToChoose isLoading={!isWhole} q={q} />}
            />
          )}
        </Pane>
      </div>
      <div style={{ height: 170, marginBottom: 8 }}>
        <ChosenVms
          chosen={chosen}
          findings={findings}
          isChecking={isChecking}
          onRemove={(ids) => onChange(withoutVms(chosen, ids))}
        />
      </div>
    </>
  )
}

/** What is on show comes first: of each host it is found out what it lacks, which takes its time with hundreds of them. */
function useHosts() {
  const first = useQuery(hostQueries.list({ sort: 'name', limit: FIRST_HOSTS }))
  const isMore = (first.data?.total ?? 0) > FIRST_HOSTS
  const all = useQuery({ ...hostQueries.list({ sort: 'name', limit: ALL_HOSTS }), enabled: isMore })
  const query = all.data !== undefined || all.isError ? all : first
  return { query, isWhole: !query.isPending && (!isMore || all.data !== undefined) }
}

interface PickerTree {
  readonly items: readonly TreeItem[]
  readonly expandedIds: readonly string[]
  readonly onExpandedChange: (ids: string[]) => void
  readonly onCheck: (id: string) => void
}

function useVmPickerTree(
  hosts: Parameters<typeof useVmCandidates>[0],
  q: string,
  chosen: readonly ChosenVm[],
  onChange: VmPickerProps['onChange'],
): PickerTree {
  const client = useQueryClient()
  const show = useToastStore((state) => state.show)
  const [expandedIds, setExpandedIds] = useState<string[]>([])
  const [closed, setClosed] = useState<{ readonly q: string; readonly ids: readonly string[] }>({ q: '', ids: [] })
  const [busyIds, setBusyIds] = useState<readonly string[]>([])
  const { candidates, moreFound } = useVmCandidates(hosts, expandedIds, q)
  const obstacles = useVmObstacles(candidates)
  const isSearch = q !== ''
  const items = useMemo(() => {
    const rows = vmPickerTree({ candidates, chosen, obstacles, isSearch, busyIds })
    const more: TreeItem = { id: 'more', label: `${moreFound} more are found: search more closely` }
    return moreFound > 0 ? [...rows, more] : rows
  }, [candidates, chosen, obstacles, isSearch, busyIds, moreFound])

  // Reading all VMs of a host takes a moment, in which something else may be chosen.
  const latest = useRef({ chosen, onChange })
  useEffect(() => {
    latest.current = { chosen, onChange }
  })
  const add = (vms: readonly ChosenVm[]): void => latest.current.onChange(withVms(latest.current.chosen, vms))
  const addHost = async (hostId: string): Promise<void> => {
    setBusyIds((ids) => [...ids, hostId])
    try {
      add((await client.fetchQuery(virtualMachineQueries.all({ host: hostId }))).map(chosenVm))
    } catch (error) {
      show({ severity: 'error', title: 'The virtual machines could not be read', text: problemOf(error).title })
    } finally {
      setBusyIds((ids) => ids.filter((id) => id !== hostId))
    }
  }
  const onCheck = (id: string): void => {
    const row = items.find((item) => item.id === id)
    const candidate = candidates.find(({ host }) => host.id === id)
    if (candidate === undefined) {
      const vm = candidates.flatMap(({ vms = [] }) => vms).find((other) => other.id === id)
      const isChosen = chosen.some((other) => other.id === id)
      if (isChosen) onChange(withoutVms(chosen, [id]))
      else if (vm !== undefined) add([chosenVm(vm)])
    } else if (row?.check === 'on') {
      const here = isSearch ? (candidate.vms ?? []) : chosen.filter(({ hostId }) => hostId === id)
      onChange(
        withoutVms(
          chosen,
          here.map((vm) => vm.id),
        ),
      )
    } else if (isSearch) add((candidate.vms ?? []).map(chosenVm))
    else void addHost(id)
  }

  // What a search finds is open, unless it is closed by hand.
  const openIds = candidates.map(({ host }) => host.id).filter((id) => closed.q !== q || !closed.ids.includes(id))
  const onExpandedChange = (ids: string[]): void => {
    if (isSearch) setClosed({ q, ids: candidates.map(({ host }) => host.id).filter((id) => !ids.includes(id)) })
    else setExpandedIds(ids)
  }
  return { items, expandedIds: isSearch ? openIds : expandedIds, onExpandedChange, onCheck }
}

function NothingToChoose({ isLoading, q }: { readonly isLoading: boolean; readonly q: string }): ReactNode {
  const place = useWizardPlace()
  if (isLoading) return <p style={{ margin: 8 }}>Loading…</p>
  if (q !== '') return <EmptyState title={`Nothing is called “${q}”`}>Search for something else.</EmptyState>
  return (
    <EmptyState
      title="No host is managed yet"
      actions={
        <Button variant="contained" onClick={() => place.open('add-host')}>
          Add Host
        </Button>
      }
    >
      Add a parent host or a host cluster first: it brings its virtual machines.
    </EmptyState>
  )
}

import GiveBackIcon from '@mui/icons-material/Undo'
import TakeOverIcon from '@mui/icons-material/SwapHoriz'
import TerminalIcon from '@mui/icons-material/Terminal'
import ToggleIcon from '@mui/icons-material/ToggleOnOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { FindingList } from '@/components/finding-list'
import { KeptSplit } from '@/components/kept-split'
import { List } from '@/components/list'
import { NothingHere } from '@/components/nothing-here'
import { useSelection, useWizardPlace } from '@/components/place'
import { problemOf } from '@/components/problem'
import { propertiesEntries } from '@/components/properties-action'
import { usePublishActions } from '@/components/published-actions'
import type { ActionGroup } from '@/components/published-actions'
import { listReading } from '@/components/query-view'
import { useScriptAction } from '@/components/script-action'
import type { StorageSystemResource } from '@/contract'
import { storageQueries, useChangeStorageSystem, useGiveBack, useTakeOver } from '@/queries/storage-queries'
import { useToastStore } from '@/stores/toast-store'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { Pane } from '@/ui/pane'
import { PropertyList } from '@/ui/property-list'

/** The states of a controller. */
export const CONTROLLER_STATES = {
  running: 'Running',
  'taken-over': 'Taken over by its partner',
  halted: 'Halted',
} as const

const COLUMNS: readonly ListColumn<StorageSystemResource>[] = [
  { id: 'name', header: 'Storage system', width: 130, text: ({ name }) => name },
  { id: 'site', header: 'Site', width: 110, text: ({ site }) => site },
  { id: 'controller', header: 'Controller', width: 170, text: ({ controller }) => CONTROLLER_STATES[controller] },
  { id: 'online', header: 'Data', width: 90, text: ({ online }) => (online ? 'Served' : 'Offline') },
  { id: 'partner', header: 'Partner', width: 110, text: ({ partner }) => partner?.name ?? 'None' },
  { id: 'version', header: 'Data ONTAP', width: 150, text: ({ ontapVersion }) => ontapVersion },
]

const NO_SYSTEMS: readonly StorageSystemResource[] = []

/** Controllers: active-active pairs, takeover and giveback, licenses and paths. */
export function SystemsTab(): ReactNode {
  const query = useQuery(storageQueries.systems())
  const [selection, select] = useSelection()
  const { open } = useWizardPlace()
  const [menu, setMenu] = useState<MenuAnchor>()
  const systems = query.data?.items ?? NO_SYSTEMS
  const selected = systems.find(({ id }) => selection?.type === 'system' && id === selection.id)
  const group = useSystemActions(selected)
  usePublishActions(useMemo(() => [{ id: 'storage', title: 'Storage', items: [] }, ...(group ? [group] : [])], [group]))
  return (
    <>
      <KeptSplit
        name="storage-systems"
        label="Height of the list of storage systems"
        direction="column"
        startsAt={200}
        min={80}
        max={500}
        first={
          <List
            id="storage-systems"
            label="Storage systems"
            columns={COLUMNS}
            rows={systems}
            rowId={({ id }) => id}
            selectedId={selected?.id}
            onSelect={(id) => select({ type: 'system', id })}
            onActivate={(id) => open('properties', `system:${id}`)}
            onContextMenu={(_, anchor) => setMenu(anchor)}
            {...listReading('The storage systems', query)}
            empty={<NothingHere what="storage" />}
          />
        }
        second={
          <Pane title="Details" flush>
            {selected === undefined ? (
              <EmptyState title="No storage system is selected">Select one above.</EmptyState>
            ) : (
              <SystemDetails system={selected} />
            )}
          </Pane>
        }
      />
      <ContextMenu
        label={group?.title ?? 'Storage system'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </>
  )
}

/** What the Details pane says of a storage system. */
export function SystemDetails({ system }: { readonly system: StorageSystemResource }): ReactNode {
  return (
    <>
      <PropertyList
        label={`Storage system ${system.name}`}
        items={[
          { label: 'Licenses', value: system.licenses.join(', ') },
          { label: 'Takeover', value: system.takeoverEnabled ? 'Enabled' : 'Disabled' },
          { label: 'Paths to the shelves', value: `${system.paths - system.pathsLost} of ${system.paths}` },
        ]}
      />
      {system.findings.length > 0 && <FindingList label={`Findings of ${system.name}`} findings={system.findings} />}
    </>
  )
}

function useSystemActions(system: StorageSystemResource | undefined): ActionGroup | undefined {
  const { mutate: takeOver } = useTakeOver()
  const { mutate: giveBack } = useGiveBack()
  const { mutate: change } = useChangeStorageSystem()
  const show = useToastStore((state) => state.show)
  const navigate = useNavigate()
  const { open } = useWizardPlace()
  const scriptOf = useScriptAction()
  return useMemo(() => {
    if (system === undefined) return undefined
    const { id: storageSystemId, name, takeoverEnabled } = system
    const onError = (error: unknown): void => {
      const { title, findings } = problemOf(error)
      show({ severity: 'error', title: name, text: findings[0]?.detail ?? title })
    }
    const alone = system.partner === null ? 'The storage system has no partner' : undefined
    const toggle = takeoverEnabled ? 'Disable Takeover' : 'Enable Takeover'
    const isTaken = system.controller === 'taken-over'
    return {
      id: 'system',
      title: `Storage system- ${name}`,
      items: [
        {
          id: 'takeover',
          label: 'Take Over by Partner',
          icon: <TakeOverIcon fontSize="inherit" />,
          disabledReason:
            alone ?? (isTaken ? 'It is taken over already' : takeoverEnabled ? undefined : 'Takeover is disabled'),
          onRun: () => takeOver({ storageSystemId }, { onError }),
        },
        {
          id: 'giveback',
          label: 'Give Back',
          icon: <GiveBackIcon fontSize="inherit" />,
          disabledReason: alone ?? (isTaken ? undefined : 'It is not taken over'),
          onRun: () => giveBack({ storageSystemId }, { onError }),
        },
        {
          id: 'takeover-enabled',
          label: toggle,
          icon: <ToggleIcon fontSize="inherit" />,
          disabledReason: alone,
          onRun: () => change({ storageSystemId, takeoverEnabled: !takeoverEnabled }, { onError }),
        },
        {
          id: 'console',
          label: 'Open Console',
          icon: <TerminalIcon fontSize="inherit" />,
          onRun: () => void navigate(`/data-ontap/${name}`),
        },
        scriptOf([
          { label: 'Take Over by Partner', asked: { name: 'takeOver', variables: { storageSystemId } } },
          { label: 'Give Back', asked: { name: 'giveBack', variables: { storageSystemId } } },
          {
            label: toggle,
            asked: {
              name: 'changeStorageSystem',
              variables: { storageSystemId, takeoverEnabled: !takeoverEnabled },
            },
          },
        ]),
        ...propertiesEntries(open, { type: 'system', id: storageSystemId }),
      ],
    }
  }, [system, takeOver, giveBack, change, show, navigate, open, scriptOf])
}

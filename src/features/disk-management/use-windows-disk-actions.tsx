import AddIcon from '@mui/icons-material/AddOutlined'
import AttachIcon from '@mui/icons-material/AttachFileOutlined'
import EjectIcon from '@mui/icons-material/EjectOutlined'
import FolderIcon from '@mui/icons-material/FolderOpenOutlined'
import PowerIcon from '@mui/icons-material/PowerSettingsNewOutlined'
import RemoveIcon from '@mui/icons-material/RemoveOutlined'
import { useMemo } from 'react'
import type { HostChoiceState } from '@/components/host-choice'
import { useChangeParams, useWizardPlace } from '@/components/place'
import { problemOf } from '@/components/problem'
import type { ActionGroup } from '@/components/published-actions'
import { useScriptAction } from '@/components/script-action'
import type { ImmediateAction } from '@/components/script-window'
import type { WindowsDiskRow } from '@/contract'
import { useChangeVhd, useDetachVhd, useRemovePhysicalDisk } from '@/queries/disk-management-queries'
import { useToastStore } from '@/stores/toast-store'
import type { ActionItem } from '@/ui/action-item'

export interface WindowsDiskActions {
  readonly node: ActionGroup
  readonly selected: ActionGroup | undefined
}

/** What Disk Management offers for a host and for the selected disk. */
export function useWindowsDiskActions(host: HostChoiceState, disk: WindowsDiskRow | undefined): WindowsDiskActions {
  const place = useWizardPlace()
  const change = useChangeParams()
  const { mutate: setOnline } = useChangeVhd()
  const { mutate: detach } = useDetachVhd()
  const { mutate: takeBack } = useRemovePhysicalDisk()
  const show = useToastStore((state) => state.show)
  const scriptOf = useScriptAction()
  return useMemo(() => {
    const node = {
      id: 'disk-management',
      title: 'Disk Management',
      items: [
        {
          id: 'attach-vhd',
          label: 'Attach VHD…',
          icon: <AttachIcon fontSize="inherit" />,
          disabledReason: host.id === '' ? 'Choose a computer first' : undefined,
          onRun: () => place.open('attach-vhd', host.id),
        },
      ],
    }
    if (!disk) return { node, selected: undefined }
    const onError = (error: unknown): void => {
      const { title, findings } = problemOf(error)
      show({ severity: 'error', title, ...(findings[0]?.detail ? { text: findings[0].detail } : {}) })
    }
    const vhd = { vhdId: disk.id }
    const items: ActionItem[] = [
      {
        id: 'explore',
        label: 'Explore',
        icon: <FolderIcon fontSize="inherit" />,
        disabledReason: disk.mountPoint !== null && disk.state === 'online' ? undefined : 'It has no drive letter now',
        onRun: () => change({ files: 'host', path: disk.mountPoint ?? undefined, file: undefined }),
      },
      {
        id: disk.state === 'online' ? 'offline' : 'online',
        label: disk.state === 'online' ? 'Offline' : 'Online',
        icon: <PowerIcon fontSize="inherit" />,
        disabledReason: whyNot(disk, 'leave'),
        onRun: () => setOnline({ ...vhd, online: disk.state !== 'online' }, { onError }),
      },
      {
        id: 'add-to-vm',
        label: 'Add to a Virtual Machine…',
        icon: <AddIcon fontSize="inherit" />,
        disabledReason: whyNot(disk, 'give'),
        onRun: () => place.open('add-physical-disk', disk.id, host.id),
      },
      {
        id: 'remove-from-vm',
        label: disk.machine ? `Remove from ${disk.machine.name}` : 'Remove from the Virtual Machine',
        icon: <RemoveIcon fontSize="inherit" />,
        disabledReason: disk.machine ? undefined : 'No virtual machine has the disk',
        onRun: () => takeBack(vhd, { onError }),
      },
      {
        id: 'detach-vhd',
        label: 'Detach VHD',
        icon: <EjectIcon fontSize="inherit" />,
        disabledReason: whyNot(disk, 'leave'),
        onRun: () => detach(vhd, { onError, onSuccess: () => change({ select: undefined }, true) }),
      },
    ]
    if (disk.type === 'vhd') items.push(scriptOf(immediate(disk)))
    return { node, selected: { id: 'windows-disk', title: `Disk ${disk.number}`, items } }
  }, [host.id, disk, place, change, setOnline, detach, takeBack, show, scriptOf])
}

/** What is done to an attached VHD without a dialog. */
function immediate({ id: vhdId, state, machine }: WindowsDiskRow): readonly ImmediateAction[] {
  const online = state !== 'online'
  return [
    { label: online ? 'Online' : 'Offline', asked: { name: 'changeVhd', variables: { vhdId, online } } },
    { label: 'Detach VHD', asked: { name: 'detachVhd', variables: { vhdId } } },
    ...(machine
      ? [{ label: `Remove from ${machine.name}`, asked: { name: 'removePhysicalDisk', variables: { vhdId } } } as const]
      : []),
  ]
}

function whyNot({ type, machine, state }: WindowsDiskRow, wanted: 'leave' | 'give'): string | undefined {
  if (type !== 'vhd') return 'Only attached VHDs are handled here; LUNs are the business of SnapDrive'
  if (machine) return `${machine.name} has the disk: remove it there first`
  return wanted === 'give' && state === 'online' ? 'Take the disk offline first' : undefined
}

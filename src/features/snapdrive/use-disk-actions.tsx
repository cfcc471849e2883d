import AddIcon from '@mui/icons-material/AddOutlined'
import CableIcon from '@mui/icons-material/CableOutlined'
import CameraIcon from '@mui/icons-material/CameraAltOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import RenameIcon from '@mui/icons-material/DriveFileRenameOutlineOutlined'
import EjectIcon from '@mui/icons-material/EjectOutlined'
import RestoreIcon from '@mui/icons-material/RestoreOutlined'
import SyncIcon from '@mui/icons-material/SyncOutlined'
import { useMemo } from 'react'
import type { HostChoiceState } from '@/components/host-choice'
import { type Selection, useWizardPlace, type WizardPlace } from '@/components/place'
import { problemOf } from '@/components/problem'
import { withProperties } from '@/components/properties-action'
import type { ActionGroup } from '@/components/published-actions'
import { useScriptAction } from '@/components/script-action'
import type { SnapDriveDisk } from '@/contract'
import { useUpdateMirror } from '@/queries/snapdrive-queries'
import { useToastStore } from '@/stores/toast-store'
import type { ActionItem } from '@/ui/action-item'

export interface DiskActions {
  readonly node: ActionGroup
  readonly selected: ActionGroup | undefined
}

/** What SnapDrive offers for a host, and for the selected disk or Snapshot copy. */
export function useDiskActions(
  host: HostChoiceState,
  disks: readonly SnapDriveDisk[] | undefined,
  selection: Selection | undefined,
): DiskActions {
  const place = useWizardPlace()
  const update = useMirrorUpdate()
  const scriptOf = useScriptAction()
  return useMemo(() => {
    const isCopy = selection?.type === 'copy'
    const disk = disks?.find(({ id }) => id === (isCopy ? selection.within : selection?.id))
    const copy = isCopy ? disk?.snapshots.find(({ id }) => id === selection.id) : undefined
    const node = { id: 'disks', title: 'Disks', items: nodeItems(host.id, place.open) }
    if (!disk || (isCopy && !copy)) return { node, selected: undefined }
    const selected = copy
      ? { id: 'copy', title: copy.name, items: copyItems(host.id, disk, copy, place.open) }
      : { id: 'disk', title: disk.name, items: [...diskItems(disk, place.open, update), ...scripts(disk, scriptOf)] }
    const of = copy ? { type: 'disk-copy', id: copy.id, within: disk.id } : { type: 'disk', id: disk.id }
    return { node, selected: withProperties(selected, place.open, of) }
  }, [host.id, disks, selection, place.open, update, scriptOf])
}

/** What is done without a dialog. */
function scripts({ mirror }: SnapDriveDisk, scriptOf: ReturnType<typeof useScriptAction>): ActionItem[] {
  if (mirror === null) return []
  const variables = { mirrorId: mirror.id }
  return [scriptOf([{ label: 'Update SnapMirror', asked: { name: 'updateMirror', variables } }])]
}

type Open = WizardPlace['open']

function nodeItems(hostId: string, open: Open): ActionItem[] {
  const disabledReason = hostId === '' ? 'Choose a host first' : undefined
  return [
    {
      id: 'create-disk',
      label: 'Create Disk…',
      icon: <AddIcon fontSize="inherit" />,
      disabledReason,
      onRun: () => open('create-disk', hostId),
    },
    {
      id: 'connect-disk',
      label: 'Connect Disk…',
      icon: <CableIcon fontSize="inherit" />,
      disabledReason,
      onRun: () => open('connect-disk', hostId),
    },
  ]
}

function diskItems(disk: SnapDriveDisk, open: Open, update: (disk: SnapDriveDisk) => void): ActionItem[] {
  const ofClone =
    disk.backedBy === null ? undefined : 'The disk is a mounted backup, which goes when it is disconnected'
  const eject = <EjectIcon fontSize="inherit" />
  return [
    {
      id: 'disk-snapshot',
      label: 'Create Snapshot…',
      icon: <CameraIcon fontSize="inherit" />,
      disabledReason: ofClone,
      onRun: () => open('disk-snapshot', disk.id),
    },
    {
      id: 'delete-disk',
      label: 'Delete Disk…',
      icon: <DeleteIcon fontSize="inherit" />,
      disabledReason: ofClone,
      onRun: () => open('disconnect-disk', disk.id, 'delete'),
    },
    {
      id: 'disconnect-disk',
      label: 'Disconnect Disk…',
      icon: eject,
      onRun: () => open('disconnect-disk', disk.id, 'disconnect'),
    },
    {
      id: 'force-disconnect-disk',
      label: 'Force Disconnect Disk…',
      icon: eject,
      onRun: () => open('disconnect-disk', disk.id, 'force'),
    },
    {
      id: 'update-snapmirror',
      label: 'Update SnapMirror',
      icon: <SyncIcon fontSize="inherit" />,
      disabledReason: whyNoUpdate(disk),
      onRun: () => update(disk),
    },
  ]
}

function whyNoUpdate({ mirror, mirrorRole }: SnapDriveDisk): string | undefined {
  if (mirror === null) return 'The volume of the LUN is not mirrored'
  if (mirrorRole === 'destination') return 'The LUN lies in the destination of its SnapMirror relationship'
  if (mirror.state !== 'snapmirrored') return `The SnapMirror relationship is ${mirror.state}`
  return mirror.status === 'idle' ? undefined : 'A SnapMirror transfer is under way'
}

function copyItems(
  hostId: string,
  disk: SnapDriveDisk,
  copy: SnapDriveDisk['snapshots'][number],
  open: Open,
): ActionItem[] {
  return [
    {
      id: 'connect-copy',
      // The node has Connect Disk too, and no two actions share a name.
      label: 'Connect Disk from Snapshot…',
      icon: <CableIcon fontSize="inherit" />,
      onRun: () => open('connect-disk', hostId, `${disk.id}.${copy.id}`),
    },
    {
      id: 'restore-copy',
      label: 'Restore…',
      icon: <RestoreIcon fontSize="inherit" />,
      onRun: () => open('restore-disk', disk.id, copy.id),
    },
    {
      id: 'rename-copy',
      label: 'Rename…',
      icon: <RenameIcon fontSize="inherit" />,
      disabledReason:
        copy.kind === 'other' ? undefined : 'SMHV, SnapMirror and SnapVault find their copies by their names',
      onRun: () => open('rename-disk-snapshot', disk.id, copy.id),
    },
    {
      id: 'delete-copy',
      label: 'Delete…',
      icon: <DeleteIcon fontSize="inherit" />,
      shortcut: 'Del',
      disabledReason: copy.busyWith[0] && `It is busy: ${copy.busyWith[0]}`,
      onRun: () => open('delete-disk-snapshot', disk.id, copy.id),
    },
  ]
}

/** Starts a transfer and says so. */
function useMirrorUpdate(): (disk: SnapDriveDisk) => void {
  const { mutate } = useUpdateMirror()
  const show = useToastStore((state) => state.show)
  return useMemo(
    () =>
      ({ mirror }) => {
        if (mirror === null) return
        mutate(
          { mirrorId: mirror.id },
          {
            onSuccess: () => show({ severity: 'success', title: `Update of ${mirror.destination} has begun` }),
            onError: (error) => show({ severity: 'error', title: 'Update SnapMirror', text: problemOf(error).title }),
          },
        )
      },
    [mutate, show],
  )
}

import CopyIcon from '@mui/icons-material/FileCopyOutlined'
import AssessmentIcon from '@mui/icons-material/AssessmentOutlined'
import CopiesIcon from '@mui/icons-material/FilterNoneOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import FolderIcon from '@mui/icons-material/FolderOutlined'
import MoveIcon from '@mui/icons-material/DriveFileMoveOutlined'
import MailIcon from '@mui/icons-material/MailOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import type { WizardPlace } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import type { HostResource } from '@/contract'

/** Parts of the Configuration wizard that have a dialog of their own. */
const PARTS = [
  { dialog: 'snapinfo-settings', label: 'SnapInfo settings', icon: <FolderIcon fontSize="inherit" /> },
  { dialog: 'report-settings', label: 'Report settings', icon: <AssessmentIcon fontSize="inherit" /> },
  { dialog: 'notification-settings', label: 'Notification settings', icon: <MailIcon fontSize="inherit" /> },
] as const

/** What can be done with a managed host or cluster. */
export function hostActions(host: HostResource, open: WizardPlace['open'], onRemove: () => void): ActionGroup {
  return {
    id: 'host',
    title: `${host.kind === 'cluster' ? 'Cluster' : 'Host'}- ${host.name}`,
    items: [
      {
        id: 'host-configure',
        label: 'Configuration wizard',
        icon: <SettingsIcon fontSize="inherit" />,
        onRun: () => open('configure-host', host.id),
      },
      ...PARTS.map(({ dialog, label, icon }) => ({
        id: `host-${dialog}`,
        label,
        icon,
        onRun: () => open(dialog, host.id),
      })),
      {
        id: 'host-snapinfo-copies',
        label: 'SnapInfo Snapshot copies',
        icon: <CopiesIcon fontSize="inherit" />,
        onRun: () => open('snapinfo-copies', host.id),
      },
      {
        id: 'host-move-snapinfo',
        label: 'Move SnapInfo files',
        icon: <MoveIcon fontSize="inherit" />,
        onRun: () => open('move-snapinfo', host.id),
        disabledReason: host.snapInfoLeft.length === 0 ? 'All SnapInfo files lie where SMHV looks for them' : undefined,
      },
      {
        id: 'host-copy-snapinfo',
        label: 'Copy SnapInfo files',
        icon: <CopyIcon fontSize="inherit" />,
        onRun: () => open('copy-snapinfo', host.id),
        disabledReason:
          host.settings.snapInfo === null ? 'The host has no SnapInfo directory now: configure it first' : undefined,
      },
      {
        id: 'host-remove',
        label: 'Remove',
        icon: <DeleteIcon fontSize="inherit" />,
        shortcut: 'Del',
        onRun: onRemove,
      },
    ],
  }
}

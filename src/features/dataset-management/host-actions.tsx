import AssessmentIcon from '@mui/icons-material/AssessmentOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import FolderIcon from '@mui/icons-material/FolderOutlined'
import MailIcon from '@mui/icons-material/MailOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import type { WizardPlace } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import type { HostResource } from '@/contract'

/** Pages of the Configuration wizard that have an action of their own. */
const PAGES = [
  { page: 'snapinfo', label: 'SnapInfo settings', icon: <FolderIcon fontSize="inherit" /> },
  { page: 'report', label: 'Report settings', icon: <AssessmentIcon fontSize="inherit" /> },
  { page: 'notification', label: 'Notification settings', icon: <MailIcon fontSize="inherit" /> },
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
      ...PAGES.map(({ page, label, icon }) => ({
        id: `host-${page}`,
        label,
        icon,
        onRun: () => open('configure-host', host.id, undefined, page),
      })),
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

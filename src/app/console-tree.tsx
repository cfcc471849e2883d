import ArticleIcon from '@mui/icons-material/ArticleOutlined'
import AlarmIcon from '@mui/icons-material/AccessAlarm'
import BuildIcon from '@mui/icons-material/BuildOutlined'
import ComputerIcon from '@mui/icons-material/ComputerOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import AccountTreeIcon from '@mui/icons-material/AccountTreeOutlined'
import DnsIcon from '@mui/icons-material/DnsOutlined'
import DiskIcon from '@mui/icons-material/AlbumOutlined'
import EventNoteIcon from '@mui/icons-material/EventNoteOutlined'
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined'
import PlaceIcon from '@mui/icons-material/PlaceOutlined'
import LightbulbIcon from '@mui/icons-material/LightbulbOutlined'
import TerminalIcon from '@mui/icons-material/Terminal'
import MailIcon from '@mui/icons-material/MailOutlined'
import RestoreIcon from '@mui/icons-material/SettingsBackupRestore'
import ScheduleIcon from '@mui/icons-material/Schedule'
import ShieldIcon from '@mui/icons-material/ShieldOutlined'
import StorageIcon from '@mui/icons-material/Storage'
import WarningIcon from '@mui/icons-material/ReportProblemOutlined'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useExpansionStore } from '@/stores/expansion-store'
import type { TreeItem } from '@/ui/tree-item'
import { TreeView } from '@/ui/tree-view'
import { CONSOLE_NODES, nodeAbove, nodeAt, nodeById } from './nodes'
import type { ConsoleNode } from './nodes'
import { useTerminalItems } from './use-terminal-items'

const ICONS: Readonly<Record<string, ReactNode>> = {
  smhv: <AccountTreeIcon fontSize="inherit" />,
  protection: <ShieldIcon fontSize="inherit" />,
  recovery: <RestoreIcon fontSize="inherit" />,
  jobs: <ScheduleIcon fontSize="inherit" />,
  reports: <ArticleIcon fontSize="inherit" />,
  'data-ontap': <TerminalIcon fontSize="inherit" />,
  powershell: <TerminalIcon fontSize="inherit" />,
  environment: <DnsIcon fontSize="inherit" />,
  advice: <LightbulbIcon fontSize="inherit" />,
  sites: <PlaceIcon fontSize="inherit" />,
  faults: <WarningIcon fontSize="inherit" />,
  storage: <StorageIcon fontSize="inherit" />,
  snapdrive: <DiskIcon fontSize="inherit" />,
  'disk-management': <DiskIcon fontSize="inherit" />,
  'hyper-v': <ComputerIcon fontSize="inherit" />,
  clusters: <HubIcon fontSize="inherit" />,
  'computer-management': <BuildIcon fontSize="inherit" />,
  'event-viewer': <EventNoteIcon fontSize="inherit" />,
  'task-scheduler': <AlarmIcon fontSize="inherit" />,
  mail: <MailIcon fontSize="inherit" />,
  help: <HelpIcon fontSize="inherit" />,
}

function itemOf(node: ConsoleNode): TreeItem {
  return {
    id: node.id,
    label: node.label,
    icon: ICONS[node.id],
    ...(node.children === undefined ? {} : { children: node.children.map(itemOf) }),
    ...(node.terminals === undefined ? {} : { hasChildren: true }),
  }
}

const ITEMS = CONSOLE_NODES.map(itemOf)
const TREE = 'console'
const ALL_OPEN = CONSOLE_NODES.filter((node) => node.children !== undefined).map((node) => node.id)

/** The scope tree at the left of the frame: selecting a node goes to its result pane. */
export function ConsoleTree(): ReactNode {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const expandedIds = useExpansionStore((state) => state.expanded[TREE]) ?? ALL_OPEN
  const setExpanded = useExpansionStore((state) => state.setExpanded)
  // An address shows what it names; who closes the node above while there wants it closed.
  const above = nodeAbove(pathname)?.id
  useEffect(() => {
    const open = useExpansionStore.getState().expanded[TREE] ?? ALL_OPEN
    if (above !== undefined && !open.includes(above)) setExpanded(TREE, [...open, above])
  }, [above, pathname, setExpanded])
  const { items, addressOf, idAt } = useTerminalItems(ITEMS, expandedIds)
  const current = idAt(pathname) ?? nodeAt(pathname)?.node.id
  const select = (id: string): void => {
    const to = addressOf(id) ?? nodeById(id)?.node.to
    if (to !== undefined && id !== current) void navigate(to)
  }
  return (
    <TreeView
      label="Console tree"
      items={items}
      expandedIds={expandedIds}
      onExpandedChange={(ids) => setExpanded(TREE, ids)}
      selectedId={current}
      onSelect={select}
    />
  )
}

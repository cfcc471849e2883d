import DnsIcon from '@mui/icons-material/DnsOutlined'
import FolderIcon from '@mui/icons-material/Folder'
import ArticleIcon from '@mui/icons-material/ArticleOutlined'
import type { ReactNode } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { KeptSplit } from '@/components/kept-split'
import { useParam } from '@/components/place'
import { Screen, ScreenHead } from '@/components/screen-head'
import { paneWidth } from '@/ui/pane-width'
import { SearchBox } from '@/ui/search-box'
import { Tabs } from '@/ui/tabs'
import { ReportsPane } from './reports-pane'
import { DatasetsTree, HostsTree } from './reports-tree'

const TABS = [
  { id: 'datasets', label: 'Datasets', icon: <FolderIcon fontSize="inherit" /> },
  { id: 'hosts', label: 'Hosts', icon: <DnsIcon fontSize="inherit" /> },
]

/** The Reports node: what SMHV has written into the report directories. */
export function ReportsManagement(): ReactNode {
  const { tab = '' } = useParams()
  const navigate = useNavigate()
  const [q = '', setQ] = useParam('q')
  if (!TABS.some(({ id }) => id === tab)) return <Navigate to="/reports/datasets" replace />
  const isHosts = tab === 'hosts'
  return (
    <Screen>
      <ScreenHead
        title="Reports Management"
        icon={<ArticleIcon aria-hidden />}
        tools={
          <SearchBox
            key={tab}
            label={isHosts ? 'Search hosts' : 'Search datasets and virtual machines'}
            value={q}
            onChange={(text) => setQ(text, q !== '')}
            width={280}
          />
        }
      >
        Written when a backup or a restore ends, and when a host is configured.
        <br />
        The newest ten of each dataset, virtual machine and host are kept.
      </ScreenHead>
      <Tabs label="Reports Management" tabs={TABS} current={tab} onChange={(id) => void navigate(`/reports/${id}`)}>
        <KeptSplit
          name="reports-tree"
          label="Width of the tree"
          direction="row"
          startsAt={paneWidth(215)}
          min={140}
          first={isHosts ? <HostsTree q={q} /> : <DatasetsTree q={q} />}
          second={<ReportsPane key={tab} tab={isHosts ? 'hosts' : 'datasets'} />}
        />
      </Tabs>
    </Screen>
  )
}

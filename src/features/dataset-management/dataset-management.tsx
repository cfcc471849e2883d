import DnsIcon from '@mui/icons-material/DnsOutlined'
import FolderIcon from '@mui/icons-material/Folder'
import ShieldIcon from '@mui/icons-material/ShieldOutlined'
import type { ReactNode } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { useParam } from '@/components/place'
import { Screen, ScreenHead } from '@/components/screen-head'
import { SearchBox } from '@/ui/search-box'
import { Tabs } from '@/ui/tabs'
import { DatasetsTab } from './datasets-tab'
import { HostsTab } from './hosts-tab'

const TABS = [
  { id: 'datasets', label: 'Datasets', icon: <FolderIcon fontSize="inherit" /> },
  { id: 'hosts', label: 'Hosts', icon: <DnsIcon fontSize="inherit" /> },
]

/** The Protection node: virtual machines by dataset or by host, and what protects them. */
export function DatasetManagement(): ReactNode {
  const { tab = '' } = useParams()
  const navigate = useNavigate()
  const [q = '', setQ] = useParam('q')
  if (!TABS.some(({ id }) => id === tab)) return <Navigate to="/protection/datasets" replace />
  return (
    <Screen>
      <ScreenHead
        title="Dataset Management"
        icon={<ShieldIcon aria-hidden />}
        tools={
          <SearchBox
            key={tab}
            label={tab === 'hosts' ? 'Search hosts and virtual machines' : 'Search datasets and virtual machines'}
            value={q}
            onChange={(text) => setQ(text, q !== '')}
            width={280}
          />
        }
      >
        Virtual machines by the dataset that protects them, or by their host.
        <br />
        The Actions pane offers what can be done with the one you select.
      </ScreenHead>
      <Tabs label="Dataset Management" tabs={TABS} current={tab} onChange={(id) => void navigate(`/protection/${id}`)}>
        {tab === 'hosts' ? <HostsTab q={q} /> : <DatasetsTab q={q} />}
      </Tabs>
    </Screen>
  )
}

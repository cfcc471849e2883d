import StorageIcon from '@mui/icons-material/Storage'
import type { ReactNode } from 'react'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useParam } from '@/components/place'
import { useTabParam } from '@/components/tab-param'
import { SearchBox } from '@/ui/search-box'
import { Tabs } from '@/ui/tabs'
import { AggregatesTab } from './aggregates-tab'
import { SystemsTab } from './systems-tab'
import { VaultsTab } from './vaults-tab'
import { VolumesTab } from './volumes-tab'

const TABS = [
  { id: 'volumes', label: 'Volumes' },
  { id: 'systems', label: 'Storage Systems' },
  { id: 'aggregates', label: 'Aggregates' },
  { id: 'vaults', label: 'SnapVault' },
]

/** The storage systems with what stands on them: what backups really leave behind. */
export function StorageScreen(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const [tab, setTab] = useTabParam('view', TABS)
  return (
    <Screen>
      <ScreenHead
        title="Storage"
        icon={<StorageIcon aria-hidden />}
        tools={
          tab === 'volumes' && (
            <SearchBox label="Search volumes" value={q} onChange={(text) => setQ(text, q !== '')} width={250} />
          )
        }
      >
        The storage systems in 7-Mode, and what stands on them.
        <br />A volume holds at most 255 Snapshot copies.
      </ScreenHead>
      <Tabs label="Storage" tabs={TABS} current={tab} onChange={setTab}>
        {tab === 'volumes' && <VolumesTab q={q} />}
        {tab === 'systems' && <SystemsTab />}
        {tab === 'aggregates' && <AggregatesTab />}
        {tab === 'vaults' && <VaultsTab />}
      </Tabs>
    </Screen>
  )
}

import HelpIcon from '@mui/icons-material/HelpOutlineOutlined'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { useParam } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { SearchBox } from '@/ui/search-box'
import { Tabs } from '@/ui/tabs'
import { DiskFormatsTab } from './disk-formats-tab'
import { FindingsTab } from './findings-tab'
import { GlossaryTab } from './glossary-tab'
import { RequirementsTab } from './requirements-tab'
import { TopicsTab } from './topics-tab'

const TABS = [
  { id: 'topics', label: 'Topics' },
  { id: 'findings', label: 'Findings' },
  { id: 'glossary', label: 'Glossary' },
  { id: 'requirements', label: 'Requirements' },
  { id: 'disk-formats', label: 'Disk formats' },
]

/** The help: topics, what each finding means, words, what the report demands, and how to choose a disk format. */
export function HelpScreen(): ReactNode {
  const { tab = '' } = useParams()
  const navigate = useNavigate()
  const [q = '', setQ] = useParam('q')
  usePublishActions(useMemo(() => [{ id: 'help', title: 'Help', items: [] }], []))
  if (!TABS.some(({ id }) => id === tab)) return <Navigate to="/help/topics" replace />
  return (
    <Screen>
      <ScreenHead
        title="Help"
        icon={<HelpIcon aria-hidden />}
        tools={
          tab !== 'disk-formats' && (
            <SearchBox
              key={tab}
              label="Search the help"
              value={q}
              onChange={(text) => setQ(text, q !== '')}
              width={250}
            />
          )
        }
      >
        F1 opens the topic of the field, page or screen that has the focus.
        <br />
        Sections are those of TR-4234; the words are our own.
      </ScreenHead>
      <Tabs label="Help" tabs={TABS} current={tab} onChange={(id) => void navigate(`/help/${id}`)}>
        <Panel tab={tab} q={q} />
      </Tabs>
    </Screen>
  )
}

function Panel({ tab, q }: { readonly tab: string; readonly q: string }): ReactNode {
  switch (tab) {
    case 'findings':
      return <FindingsTab q={q} />
    case 'glossary':
      return <GlossaryTab q={q} />
    case 'requirements':
      return <RequirementsTab q={q} />
    case 'disk-formats':
      return <DiskFormatsTab />
    default:
      return <TopicsTab q={q} />
  }
}

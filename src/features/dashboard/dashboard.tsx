import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useChangeParams, useParam } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { useTabParam } from '@/components/tab-param'
import type { DashboardResource } from '@/contract'
import { dashboardQueries } from '@/queries/dashboard-queries'
import { useDashboardSettingsStore } from '@/stores/dashboard-settings-store'
import { lazyPiece } from '@/ui/lazy-piece'
import { paint } from '@/ui/paint'
import { Tabs } from '@/ui/tabs'
import { Banner } from './banner'
import { ChartBox } from './chart-box'
import { jobSlices, protectionSlices } from './slices'
import { useIdle } from './use-idle'
import { useRootActions } from './use-root-actions'

const ProtectionChart = lazyPiece(async () => (await import('./protection-chart')).ProtectionChart)
const JobChart = lazyPiece(async () => (await import('./job-chart')).JobChart)
const DashboardDetails = lazyPiece(async () => (await import('./dashboard-details')).DashboardDetails)
const GettingStarted = lazyPiece(async () => (await import('./getting-started')).GettingStarted)
const ConfigureRefreshDialog = lazyPiece(
  async () => (await import('./configure-refresh-dialog')).ConfigureRefreshDialog,
)

const TABS = [
  { id: 'dashboard', label: 'Dashboard' },
  { id: 'getting-started', label: 'Getting started' },
] as const

const Page = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  flex: 1,
  minHeight: 0,
  padding: 6,
  '& .dashboard-tabs': { flex: 1, minHeight: 0 },
  '& .dashboard': { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 480, padding: 8, gap: 8 },
  '& .dashboard-charts': { display: 'flex', flexWrap: 'wrap', gap: 8 },
  '& .dashboard-details': { flex: 1, minHeight: 140, display: 'flex', flexDirection: 'column' },
  '& .dashboard-details h3': { margin: '0 0 4px', fontSize: 13, borderBottom: `1px solid ${paint('border')}` },
  '& .dashboard-details > div': { flex: 1, minHeight: 0 },
  '& .link': {
    alignSelf: 'flex-start',
    minHeight: 24,
    padding: 0,
    border: 0,
    background: 'none',
    color: paint('link'),
    font: 'inherit',
    textDecoration: 'underline',
  },
})

/** The root node: the Welcome window with VM Protection Status and Job History. */
export function Dashboard(): ReactNode {
  const [tab, setTab] = useTabParam('tab', TABS)
  usePublishActions(useRootActions())
  return (
    <Page>
      <Banner />
      <div className="dashboard-tabs">
        <Tabs label="SnapManager for Hyper-V" tabs={TABS} current={tab} onChange={setTab}>
          {tab === 'dashboard' ? (
            <DashboardTab />
          ) : (
            <Suspense fallback={null}>
              <GettingStarted />
            </Suspense>
          )}
        </Tabs>
      </div>
    </Page>
  )
}

function DashboardTab(): ReactNode {
  const { jobHistoryDays, refreshMinutes } = useDashboardSettingsStore()
  const [isConfiguring, setConfiguring] = useState(false)
  const query = useQuery({
    ...dashboardQueries.summary({ days: jobHistoryDays }),
    refetchInterval: refreshMinutes * 60_000,
  })
  return (
    <div className="dashboard">
      <QueryView what="The dashboard" query={query}>
        {(data) => <Charts data={data} />}
      </QueryView>
      <button type="button" className="link" onClick={() => setConfiguring(true)}>
        Configure refresh
      </button>
      {isConfiguring && (
        <Suspense fallback={null}>
          <ConfigureRefreshDialog onClose={() => setConfiguring(false)} />
        </Suspense>
      )}
    </div>
  )
}

function Charts({ data }: { readonly data: DashboardResource }): ReactNode {
  const [chosen] = useParam('show')
  const change = useChangeParams()
  // The numbers are there before the drawings of them are loaded.
  const drawn = useIdle(2)
  const protection = protectionSlices(data)
  const jobs = jobSlices(data)
  // Another slice lists other things: the selected one goes with it.
  const choose = (id: string): void => change({ show: id === chosen ? undefined : id, row: undefined }, true)
  const isKnown = [...protection, ...jobs].some((slice) => slice.id === chosen)
  return (
    <>
      <div className="dashboard-charts">
        <ChartBox title="VM Protection Status" slices={protection} chosen={chosen} onChoose={choose}>
          {drawn > 0 && <ProtectionChart slices={protection} onChoose={choose} />}
        </ChartBox>
        <ChartBox
          title={`Job History (${data.jobs.days} ${data.jobs.days === 1 ? 'day' : 'days'})`}
          slices={jobs}
          chosen={chosen}
          onChoose={choose}
        >
          {drawn > 1 && <JobChart slices={jobs} onChoose={choose} />}
        </ChartBox>
      </div>
      <section className="dashboard-details" aria-label="Details">
        <h3>Details</h3>
        <div>
          {isKnown && chosen !== undefined ? (
            <Suspense fallback={null}>
              <DashboardDetails chosen={chosen} since={data.jobs.since} />
            </Suspense>
          ) : (
            <Explanation isEmpty={protection.every(({ count }) => count === 0)} />
          )}
        </div>
      </section>
    </>
  )
}

function Explanation({ isEmpty }: { readonly isEmpty: boolean }): ReactNode {
  return (
    <>
      {isEmpty && (
        <p>
          <Link to="/?tab=getting-started">Getting started</Link> leads from the first host to the first backup.
        </p>
      )}
      <p>
        VM Protection Status counts the virtual machines of the managed hosts by how their latest backup ended. Choose a
        line of the legend, or a slice, to list them here; Enter or a double click on one of them leads to it.
      </p>
      <p>
        Job History counts backup, restore and configuration jobs. Configure refresh sets how many days it looks back.
      </p>
    </>
  )
}

import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { Dashboard } from '@/features/dashboard/dashboard'
import { lazyPiece } from '@/ui/lazy-piece'
import { Frame } from './frame'
import { HelpHost } from './help-host'

const DatasetManagement = lazyPiece(
  async () => (await import('@/features/dataset-management/dataset-management')).DatasetManagement,
)
const RecoveryManagement = lazyPiece(
  async () => (await import('@/features/recovery-management/recovery-management')).RecoveryManagement,
)
const JobsManagement = lazyPiece(
  async () => (await import('@/features/jobs-management/jobs-management')).JobsManagement,
)
const ReportsManagement = lazyPiece(
  async () => (await import('@/features/reports-management/reports-management')).ReportsManagement,
)
const ReportWindow = lazyPiece(async () => (await import('@/features/report-window/report-window')).ReportWindow)
const ScenarioScreen = lazyPiece(async () => (await import('@/features/environment/scenario-screen')).ScenarioScreen)
const AdviceScreen = lazyPiece(async () => (await import('@/features/advice/advice-screen')).AdviceScreen)
const HelpScreen = lazyPiece(async () => (await import('@/features/help/help-screen')).HelpScreen)
const FaultScreen = lazyPiece(async () => (await import('@/features/environment/fault-screen')).FaultScreen)
const SharedScreen = lazyPiece(async () => (await import('@/features/environment/shared-screen')).SharedScreen)
const StorageScreen = lazyPiece(async () => (await import('@/features/storage/storage-screen')).StorageScreen)
const SitesScreen = lazyPiece(async () => (await import('@/features/sites/sites-screen')).SitesScreen)
const HyperVManager = lazyPiece(async () => (await import('@/features/hyper-v-manager/hyper-v-manager')).HyperVManager)
const FailoverClusterManager = lazyPiece(
  async () => (await import('@/features/cluster-manager/failover-cluster-manager')).FailoverClusterManager,
)
const HostsScreen = lazyPiece(async () => (await import('@/features/computer-management/hosts-screen')).HostsScreen)
const EventViewer = lazyPiece(async () => (await import('@/features/computer-management/event-viewer')).EventViewer)
const TaskScheduler = lazyPiece(
  async () => (await import('@/features/computer-management/task-scheduler')).TaskScheduler,
)
const SnapDriveScreen = lazyPiece(async () => (await import('@/features/snapdrive/snapdrive-screen')).SnapDriveScreen)
const DiskManagement = lazyPiece(
  async () => (await import('@/features/disk-management/disk-management')).DiskManagement,
)
const MailScreen = lazyPiece(async () => (await import('@/features/environment/mail-screen')).MailScreen)

const MachinesScreen = lazyPiece(async () => (await import('@/features/terminal/machines-screen')).MachinesScreen)
const TerminalScreen = lazyPiece(async () => (await import('@/features/terminal/terminal-screen')).TerminalScreen)

const PlaceNotFound = lazyPiece(async () => (await import('./place-not-found')).PlaceNotFound)

/** In the fragment, so that every place can be reloaded on any static host and under any sub-path. */
export function AppRoutes(): ReactNode {
  return (
    <Routes>
      <Route
        element={
          <HelpHost>
            <Frame />
          </HelpHost>
        }
      >
        <Route path="/" element={<Dashboard />} />
        <Route path="/protection" element={<Navigate to="/protection/datasets" replace />} />
        <Route path="/protection/:tab" element={<DatasetManagement />} />
        <Route path="/recovery" element={<RecoveryManagement />} />
        <Route path="/jobs" element={<Navigate to="/jobs/running" replace />} />
        <Route path="/jobs/:tab" element={<JobsManagement />} />
        <Route path="/reports" element={<Navigate to="/reports/datasets" replace />} />
        <Route path="/reports/:tab" element={<ReportsManagement />} />
        <Route path="/snapdrive" element={<SnapDriveScreen />} />
        <Route path="/hyper-v" element={<HyperVManager />} />
        <Route path="/clusters" element={<FailoverClusterManager />} />
        <Route path="/computer-management" element={<Navigate to="/computer-management/computers" replace />} />
        <Route path="/computer-management/computers" element={<HostsScreen />} />
        <Route path="/computer-management/disk-management" element={<DiskManagement />} />
        <Route path="/computer-management/event-viewer" element={<EventViewer />} />
        <Route path="/computer-management/task-scheduler" element={<TaskScheduler />} />
        <Route path="/environment" element={<Navigate to="/environment/scenarios" replace />} />
        <Route path="/environment/scenarios" element={<ScenarioScreen />} />
        <Route path="/environment/advice" element={<AdviceScreen />} />
        <Route path="/environment/shared" element={<SharedScreen />} />
        <Route path="/help" element={<Navigate to="/help/topics" replace />} />
        <Route path="/help/:tab" element={<HelpScreen />} />
        <Route path="/help/:tab/:topic" element={<HelpScreen />} />
        <Route path="/environment/faults" element={<FaultScreen />} />
        <Route path="/environment/sites" element={<SitesScreen />} />
        <Route path="/environment/storage" element={<StorageScreen />} />
        <Route path="/environment/event-log" element={<Navigate to="/computer-management/event-viewer" replace />} />
        <Route path="/environment/mail" element={<MailScreen />} />
        <Route path="/data-ontap" element={<MachinesScreen key="data-ontap" kind="data-ontap" />} />
        <Route path="/data-ontap/:name" element={<TerminalScreen key="data-ontap" kind="data-ontap" />} />
        <Route path="/powershell" element={<MachinesScreen key="powershell" kind="powershell" />} />
        <Route path="/powershell/:name" element={<TerminalScreen key="powershell" kind="powershell" />} />
        <Route path="*" element={<PlaceNotFound />} />
      </Route>
      {/* A window of its own, without the frame. */}
      <Route
        path="/report/:reportId"
        element={
          <Suspense fallback={null}>
            <ReportWindow />
          </Suspense>
        }
      />
    </Routes>
  )
}

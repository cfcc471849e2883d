import { lazy } from 'react'
import type { ReactNode } from 'react'
import { createHashRouter, Navigate } from 'react-router'
import { Dashboard } from '@/features/dashboard/dashboard'
import { Frame } from './frame'
import { PlaceNotFound } from './place-not-found'

const DatasetManagement = lazy(async () => ({
  default: (await import('@/features/dataset-management/dataset-management')).DatasetManagement,
}))
const RecoveryManagement = lazy(async () => ({
  default: (await import('@/features/recovery-management/recovery-management')).RecoveryManagement,
}))
const JobsManagement = lazy(async () => ({
  default: (await import('@/features/jobs-management/jobs-management')).JobsManagement,
}))
const ScenarioScreen = lazy(async () => ({
  default: (await import('@/features/environment/scenario-screen')).ScenarioScreen,
}))
const FaultScreen = lazy(async () => ({
  default: (await import('@/features/environment/fault-screen')).FaultScreen,
}))
const StorageScreen = lazy(async () => ({
  default: (await import('@/features/environment/storage-screen')).StorageScreen,
}))
const EventLogScreen = lazy(async () => ({
  default: (await import('@/features/environment/event-log-screen')).EventLogScreen,
}))
const MailScreen = lazy(async () => ({
  default: (await import('@/features/environment/mail-screen')).MailScreen,
}))

const page = (path: string, element: ReactNode) => ({ path, element })

/** In the fragment, so that every place can be reloaded on any static host and under any sub-path. */
export function createAppRouter(): ReturnType<typeof createHashRouter> {
  return createHashRouter([
    {
      element: <Frame />,
      children: [
        page('/', <Dashboard />),
        page('/protection', <Navigate to="/protection/datasets" replace />),
        page('/protection/:tab', <DatasetManagement />),
        page('/recovery', <RecoveryManagement />),
        page('/jobs', <Navigate to="/jobs/running" replace />),
        page('/jobs/:tab', <JobsManagement />),
        page('/environment', <Navigate to="/environment/scenarios" replace />),
        page('/environment/scenarios', <ScenarioScreen />),
        page('/environment/faults', <FaultScreen />),
        page('/environment/storage', <StorageScreen />),
        page('/environment/event-log', <EventLogScreen />),
        page('/environment/mail', <MailScreen />),
        page('*', <PlaceNotFound />),
      ],
    },
  ])
}

import { useSyncExternalStore } from 'react'
import { environmentStatus, type EnvironmentStatus } from '@/api/environment-status'

/** How the environment stands: while it is not ready, the screen offers what can be done about it. */
export function useEnvironmentStatus(): EnvironmentStatus {
  return useSyncExternalStore(environmentStatus.subscribe, environmentStatus.get)
}

import type { EnvironmentStatus } from '@/api/environment-status'
import type { LabClient, LabStatus } from '@/mock-api/open-lab'

/** Has the lab answer the requests of the page, and says how it stands. Resolves when requests are answered. */
export async function connectEnvironment(
  opening: Promise<LabClient>,
  tell: (status: EnvironmentStatus) => void,
): Promise<void> {
  try {
    // Loaded beside the app, so that the frame is on show before it is there.
    const [lab, { startMockApi }] = await Promise.all([opening, import('@/mock-api/start-mock-api')])
    lab.watch((status) => tell(withActions(status, lab)))
    await startMockApi(lab)
  } catch (error) {
    tell({ state: 'broken', detail: String(error) })
    throw error
  }
}

function withActions(status: LabStatus, lab: LabClient): EnvironmentStatus {
  const choose = (choice: Parameters<LabClient['choose']>[0]) => (): void => lab.choose(choice)
  const exportSaved = async (): Promise<string> => (await lab.exportSaved()) ?? ''
  switch (status.state) {
    case 'starting':
    case 'ready':
      return status
    case 'elsewhere':
      return { state: 'elsewhere', takeOver: choose('takeOver') }
    case 'unreadable': {
      const [retry, startAgain, goOnInMemory] = [choose('retry'), choose('startAgain'), choose('goOnInMemory')]
      return { ...status, exportSaved, retry, startAgain, goOnInMemory }
    }
  }
}

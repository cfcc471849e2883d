import type { EnvironmentStatus } from '@/api/environment-status'
import type { MockApi, startMockApi } from '@/mock-api/start-mock-api'

type LabStatus = Parameters<Parameters<typeof startMockApi>[0]>[0]

/** Starts the simulation beside the app and says how it stands. Resolves when requests are answered. */
export async function connectEnvironment(tell: (status: EnvironmentStatus) => void): Promise<void> {
  let api: Promise<MockApi> | undefined
  const choose = (choice: Parameters<MockApi['choose']>[0]) => (): void => void api?.then((mock) => mock.choose(choice))
  const download = async (): Promise<void> => saveFile((await (await api)?.exportSaved()) ?? '')
  try {
    // Loaded beside the app, so that the frame is on show before it is there.
    const loaded = await import('@/mock-api/start-mock-api')
    api = loaded.startMockApi((status) => tell(withActions(status, choose, download)))
    await api
  } catch (error) {
    tell({ state: 'broken', detail: String(error) })
    throw error
  }
}

function withActions(
  status: LabStatus,
  choose: (choice: Parameters<MockApi['choose']>[0]) => () => void,
  download: () => Promise<void>,
): EnvironmentStatus {
  switch (status.state) {
    case 'starting':
    case 'ready':
      return status
    case 'elsewhere':
      return { state: 'elsewhere', takeOver: choose('takeOver') }
    case 'unreadable': {
      const [retry, startAgain, goOnInMemory] = [choose('retry'), choose('startAgain'), choose('goOnInMemory')]
      return { ...status, download, retry, startAgain, goOnInMemory }
    }
  }
}

/** Gives the person a file. */
function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'smhv-environment.json'
  link.click()
  URL.revokeObjectURL(url)
}

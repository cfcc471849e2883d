import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSelection } from '@/components/place'
import type { SnapDriveDisk } from '@/contract'
import { DiskConnected } from './disk-connected'

interface ConnectedDisk {
  /** It is there: nothing is checked any more. */
  readonly isConnected: boolean
  readonly show: (disk: SnapDriveDisk) => void
  /** The Status page of the wizard. */
  readonly status: ReactNode
}

/** The disk that a wizard has given to a host: told of in the wizard, and selected behind it. */
export function useConnectedDisk(hostId: string): ConnectedDisk {
  const [disk, setDisk] = useState<SnapDriveDisk>()
  const [, select] = useSelection()
  return {
    isConnected: disk !== undefined,
    show: (connected) => {
      setDisk(connected)
      select({ type: 'disk', id: connected.id })
    },
    status: disk && <DiskConnected disk={disk} hostId={hostId} />,
  }
}

import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { SnapDriveDisk } from '@/contract'
import { MessageBand } from '@/ui/message-band'

/** What came of a wizard that gave a host a disk. */
export function DiskConnected({ disk, hostId }: { readonly disk: SnapDriveDisk; readonly hostId: string }): ReactNode {
  const navigate = useNavigate()
  const explore = (): void => {
    const path = encodeURIComponent(disk.mountPoint)
    void navigate(`/computer-management/disk-management?host=${hostId}&path=${path}`)
  }
  return (
    <MessageBand
      severity="success"
      isAnnounced
      title={`The disk is connected as ${disk.mountPoint}`}
      cause={
        disk.backedBy === null
          ? `It is ${disk.path}.`
          : `It shows what ${disk.backedBy} holds. While it is connected, neither that Snapshot copy nor any before it can be deleted.`
      }
      actions={
        <Button variant="outlined" onClick={explore}>
          Browse in Explorer
        </Button>
      }
    />
  )
}

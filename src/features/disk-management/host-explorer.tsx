import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useChangeParams, useParam, useWizardPlace } from '@/components/place'
import type { FileEntry, WindowsDiskRow } from '@/contract'
import { diskManagementQueries } from '@/queries/disk-management-queries'
import { Hint } from '@/ui/hint'
import { FileList } from './file-list'

/** Explorer of the host: a mounted backup shows the virtual machines in it, an attached VHD the files of its guest. */
export function HostExplorer({
  hostId,
  disks,
}: {
  readonly hostId: string
  readonly disks: readonly WindowsDiskRow[]
}): ReactNode {
  const [path = ''] = useParam('path')
  const [file] = useParam('file')
  const change = useChangeParams()
  const place = useWizardPlace()
  return (
    <FileList
      label="Files of the host"
      path={path}
      query={diskManagementQueries.hostFiles(hostId, path)}
      onOpen={(next) => change({ path: next, file: undefined })}
      selected={file}
      onSelect={(entry) => change({ file: entry.path }, true)}
      tools={(selected) => {
        const reason = whyNoAttach(selected, disks)
        return (
          <Hint text={reason}>
            <Button
              variant="outlined"
              aria-disabled={reason !== undefined || undefined}
              onClick={() => reason === undefined && place.open('attach-vhd', hostId, selected?.path)}
            >
              Attach this VHD…
            </Button>
          </Hint>
        )
      }}
    />
  )
}

function whyNoAttach(selected: FileEntry | undefined, disks: readonly WindowsDiskRow[]): string | undefined {
  if (!selected?.vhd) return 'Select a .vhd or .vhdx file first'
  const isAttached = disks.some(({ type, path }) => type === 'vhd' && path === selected.path)
  return isAttached ? 'It is attached already' : undefined
}

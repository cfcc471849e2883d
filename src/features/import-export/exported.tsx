import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import type { ConfigurationFileResource } from '@/contract'
import { MessageBand } from '@/ui/message-band'

export interface ExportedProps {
  readonly file: ConfigurationFileResource | 'browser'
  readonly onSaveHere: () => void
}

/** What came of an export. */
export function Exported({ file, onSaveHere }: ExportedProps): ReactNode {
  if (file === 'browser') {
    return (
      <MessageBand
        severity="success"
        isAnnounced
        title="The configuration was handed to the browser."
        cause="It is saved with your downloads. Any console of this simulator can import it."
      />
    )
  }
  const { path, computer, hostCount, datasetCount } = file
  const hosts = hostCount === 1 ? 'one host or cluster' : `${hostCount} hosts and clusters`
  const datasets = datasetCount === 1 ? 'one dataset' : `${datasetCount} datasets`
  return (
    <MessageBand
      severity="success"
      isAnnounced
      title={`The configuration was written to ${path} on ${computer.name}.`}
      cause={`It holds ${hosts} and ${datasets} as they are now. Import it in another console, or here to come back to it.`}
      actions={
        <Button variant="outlined" onClick={onSaveHere}>
          Download a copy
        </Button>
      }
    />
  )
}

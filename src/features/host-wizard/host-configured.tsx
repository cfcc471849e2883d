import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import { useWizardPlace } from '@/components/place'
import type { HostResource } from '@/contract'
import { MessageBand } from '@/ui/message-band'

export interface HostConfiguredProps {
  readonly host: HostResource
  readonly isNew: boolean
  /** The SnapInfo directory before, if it is another one now. */
  readonly snapInfoBefore?: string | undefined
}

/** Told already, and with what to do about it, where the path was changed just now. */
const LEFT_BEHIND = 'settings/snapinfo-left-behind'

/** What came of Add Host or the Configuration wizard, and what is the next step. */
export function HostConfigured({ host, isNew, snapInfoBefore }: HostConfiguredProps): ReactNode {
  const place = useWizardPlace()
  const { id, name, kind, vmCount, configured, findings } = host
  const whose = kind === 'cluster' ? `cluster ${name}` : `host ${name}`
  return (
    <>
      <MessageBand
        severity="success"
        isAnnounced
        title={isNew ? `The ${whose} was added.` : `The settings of the ${whose} were saved.`}
        cause={`${countText(vmCount, kind)} ${configured ? 'can join a dataset.' : 'can join a dataset once it is configured.'}`}
        actions={
          configured ? (
            <Button variant="contained" onClick={() => place.open('create-dataset')}>
              Create Dataset
            </Button>
          ) : (
            <Button variant="contained" onClick={() => place.open('configure-host', id)}>
              Configuration wizard
            </Button>
          )
        }
      />
      {snapInfoBefore !== undefined && (
        <MessageBand
          severity="warning"
          title={`Move all files from ${snapInfoBefore} by hand`}
          cause="SMHV does not move them. Backups whose files stay behind are not listed and cannot be restored."
          actions={
            host.snapInfoLeft.length > 0 && (
              <Button variant="outlined" onClick={() => place.open('move-snapinfo', id)}>
                Move SnapInfo files
              </Button>
            )
          }
        />
      )}
      <FindingBands findings={findings.filter(({ code }) => snapInfoBefore === undefined || code !== LEFT_BEHIND)} />
    </>
  )
}

function countText(count: number, kind: HostResource['kind']): string {
  const sort = kind === 'cluster' ? 'shared' : 'dedicated'
  return count === 1 ? `Its ${sort} virtual machine` : `Its ${count} ${sort} virtual machines`
}

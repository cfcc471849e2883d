import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import { WizardOpening } from '@/components/wizard-opening'
import type { HostResource } from '@/contract'
import { hostQueries, useMoveSnapInfoFiles } from '@/queries/host-queries'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { GroupBox } from '@/ui/group-box'
import { Hint } from '@/ui/hint'
import { MessageBand } from '@/ui/message-band'
import { PropertyList } from '@/ui/property-list'
import { RadioGroup } from '@/ui/radio-group'

const TITLE = 'Move SnapInfo Files'

/** What an administrator does by hand in Explorer after the SnapInfo path was changed, since SMHV moves nothing (R57). */
export function MoveSnapInfoDialog(): ReactNode {
  const { subject = '' } = useWizardPlace()
  const host = useQuery(hostQueries.detail(subject))
  if (host.data === undefined) return <WizardOpening title={TITLE} what="The host" queries={[host]} />
  return <MoveForm host={host.data} />
}

function MoveForm({ host }: { readonly host: HostResource }): ReactNode {
  const place = useWizardPlace()
  const [chosen, choose] = useState<string>()
  const [movedFrom, setMovedFrom] = useState<string>()
  const { mutate, isPending, error } = useMoveSnapInfoFiles()
  const { snapInfoLeft: left, settings } = host
  const from = left.find(({ path }) => path === chosen)?.path ?? left[0]?.path
  const reason = reasonAgainst(host, isPending)
  const move = (): void => {
    if (from === undefined || reason !== undefined) return
    mutate({ managedHostId: host.id, from }, { onSuccess: () => setMovedFrom(from) })
  }
  return (
    <DialogFrame title={TITLE} width={600} isBusy={isPending} onClose={() => place.close()} onSubmit={move}>
      <div style={{ padding: '12px 14px', overflow: 'auto' }}>
        {movedFrom !== undefined && (
          <MessageBand severity="success" isAnnounced title={`All files of ${movedFrom} were moved.`} />
        )}
        {left.length > 0 && (
          <GroupBox title="Earlier SnapInfo directories">
            <RadioGroup
              label="Move the files from"
              value={from}
              onChange={choose}
              options={left.map(({ path, backups }) => ({
                value: path,
                label: `${path}, ${backups === 1 ? 'one backup' : `${backups} backups`}`,
              }))}
            />
          </GroupBox>
        )}
        <PropertyList
          label={`SnapInfo of ${host.name}`}
          items={[
            { label: host.kind === 'cluster' ? 'Host cluster' : 'Parent host', value: host.name },
            { label: 'Present directory', value: settings.snapInfo?.path ?? 'Not configured' },
          ]}
        />
        {left.length === 0 && movedFrom === undefined && <p role="status">{reason}</p>}
        <RefusalBand error={error} />
      </div>
      <DialogButtons>
        {left.length > 0 && from !== undefined && (
          <div style={{ marginRight: 'auto' }}>
            <ViewScript asked={{ name: 'moveSnapInfoFiles', variables: { managedHostId: host.id, from } }} />
          </div>
        )}
        {left.length > 0 && (
          <Hint text={reason}>
            <Button type="submit" variant="contained" aria-disabled={reason !== undefined || undefined}>
              Move
            </Button>
          </Hint>
        )}
        <Button variant="outlined" autoFocus={left.length === 0} onClick={() => place.close()}>
          Close
        </Button>
      </DialogButtons>
    </DialogFrame>
  )
}

function reasonAgainst({ snapInfoLeft, settings }: HostResource, isBusy: boolean): string | undefined {
  if (snapInfoLeft.length === 0) return 'All SnapInfo files lie where SMHV looks for them.'
  if (settings.snapInfo === null) return 'The host has no SnapInfo directory now: configure it first.'
  return isBusy ? 'The files are being moved' : undefined
}

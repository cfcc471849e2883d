import { Button } from '@mui/material'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { MessageBand } from '@/ui/message-band'
import { ProgressLine } from '@/ui/progress-line'
import { useWizardPlace } from './place'
import { problemOf } from './problem'
import { useDraftKey } from './wizard-draft'

interface Opening {
  readonly data: unknown
  readonly error: unknown
  readonly isFetching?: boolean
  readonly refetch: () => unknown
}

export interface WizardOpeningProps {
  readonly title: string
  /** What the wizard is about, e.g. `The dataset`. */
  readonly what: string
  /** What it reads before it can show its first page. If all of it is there, the subject is not in it. */
  readonly queries: readonly Opening[]
}

/** Stands for a wizard whose subject is not read yet, or is not there any more: then what was typed about it goes too. */
export function WizardOpening({ title, what, queries }: WizardOpeningProps): ReactNode {
  const place = useWizardPlace()
  const failed = queries.find(({ error, data }) => error !== null && error !== undefined && data === undefined)
  const isMissing = queries.every(({ data, isFetching }) => data !== undefined && isFetching !== true)
  const isGone = isMissing || (failed !== undefined && problemOf(failed.error).status === 404)
  const isKnown = isGone || failed !== undefined
  const key = useDraftKey()
  useEffect(() => {
    if (isGone) useWizardDraftStore.getState().discard(key)
  }, [isGone, key])
  return (
    <DialogFrame title={title} onClose={place.close} isBusy={!isKnown}>
      <div style={{ padding: 16 }}>
        {!isKnown ? (
          <ProgressLine label={`${title} is opening`} />
        ) : (
          <MessageBand
            isAnnounced
            severity={isGone ? 'advice' : 'error'}
            title={isGone ? `${what} does not exist any more` : `${what} could not be read`}
            cause={isGone ? 'It was removed in the meantime. Nothing was changed.' : problemOf(failed?.error).title}
            actions={
              isGone ? undefined : (
                <Button variant="outlined" onClick={() => void failed?.refetch()}>
                  Retry
                </Button>
              )
            }
          />
        )}
      </div>
      <DialogButtons>
        <Button variant="contained" onClick={place.close}>
          Close
        </Button>
      </DialogButtons>
    </DialogFrame>
  )
}

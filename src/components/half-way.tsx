import { Button } from '@mui/material'
import { use, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { MessageBand } from '@/ui/message-band'
import { useChangeParams } from './place'
import { StartOver } from './start-over'
import { useDraftKey } from './wizard-draft'
import type { TakenUp, WizardForm } from './wizard-form'

/**
 * However the window is left, by Cancel, Escape, Back or another place: what was typed waits for the next start, or goes.
 * What was handed over, or is on its way, is no longer half-way.
 */
export function useLeaving(form: WizardForm, isKept: boolean): void {
  const leave = useRef<() => void>(undefined)
  useEffect(() => {
    leave.current = isKept ? form.leave : form.forget
  })
  useEffect(() => () => leave.current?.(), [])
}

/** For a window of several small forms: once it is closed, nothing of what was typed is kept. */
export function useForgettingDraft(): void {
  const key = useDraftKey()
  useEffect(() => () => useWizardDraftStore.getState().discard(key), [key])
}

/** Says on the page where a wizard was left that what was typed is there again, and offers to begin anew. */
export function HalfWayBand({ form }: { readonly form: WizardForm }): ReactNode {
  const change = useChangeParams()
  const startOver = use(StartOver)
  if (form.takenUp === undefined) return null
  const anew = (): void => {
    form.forget()
    change({ page: undefined }, true)
    startOver()
  }
  return (
    <MessageBand
      isAnnounced
      severity={form.takenUp.isOutdated ? 'warning' : 'advice'}
      title="This was closed half-way: what you typed is here again."
      cause={telling(form.takenUp)}
      actions={
        <Button variant="outlined" onClick={anew}>
          Start over
        </Button>
      }
    />
  )
}

function telling({ isOutdated, hasSecrets }: TakenUp): string | undefined {
  const changed = 'Somebody else has changed meanwhile what it is about; Start over shows how that is now.'
  const secrets = 'Passwords are kept nowhere and have to be typed again.'
  return [...(isOutdated ? [changed] : []), ...(hasSecrets ? [secrets] : [])].join(' ') || undefined
}

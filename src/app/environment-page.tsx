import Button from '@mui/material/Button'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { useEnvironmentStatus } from '@/queries/use-environment-status'
import { ErrorPage } from '@/ui/error-page'
import { saveFile } from '@/ui/save-file'

type EnvironmentStatus = ReturnType<typeof useEnvironmentStatus>
type Unready = Exclude<EnvironmentStatus, { state: 'starting' | 'ready' }>
type Unreadable = Extract<EnvironmentStatus, { state: 'unreadable' }>

/** Instead of the console while the environment cannot be used: what happened, and the choices. */
export function EnvironmentPage({ status }: { readonly status: Unready }): ReactNode {
  switch (status.state) {
    case 'elsewhere':
      return (
        <ErrorPage
          title="The environment is open in another tab"
          actions={
            <Button variant="contained" onClick={status.takeOver}>
              Use it here
            </Button>
          }
        >
          <p>
            This browser runs one simulated environment at a time, and another tab has it. Close that tab, and this one
            goes on by itself; or use it here, and the other one waits. Nothing is lost either way.
          </p>
        </ErrorPage>
      )
    case 'broken':
      return (
        <ErrorPage
          title="The simulation does not answer"
          technical={status.detail}
          actions={
            <Button variant="contained" onClick={() => window.location.reload()}>
              Load the page again
            </Button>
          }
        >
          <p>What was acknowledged is saved. Loading the page again goes on where the environment was.</p>
        </ErrorPage>
      )
    case 'unreadable':
      return <UnreadablePage status={status} />
  }
}

const REASONS: Record<Unreadable['reason'], { readonly title: string; readonly text: string }> = {
  corrupt: {
    title: 'The saved environment is damaged',
    text: 'What this browser has saved cannot be read. It has not been touched: you can keep it as a file before you start again.',
  },
  newer: {
    title: 'The saved environment belongs to a newer version',
    text: 'A newer version of this console has saved it. Load the page again to get that version, or start again with this one.',
  },
  full: {
    title: 'The browser’s storage is full',
    text: 'Nothing more can be saved, so the environment has stopped; everything that was acknowledged is safe. Make room and try again, or go on without saving.',
  },
  refused: {
    title: 'The browser does not let this page save',
    text: 'Storage is switched off for this page, as in some private windows. You can go on without saving: a reload then starts again.',
  },
  failed: {
    title: 'The simulation has met an error of its own',
    text: 'Everything that was acknowledged is saved. Try again; if it comes back, keep the saved data as a file and start again.',
  },
}

function UnreadablePage({ status }: { readonly status: Unreadable }): ReactNode {
  const { title, text } = REASONS[status.reason]
  const [isAsked, setAsked] = useState(false)
  const isRetryFirst = status.reason === 'full' || status.reason === 'failed'
  return (
    <ErrorPage
      title={title}
      technical={status.detail}
      actions={
        <>
          <Button variant={isRetryFirst ? 'contained' : 'outlined'} onClick={status.retry}>
            Try again
          </Button>
          <Button variant="outlined" onClick={() => void status.exportSaved().then(saveEnvironment)}>
            Download the saved data
          </Button>
          <Button variant="outlined" onClick={status.goOnInMemory}>
            Go on without saving
          </Button>
          {isAsked ? (
            <Button variant="contained" color="error" onClick={status.startAgain}>
              Yes, delete it and start again
            </Button>
          ) : (
            <Button variant="outlined" onClick={() => setAsked(true)}>
              Start again
            </Button>
          )}
        </>
      }
    >
      <p>{text}</p>
      {isAsked && <p role="alert">Starting again deletes the saved environment and its checkpoints in this browser.</p>}
    </ErrorPage>
  )
}

function saveEnvironment(text: string): void {
  saveFile('smhv-environment.json', text, 'application/json')
}

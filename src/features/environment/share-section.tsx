import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { problemOf } from '@/components/problem'
import { RefusalBand } from '@/components/refusal-band'
import { timeText } from '@/components/time-text'
import type { JournalResource } from '@/contract'
import { simulationQueries, useImportJournal } from '@/queries/simulation-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { CopyableText } from '@/ui/copyable-text'
import { MessageBand } from '@/ui/message-band'
import { saveFile } from '@/ui/save-file'
import { packState, readState } from './shared-state'

/** Longer than this, chat programs and mail cut links off. */
const LINK_LONG = 16_000

/** The whole environment in a link or a file: whoever opens it has the same one, to the byte. */
export function ShareSection(): ReactNode {
  const client = useQueryClient()
  const [link, setLink] = useState<string>()
  const [error, setError] = useState<unknown>()
  const attempt = async (hand: (journal: JournalResource) => Promise<void> | void): Promise<void> => {
    setError(undefined)
    try {
      await hand(await client.fetchQuery(simulationQueries.journal()))
    } catch (thrown) {
      setError(thrown)
    }
  }
  const makeLink = async (journal: JournalResource): Promise<void> => {
    const base = location.href.replace(/[?#].*$/, '')
    setLink(`${base}#/environment/shared?state=${await packState(journal)}`)
  }
  return (
    <section aria-label="Share">
      <h3>Share</h3>
      <p style={{ margin: '0 0 6px' }}>
        A link or a file holds everything that was done here. Whoever opens it gets this environment as it is now.
      </p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 6 }}>
        <Button variant="outlined" onClick={() => void attempt(makeLink)}>
          Make a link
        </Button>
        <Button
          variant="outlined"
          onClick={() =>
            void attempt((journal) => saveFile('environment.json', JSON.stringify(journal), 'application/json'))
          }
        >
          Save as a file
        </Button>
        <OpenFile />
      </div>
      {error !== undefined && (
        <MessageBand
          severity="error"
          title="The environment could not be read"
          cause={problemOf(error).title}
          isAnnounced
        />
      )}
      {link !== undefined && (
        // At the end of a long page: what was asked for comes into sight.
        <div style={{ maxWidth: 860 }} ref={(made) => made?.scrollIntoView({ block: 'nearest' })}>
          <CopyableText label="link to this environment" text={link} />
          {link.length > LINK_LONG && (
            <MessageBand
              severity="advice"
              title={`The link has ${link.length} characters`}
              cure="Some programs cut long links off. A file is safer."
            />
          )}
        </div>
      )}
    </section>
  )
}

function OpenFile(): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [journal, setJournal] = useState<JournalResource | 'unreadable'>()
  const open = useImportJournal()
  const navigate = useNavigate()
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    open.reset()
    setJournal(readState(await file.text()) ?? 'unreadable')
  }
  const confirm = (wanted: JournalResource): void =>
    open.mutate(wanted, {
      onSuccess: () => {
        setJournal(undefined)
        void navigate('/')
      },
    })
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label="File with an environment"
        onChange={(event) => {
          void read(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button variant="outlined" onClick={() => input.current?.click()}>
        Open a file…
      </Button>
      {journal === 'unreadable' && (
        <MessageBand
          severity="error"
          title="This file holds no environment"
          cause="It was not saved by Save as a file here, or was changed since."
          cure="Choose another file. The environment that is open now is unchanged."
          isAnnounced
        />
      )}
      {journal !== undefined && journal !== 'unreadable' && (
        <ConfirmDialog
          title="Open a shared environment"
          question={`Open the environment of ${timeText(journal.now)}, with ${journal.entries.length} commands since its beginning?`}
          goes={['Everything that was done in the environment that is open now']}
          affected={['Checkpoints stay: you can go back to them.']}
          confirmLabel="Open the environment"
          isBusy={open.isPending}
          onConfirm={() => confirm(journal)}
          onCancel={() => setJournal(undefined)}
        >
          <RefusalBand error={open.error} />
        </ConfirmDialog>
      )}
    </>
  )
}

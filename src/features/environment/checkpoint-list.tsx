import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { QueryView } from '@/components/query-view'
import { RefusalBand } from '@/components/refusal-band'
import { timeText } from '@/components/time-text'
import { formatBytes } from '@/base/units'
import type { CheckpointResource } from '@/contract'
import {
  checkpointQueries,
  useCreateCheckpoint,
  useDeleteCheckpoint,
  useRestoreCheckpoint,
} from '@/queries/simulation-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { TextField } from '@/ui/text-field'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'

/** Named states of the environment: set one, go back to it, forget it. */
export function CheckpointList(): ReactNode {
  const query = useQuery(checkpointQueries.list())
  const [asked, setAsked] = useState<CheckpointResource>()
  const restore = useRestoreCheckpoint()
  const remove = useDeleteCheckpoint()
  const navigate = useNavigate()
  const goBack = (id: string): void => {
    restore.mutate(
      { checkpointId: id },
      {
        onSuccess: () => {
          setAsked(undefined)
          void navigate('/')
        },
      },
    )
  }
  return (
    <section aria-label="Checkpoints">
      <h3>Checkpoints</h3>
      <NewCheckpoint />
      <RefusalBand error={remove.error} />
      <QueryView what="The checkpoints" query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>No checkpoint yet. Set one before you try something.</p>
          ) : (
            items.map((checkpoint) => (
              <div key={checkpoint.id} className="scenario">
                <div>
                  <h4>{checkpoint.name}</h4>
                  <p>
                    {timeText(checkpoint.at)}, {formatBytes(checkpoint.bytes)}
                  </p>
                </div>
                <Button
                  variant="outlined"
                  aria-label={`Go back to ${checkpoint.name}`}
                  onClick={() => {
                    restore.reset()
                    setAsked(checkpoint)
                  }}
                >
                  Go back
                </Button>
                <Button
                  variant="outlined"
                  aria-label={`Forget ${checkpoint.name}`}
                  onClick={() => remove.mutate({ checkpointId: checkpoint.id })}
                >
                  Forget
                </Button>
              </div>
            ))
          )
        }
      </QueryView>
      {asked && (
        <ConfirmDialog
          title="Go back to a checkpoint"
          question={`Go back to “${asked.name}” of ${timeText(asked.at)}?`}
          goes={['Everything that has happened in the environment since then']}
          confirmLabel="Go back to the checkpoint"
          isBusy={restore.isPending}
          onConfirm={() => goBack(asked.id)}
          onCancel={() => setAsked(undefined)}
        >
          {restore.error && <RefusalBand error={restore.error} />}
        </ConfirmDialog>
      )}
    </section>
  )
}

const NAME_LENGTH = 64

function nameError({ length }: string): string | undefined {
  if (length === 0) return `Give the checkpoint a name of at most ${NAME_LENGTH} characters.`
  return length > NAME_LENGTH ? `The name has ${length} characters. Shorten it to at most ${NAME_LENGTH}.` : undefined
}

function NewCheckpoint(): ReactNode {
  const [name, setName] = useState('')
  const [tries, setTries] = useState(0)
  const form = useFocusFirstBad<HTMLFormElement>(tries)
  const create = useCreateCheckpoint()
  const trimmed = name.trim()
  const error = nameError(trimmed)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (create.isPending) return
    if (error !== undefined) return setTries(tries + 1)
    create.mutate(
      { name: trimmed },
      {
        onSuccess: () => {
          setName('')
          setTries(0)
        },
      },
    )
  }
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <TextField
        label="Name of the checkpoint"
        value={name}
        onChange={setName}
        error={tries > 0 ? error : undefined}
        after={
          <Button type="submit" variant="outlined" aria-disabled={create.isPending || undefined} sx={{ flex: 'none' }}>
            Set checkpoint
          </Button>
        }
      />
      <RefusalBand error={create.error} />
    </form>
  )
}

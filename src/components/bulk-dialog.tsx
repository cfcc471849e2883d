import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { CloseAnswer, DialogAnswers } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import type { ListColumn } from '@/ui/list-column'
import { MessageBand } from '@/ui/message-band'
import { ProgressLine } from '@/ui/progress-line'
import { List } from './list'
import { findingLine } from '@/domain/findings/finding-line'
import { problemOf } from './problem'
import { ViewScript } from './view-script'

/** One of the objects for which something is done. */
export interface BulkItem {
  readonly id: string
  readonly name: string
  /** Why it is left out. */
  readonly reason?: string | undefined
  /** It is not known yet whether it is left out. */
  readonly isChecking?: boolean | undefined
}

export interface BulkDialogProps {
  readonly title: string
  /** The question: `Delete 5 backups?` */
  readonly question: ReactNode
  readonly items: readonly BulkItem[]
  /** What happens to each: `Will be deleted`. */
  readonly willDo: string
  /** What has happened to each: `Deleted`, or `Job started`. */
  readonly done: string
  readonly confirmLabel: string
  readonly isDestructive?: boolean | undefined
  /** At first all are chosen; in the list some can be taken out. */
  readonly isChoosable?: boolean | undefined
  /** What is asked for one object: View Script tells it of all that are left. */
  readonly script?: ((item: BulkItem) => ScriptRequest) | undefined
  /** Does it for one object; what it throws is the reason why that one failed. */
  readonly run: (item: BulkItem) => Promise<unknown>
  readonly onClose: () => void
  /** Further choices. */
  readonly children?: ReactNode
}

interface Outcome {
  readonly error?: string
}

/** Asks before something is done to several objects, says of each that is left out why, does it one by one, and tells of each. */
export function BulkDialog(props: BulkDialogProps): ReactNode {
  const {
    title,
    question,
    items,
    confirmLabel,
    isDestructive = false,
    isChoosable = false,
    run,
    onClose,
    children,
  } = props
  const [asked, setAsked] = useState<readonly BulkItem[]>()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [chosen, choose] = useState<readonly string[]>()
  const isChosen = ({ id }: BulkItem): boolean => chosen?.includes(id) ?? true
  const able = items.filter((item) => item.reason === undefined && isChosen(item))
  const todo = asked ?? []
  // Of those that were asked for: whoever was taken out of the list is not missed.
  const left = items.filter((item) => isChosen(item) && !todo.some(({ id }) => id === item.id)).length
  const isRunning = asked !== undefined && outcomes.size < todo.length
  const held = items.some(({ isChecking }) => isChecking === true)
    ? 'Checking…'
    : able.length === 0
      ? 'None of them is left'
      : undefined
  const confirm = async (): Promise<void> => {
    if (held !== undefined || asked !== undefined) return
    setAsked(able)
    for (const item of able) {
      // One after the other: each leaves the environment as the next one meets it.
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await outcomeOf(run(item))
      setOutcomes((old) => new Map(old).set(item.id, outcome))
    }
  }
  const isDone = asked !== undefined && !isRunning
  return (
    <DialogFrame
      title={title}
      width={640}
      height={500}
      isBusy={isRunning}
      onClose={onClose}
      onSubmit={() => (isDone ? onClose() : void confirm())}
    >
      <div style={{ flex: 'none', padding: '12px 14px 8px' }}>
        {isDone ? (
          <Result {...props} todo={todo} left={left} outcomes={outcomes} />
        ) : (
          <p style={{ margin: 0 }}>{question}</p>
        )}
        {asked === undefined && children}
        {isRunning && <ProgressLine label={title} value={Math.round((100 * outcomes.size) / todo.length)} />}
      </div>
      <div style={{ flex: 1, minHeight: 90 }}>
        <List
          id="bulk"
          label="What happens to each"
          columns={columnsFor(props, asked, isChosen, outcomes)}
          rows={items}
          rowId={({ id }) => id}
          multi={
            isChoosable && asked === undefined
              ? { selectedIds: chosen ?? items.map(({ id }) => id), onSelectedIdsChange: choose }
              : undefined
          }
        />
      </div>
      {isDone ? (
        <CloseAnswer autoFocus />
      ) : (
        <DialogAnswers
          okLabel={confirmLabel}
          disabledReason={held}
          isDestructive={isDestructive}
          isBusy={isRunning}
          onCancel={onClose}
          focusesCancel
        >
          {asked === undefined && props.script !== undefined && able.length > 0 && (
            <ViewScript asked={able.map(props.script)} />
          )}
        </DialogAnswers>
      )}
    </DialogFrame>
  )
}

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  try {
    await work
    return {}
  } catch (error) {
    const { title, detail, findings } = problemOf(error)
    const found = findings.find(({ severity }) => severity === 'error')
    return { error: found ? findingLine(found) : (detail ?? title) }
  }
}

function columnsFor(
  { willDo, done }: BulkDialogProps,
  asked: readonly BulkItem[] | undefined,
  isChosen: (item: BulkItem) => boolean,
  outcomes: ReadonlyMap<string, Outcome>,
): readonly ListColumn<BulkItem>[] {
  const text = (item: BulkItem): string => {
    const { id, reason, isChecking } = item
    if (!isChosen(item)) return 'Not chosen'
    const isAsked = asked?.some((other) => other.id === id) === true
    // What is done to it may change what stood in its way.
    if (reason !== undefined && !isAsked) return `Left out: ${reason}`
    if (asked === undefined) return isChecking === true ? 'Checking…' : willDo
    const outcome = outcomes.get(id)
    if (outcome === undefined) return 'Waiting'
    return outcome.error === undefined ? done : `Failed: ${outcome.error}`
  }
  return [
    { id: 'name', header: 'Name', width: 250, text: ({ name }) => name },
    { id: 'what', header: 'What happens', width: 340, text },
  ]
}

interface ResultProps extends BulkDialogProps {
  readonly todo: readonly BulkItem[]
  readonly left: number
  readonly outcomes: ReadonlyMap<string, Outcome>
}

function Result({ done, todo, left, outcomes }: ResultProps): ReactNode {
  const failed = todo.filter(({ id }) => outcomes.get(id)?.error !== undefined).length
  const parts = [
    `${done}: ${todo.length - failed}`,
    ...(failed === 0 ? [] : [`failed: ${failed}`]),
    ...(left === 0 ? [] : [`left out: ${left}`]),
  ]
  return <MessageBand severity={failed > 0 ? 'warning' : 'success'} isAnnounced title={`${parts.join(', ')}.`} />
}

import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { type Script, scriptQueries } from '@/queries/script-queries'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { CopyableText } from '@/ui/copyable-text'
import { CloseAnswer } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import { EmptyState } from '@/ui/empty-state'
import { GroupBox } from '@/ui/group-box'
import { keyScrolling } from '@/ui/key-scrolling'
import { SelectField } from '@/ui/select-field'
import { QueryView } from './query-view'
import { placeWords, scriptLines } from './script-words'

const Body = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto', padding: '8px 12px' })

/** One of the actions whose script can be shown. */
export interface ScriptedAction {
  readonly label: string
  readonly asked: readonly ScriptRequest[]
}

interface ScriptDialogProps {
  /** The first is shown at first; of several one is chosen. */
  readonly actions: readonly ScriptedAction[]
  readonly onClose: () => void
}

export function ScriptDialog({ actions, onClose }: ScriptDialogProps): ReactNode {
  const [chosen, choose] = useState('0')
  const asked = actions[Number(chosen)]?.asked ?? []
  const query = useQuery(scriptQueries.of(asked))
  return (
    <DialogFrame title="View Script" onClose={onClose} onSubmit={onClose} width={720} height={520}>
      <Body ref={keyScrolling}>
        {actions.length > 1 && (
          <SelectField
            label="Action"
            value={chosen}
            options={actions.map(({ label }, at) => ({ value: String(at), label }))}
            onChange={choose}
          />
        )}
        <QueryView what="The script" query={query}>
          {(script) => <ScriptView script={script} />}
        </QueryView>
      </Body>
      <CloseAnswer autoFocus />
    </DialogFrame>
  )
}

/** The same deed as it is typed where it belongs, and as a request over the wire. */
export function ScriptView({ script: { parts, without, request } }: { readonly script: Script }): ReactNode {
  return (
    <>
      {parts.length === 0 && (
        <GroupBox title="PowerShell">
          {without === 'names-gone' ? (
            <EmptyState title="What it was about is gone">
              The script would need its name, which nobody knows any more.
            </EmptyState>
          ) : (
            <EmptyState title={without?.title ?? ''}>{without?.text}</EmptyState>
          )}
        </GroupBox>
      )}
      {parts.map((part, at) => {
        const { title, label, note } = placeWords(part.place)
        const number = parts.slice(0, at).filter(({ place }) => placeWords(place).label === label).length
        const name = number === 0 ? label : `${label} ${number + 1}`
        return (
          <GroupBox key={name} title={title} note={note}>
            <CopyableText isBlock label={name} text={scriptLines(part)} />
          </GroupBox>
        )
      })}
      <GroupBox title="Request over the wire">
        <CopyableText isBlock label="Request" text={request} />
      </GroupBox>
    </>
  )
}

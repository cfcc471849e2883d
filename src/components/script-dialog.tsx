import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { callOnLines } from '@/domain/powershell/script-text'
import { type Script, scriptQueries } from '@/queries/script-queries'
import type { ScriptRequest } from '@/queries/scripted-deed'
import { CopyableText } from '@/ui/copyable-text'
import { CloseAnswer } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import { EmptyState } from '@/ui/empty-state'
import { GroupBox } from '@/ui/group-box'
import { keyScrolling } from '@/ui/key-scrolling'
import { QueryView } from './query-view'

const Body = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto', padding: '8px 12px' })

interface ScriptDialogProps {
  readonly asked: readonly ScriptRequest[]
  readonly onClose: () => void
}

export function ScriptDialog({ asked, onClose }: ScriptDialogProps): ReactNode {
  const query = useQuery(scriptQueries.of(asked))
  return (
    <DialogFrame title="View Script" onClose={onClose} onSubmit={onClose} width={720} height={520}>
      <Body ref={keyScrolling}>
        <QueryView what="The script" query={query}>
          {(script) => <ScriptView script={script} />}
        </QueryView>
      </Body>
      <CloseAnswer autoFocus />
    </DialogFrame>
  )
}

/** The same deed for Windows PowerShell, and as a request over the wire. */
export function ScriptView({ script: { powershell, without, request } }: { readonly script: Script }): ReactNode {
  return (
    <>
      <GroupBox title="SMHV PowerShell">
        {powershell === null ? (
          <EmptyState title={without === 'names-gone' ? 'What it was about is gone' : 'SMHV has no cmdlet for this'}>
            {without === 'names-gone'
              ? 'The script would need its name, which nobody knows any more.'
              : 'It is done over the wire only.'}
          </EmptyState>
        ) : (
          <CopyableText isBlock label="PowerShell" text={powershell.split('\n').map(callOnLines).join('\n')} />
        )}
      </GroupBox>
      <GroupBox title="Request over the wire">
        <CopyableText isBlock label="Request" text={request} />
      </GroupBox>
    </>
  )
}

import type { ReactNode } from 'react'
import { MessageBand } from '@/ui/message-band'
import { findingCure } from './finding-text'
import { findingLine } from '@/domain/findings/finding-line'
import { problemOf } from './problem'

/** Why something that was asked for was refused; nothing while there is no error. */
export function RefusalBand({ error }: { readonly error: unknown }): ReactNode {
  if (error === null || error === undefined) return null
  const { title, detail, findings } = problemOf(error)
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (errors.length === 0) return <MessageBand severity="error" title={title} cause={detail} isAnnounced />
  return errors.map((finding, at) => (
    <MessageBand
      // The findings of a refusal come as a whole.
      // oxlint-disable-next-line react/no-array-index-key
      key={at}
      severity="error"
      title={findingLine(finding)}
      cure={findingCure(finding)}
      isAnnounced
    />
  ))
}

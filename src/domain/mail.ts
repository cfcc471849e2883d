import type { SimTime } from '@/base/sim-time'
import type { JobId, MailId } from './ids'

/** A message in the environment's outbox: what notifications sent (R41, R61). */
export interface Mail {
  readonly id: MailId
  at: SimTime
  /** null = it waits in the outbox for the mail server. */
  sentAt: SimTime | null
  kind: 'e-mail' | 'autosupport'
  from: string
  to: string[]
  subject: string
  body: string
  jobId: JobId | null
}

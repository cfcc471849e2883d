import { finding } from '@/domain/finding'
import type { MailId, VmId } from '@/domain/ids'
import type { Job } from '@/domain/smhv/job'
import type { NotificationSettings } from '@/domain/smhv/managed-host'
import type { NotifyWhen } from '@/domain/smhv/policy'
import type { SimContext } from '../context'
import { managedHostsOf } from './backup-facts'
import { noteFindings } from './jobs'
import { mailBody, mailTitle } from './mail-text'
import { isMailServerDown } from './mail-server'
import { settingsInForce } from './settings-in-force'

/** Mails kept; counted by number, so that dropping the oldest is O(1). */
export const MAILS_KEPT = 1000

/** Whether a policy wants a message about such an outcome (R41–R42). */
export function wantsNotification(when: NotifyWhen, outcome: Job['state']): boolean {
  switch (when) {
    case 'never':
      return false
    case 'every-backup':
      return true
    case 'errors':
      return outcome === 'failed'
    case 'errors-and-warnings':
      return outcome !== 'completed'
  }
}

/**
 * Sends what the managed hosts of these VMs are set to send about a job: e-mail, AutoSupport (R61). Hosts with the same
 * recipients send one message. What the mail server does not take waits, of which the job warns. Gives how many were sent.
 */
export function sendNotifications(
  context: SimContext,
  job: Readonly<Job>,
  outcome: Job['state'],
  vmIds: readonly VmId[],
): number {
  const { world } = context
  const written = new Set<string>()
  let sent = 0
  for (const managed of managedHostsOf(world, job.consoleId, vmIds)) {
    const { notification } = settingsInForce(world, managed)
    for (const message of notification ? messagesOf(notification) : []) {
      const key = JSON.stringify(message)
      if (written.has(key)) continue
      written.add(key)
      if (send(context, job, outcome, message)) sent++
    }
  }
  const waiting = written.size - sent
  if (waiting > 0) {
    const detail = waiting === 1 ? 'one message waits' : `${waiting} messages wait`
    noteFindings(context, job.id, 'SMHV', [finding('notify/mail-server-down', { detail })])
  }
  return sent
}

interface Message {
  readonly kind: 'e-mail' | 'autosupport'
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
}

function messagesOf({ email, autoSupport }: NotificationSettings): Message[] {
  return [
    ...(email ? [{ kind: 'e-mail', from: email.from, to: email.to, subject: email.subject } as const] : []),
    ...(autoSupport ? [{ kind: 'autosupport', from: 'SMHV', to: ['AutoSupport'], subject: '' } as const] : []),
  ]
}

/** Whether it went out; if not, it waits. */
function send(context: SimContext, job: Readonly<Job>, outcome: Job['state'], message: Message): boolean {
  const { world } = context
  const id = context.nextId<MailId>('mail')
  const title = mailTitle(job, outcome)
  // AutoSupport goes by HTTPS.
  const sentAt = message.kind === 'e-mail' && isMailServerDown(world) ? null : context.now
  world.mails[id] = {
    id,
    at: context.now,
    sentAt,
    kind: message.kind,
    from: message.from,
    to: [...message.to],
    subject: message.subject === '' ? title : `${message.subject}: ${title}`,
    body: mailBody(job, outcome, context.now),
    jobId: job.id,
  }
  const counted = world.kernel.counters['mail'] ?? 0
  delete world.mails[`mail-${counted - MAILS_KEPT}` as MailId]
  context.emit(sentAt === null ? 'mail.queued' : 'mail.sent', { mailId: id })
  return sentAt !== null
}

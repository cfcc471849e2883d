import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'

/** All hosts mail through one server, whatever name each knows it by. */
export const MAIL_SERVER_ID = 'mail-server'

export function isMailServerDown(world: ReadonlyWorld): boolean {
  return Object.values(world.faults).some((fault) => fault.kind === 'mail-server-down')
}

/** What waits in the outbox goes out. */
export function sendWaitingMail(context: SimContext): void {
  for (const mail of Object.values(context.world.mails)) {
    if (mail.sentAt !== null) continue
    mail.sentAt = context.now
    context.emit('mail.sent', { mailId: mail.id })
  }
}

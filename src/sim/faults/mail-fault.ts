import { isMailServerDown, MAIL_SERVER_ID, sendWaitingMail } from '../smhv/mail-server'
import { defineFault } from './fault'

/** Messages wait in the outbox, and go out when the server is back. */
export const mailServerDown = defineFault<null>({
  target: (_, id) => (id === MAIL_SERVER_ID ? 'Mail server' : undefined),
  canInject: (world) => !isMailServerDown(world),
  inject: () => null,
  canClear: () => true,
  clear: (context) => sendWaitingMail(context),
})

import { defineEntries } from './entry'

/** Of the notification settings of a host. */
export const notificationEntries = defineEntries({
  'settings/email-needed': {
    severity: 'error',
    title: 'An e-mail address is needed.',
    cause: 'Nothing was typed.',
    cure: 'Give an address of the form name@domain, or clear Send e-mail notifications.',
    section: '4.2',
    requirement: 'R61',
  },
  'settings/smtp-server-needed': {
    severity: 'error',
    title: 'A mail server is needed.',
    cause: 'Nothing was typed.',
    cure: 'Give its name or address, such as mail.lab.example, or clear Send e-mail notifications.',
    section: '4.2',
    requirement: 'R61',
  },
  'settings/email-invalid': {
    severity: 'error',
    title: 'This is not an e-mail address.',
    cause: 'What was typed is not of that form.',
    cure: 'Give an address of the form name@domain; separate several by commas.',
    section: '4.2',
    requirement: 'R61',
  },
  'settings/smtp-server-invalid': {
    severity: 'error',
    title: 'This is not the name of a mail server.',
    cause: 'A server is given by its name or its address.',
    cure: 'Give a host name or address, such as mail.lab.example.',
    section: '4.2',
    requirement: 'R61',
  },
})

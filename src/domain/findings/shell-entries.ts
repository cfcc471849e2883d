import { defineEntries } from './entry'

/** Terminals, and what is only done there. */
export const shellEntries = defineEntries({
  'lun/state': {
    severity: 'error',
    title: 'The LUN is in that state already.',
    cause: 'An online LUN is taken offline, an offline one brought online.',
    cure: 'Nothing is needed.',
  },
  'storage/license-state': {
    severity: 'error',
    title: 'The license is in that state already.',
    cause: 'A license that is there is deleted, one that is missing added.',
    cure: 'Nothing is needed.',
  },
  'shell/unknown': {
    severity: 'error',
    title: 'The terminal is not open.',
    cause: 'It was closed here or in another window, or the environment was replaced.',
    cure: 'Open it again.',
  },
  'shell/unknown-target': {
    severity: 'error',
    title: 'There is no such terminal to open.',
    cause: 'Windows PowerShell opens on a host, the Data ONTAP console on a storage system of this environment.',
    cure: 'Choose one of the terminals offered.',
  },
  'shell/too-much-input': {
    severity: 'error',
    title: 'The text is too long to be entered at once.',
    cause: 'A terminal takes a limited number of characters at a time.',
    cure: 'Paste it in parts.',
  },
})

import { defineEntries } from './entry'

/** Text files on hosts, as PowerShell writes them. */
export const hostFileEntries = defineEntries({
  'host-file/path': {
    severity: 'error',
    title: 'This is no path of a file.',
    cause: 'A path begins with a drive, and is without the characters / : * ? " < > |.',
    cure: 'Give another path.',
  },
  'host-file/unknown': {
    severity: 'error',
    title: 'There is no such file on the host.',
    cause: 'It was deleted, or never written.',
    cure: 'Look for it with Get-ChildItem.',
  },
  'host-file/too-large': {
    severity: 'error',
    title: 'The file would be too large.',
    cause: 'A file of a simulated host has at most 200,000 characters.',
    cure: 'Write less into it.',
  },
  'host-file/too-many': {
    severity: 'error',
    title: 'There is no room for another file on the host.',
    cause: 'A simulated host keeps at most 200 files.',
    cure: 'Delete some with Remove-Item.',
  },
})

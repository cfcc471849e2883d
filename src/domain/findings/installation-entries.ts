import { defineEntries } from './entry'

/** Of storage connection settings and of Remote Host Install. */
export const installationEntries = defineEntries({
  'connection/host-needed': {
    severity: 'error',
    title: 'This console manages no host yet.',
    cause: 'SMHV reaches storage systems through SnapDrive on its hosts.',
    cure: 'Add a host first.',
  },
  'connection/system-unknown': {
    severity: 'error',
    title: 'No storage system of this name or address answers.',
    cause: 'The name is misspelt, or the storage system is not part of this environment.',
    cure: 'Check the name.',
  },
  'connection/exists': {
    severity: 'error',
    title: 'There is a connection to this storage system already.',
    cause: 'SnapDrive keeps one for each storage system.',
    cure: 'Modify the one that is there.',
  },
  'connection/protocol': {
    severity: 'error',
    title: 'Only HTTP and HTTPS are possible here.',
    cause: 'Connections by RPC can be set in SnapDrive, but not in SMHV.',
    cure: 'Choose HTTP or HTTPS.',
    section: '4.1',
    requirement: 'R44',
  },
  'connection/port-invalid': {
    severity: 'error',
    title: 'This is not a port number.',
    cause: 'The value given is no whole number from 1 to 65535.',
    cure: 'Give the port of the storage system: 80 for HTTP and 443 for HTTPS unless they were changed.',
  },
  'connection/user-needed': {
    severity: 'error',
    title: 'A user of the storage system is needed.',
    cause: 'Nothing was typed.',
    cure: 'Type the name of a user who may manage the storage system.',
  },
  'connection/password-needed': {
    severity: 'error',
    title: 'The password of the user is needed.',
    cause: 'Nothing was typed.',
    cure: 'Type the password.',
  },
})

import { defineEntries } from './entry'

export const reportEntries = defineEntries({
  'report/not-written': {
    severity: 'warning',
    title: 'The report could not be written into its directory.',
    cause:
      'The host or the disk of the report directory does not answer, the drive does not exist, or the disk is full.',
    cure: 'Make the directory usable, or choose another one in the Report Settings of the host. The job itself is not affected.',
    section: '4.2',
    requirement: 'R59',
  },
  'report/unknown': {
    severity: 'error',
    title: 'There is no such report.',
    cause: 'It was deleted, or newer reports have taken its place.',
    cure: 'Choose another one from the list of reports.',
  },
})

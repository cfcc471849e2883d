import type { JobResource } from '@/contract'

/** What kinds of jobs are called. */
export const JOB_KINDS: Readonly<Record<JobResource['kind'], string>> = {
  backup: 'Backup',
  restore: 'Restore',
  'delete-backup': 'Delete backup',
  configuration: 'Configuration',
}

import type { Finding } from '../finding'
import { explain } from './catalogue'

/** What is known of a case besides its kind. */
type Case = Pick<Finding, 'code'> & {
  readonly subject?: { readonly name: string } | undefined
  readonly detail?: string | undefined
}

/** Whom or what a finding concerns, and the figures of the case: `vm01, 3 of 2 disks`. */
export function findingAbout({ subject, detail }: Omit<Case, 'code'>): string | undefined {
  // Some details name their subject themselves.
  const name = subject !== undefined && detail?.includes(subject.name) === true ? undefined : subject?.name
  const parts = [name, detail].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** A finding as one line, the same on screens, in logs, mails and reports: `The VM is running: vm01`. */
export function findingLine(found: Case): string {
  const { title } = explain(found.code)
  const about = findingAbout(found)
  return about === undefined ? title : `${title.replace(/\.$/, '')}: ${about}`
}

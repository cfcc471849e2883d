import { finding, type Finding, type Subject } from '../finding'

/** What a host or cluster offers a report. */
export interface ReportDirectoryFacts {
  /** The host or cluster whose settings name the directory. */
  readonly subject: Subject
  /** The host that writes, and whether it is up. */
  readonly writer: { readonly name: string; readonly up: boolean } | null
  /** null = none is set. */
  readonly path: string | null
  /** The disk that holds the path; null = there is none with this letter. */
  readonly disk: { readonly online: boolean; readonly free: number } | null
}

/** Bytes that a report takes at most. */
const REPORT_SIZE = 1024 * 1024

/** Whether a report can be written into the directory of a host (R59); nothing else fails when it cannot. */
export function checkReportDirectory({ subject, writer, path, disk }: ReportDirectoryFacts): Finding[] {
  if (path === null) return []
  const why = reasonAgainst(writer, disk)
  return why === undefined ? [] : [finding('report/not-written', { subject, detail: `${path}: ${why}` })]
}

function reasonAgainst(writer: ReportDirectoryFacts['writer'], disk: ReportDirectoryFacts['disk']): string | undefined {
  if (!writer) return 'no host answers'
  if (!writer.up) return `${writer.name} does not answer`
  if (!disk) return 'there is no such drive'
  if (!disk.online) return 'the disk is offline'
  return disk.free < REPORT_SIZE ? 'the disk is full' : undefined
}

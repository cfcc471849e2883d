import type { FindingResource } from '@/contract'

/** A refusal as the screen shows it, whatever came back: a problem document, or no answer at all. */
export interface ProblemText {
  readonly title: string
  readonly detail: string | undefined
  /** Of the HTTP answer; undefined when none came. */
  readonly status: number | undefined
  readonly findings: readonly FindingResource[]
}

/** Reads the error of a query or mutation by its form, which is that of the problem documents of the wire. */
export function problemOf(error: unknown): ProblemText {
  const parts: Readonly<Record<string, unknown>> = typeof error === 'object' && error !== null ? { ...error } : {}
  const { title, detail, status, findings } = parts
  const message = error instanceof Error ? error.message : undefined
  return {
    title: typeof title === 'string' ? title : (message ?? 'The request did not get through.'),
    detail: typeof detail === 'string' ? detail : undefined,
    status: typeof status === 'number' ? status : undefined,
    findings: Array.isArray(findings) ? (findings as readonly FindingResource[]) : [],
  }
}

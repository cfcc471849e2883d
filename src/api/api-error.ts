import type { FindingResource, Problem } from '@/contract'
import type { FindingCode } from '@/domain/findings/catalogue'
import { environmentEntries } from '@/domain/findings/environment-entries'

/** Why a request was not answered as asked. Screens switch on `code`; `findings` say what is wrong with which field. */
export class ApiError extends Error {
  /** Of the HTTP answer; 0 when the simulation gave none. */
  readonly status: number
  readonly code: FindingCode
  readonly title: string
  readonly detail: string | undefined
  readonly findings: readonly FindingResource[]

  constructor({ status, code, title, detail, findings }: Omit<Problem, 'type'>) {
    super(title)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.title = title
    this.detail = detail
    this.findings = findings
  }
}

/** The request went past the simulation, or its worker is gone: whatever came back says nothing about the environment. */
export function notAnswered(detail: string): ApiError {
  const code = 'environment/not-answered'
  const { title } = environmentEntries[code]
  return new ApiError({ status: 0, code, title, detail, findings: [{ code, severity: 'error', detail }] })
}

import { explain } from '@/domain/findings/catalogue'
import type { Finding } from '@/domain/finding'
import type { SimError } from '../../commands'
import { Failure } from '../failure'

/** An error of a cmdlet itself. */
export function failed(source: string, message: string, id: string, category?: string): Failure {
  return new Failure({
    source,
    message,
    id,
    category: category ?? `InvalidArgument: (:) [${source}], ArgumentException`,
  })
}

/** Nothing lies at a path of the host. */
export function noSuchPath(source: string, path: string): Failure {
  return failed(
    source,
    `Cannot find path '${path}' because it does not exist.`,
    `PathNotFound,${source}`,
    `ObjectNotFound: (${path}:String) [${source}], ItemNotFoundException`,
  )
}

/** A finding in one sentence: what it is, of what, and what helps. */
export function findingSentence({ code, subject, detail }: Finding): string {
  const { title, cure } = explain(code)
  const about = [subject?.name, detail].filter((part) => part !== undefined && part !== '').join(': ')
  return `${title.replace(/\.$/, '')}${about === '' ? '' : ` (${about})`}. ${cure}`
}

/** What the engine said no to, as an error of the cmdlet. */
export function refusedBy(source: string, error: SimError, exception = 'SmhvException'): Failure {
  const errors = error.findings.filter(({ severity }) => severity === 'error')
  const shown = errors.length > 0 ? errors : error.findings
  const category = {
    malformed: 'InvalidArgument',
    unknown: 'ObjectNotFound',
    conflict: 'ResourceBusy',
    stale: 'ResourceBusy',
    refused: 'InvalidOperation',
    unavailable: 'ConnectionError',
  }[error.kind]
  return new Failure({
    source,
    message: shown.length > 0 ? shown.map(findingSentence).join('\n') : explain(error.code).title,
    category: `${category}: (:) [${source}], ${exception}`,
    id: `${error.code},${source}`,
  })
}

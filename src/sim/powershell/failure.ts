import { type ErrorValue } from './value'

/** What PowerShell says of an error besides its message. */
export interface ErrorRecord {
  readonly message: string
  /** `ObjectNotFound: (foo:String) [], CommandNotFoundException` */
  readonly category: string
  readonly id: string
  /** What stands before the message: the cmdlet's name. */
  readonly source?: string
}

/** Ends the statement in which it happens; thrown by operators and cmdlets, and caught by the machine alone. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly record: ErrorRecord

  constructor(record: ErrorRecord) {
    super(record.message)
    this.record = record
  }
}

/** An error of the language itself. */
export function languageFailure(message: string, id: string, category = 'InvalidOperation: (:) []'): Failure {
  return new Failure({ message, id, category: `${category}, RuntimeException` })
}

/** An argument that the method or operator cannot use. */
export function conversionFailure(message: string): Failure {
  return new Failure({
    message,
    id: 'InvalidCastFromStringToInteger',
    category: 'InvalidArgument: (:) [], PSInvalidCastException',
  })
}

/** A text or a list has grown beyond what a session may hold. */
export function tooLarge(): Failure {
  return new Failure({
    message: "Exception of type 'System.OutOfMemoryException' was thrown.",
    id: 'System.OutOfMemoryException',
    category: 'OperationStopped: (:) [], OutOfMemoryException',
  })
}

/** What is called is neither a command nor a script file. */
export function unknownCommand(name: string): Failure {
  return new Failure({
    message:
      `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. ` +
      'Check the spelling of the name, or if a path was included, verify that the path is correct and try again.',
    category: `ObjectNotFound: (${name}:String) [], CommandNotFoundException`,
    id: 'CommandNotFoundException',
    source: name,
  })
}

export const errorValue = ({ message, id }: ErrorRecord): ErrorValue => ({ is: 'error', message, id })

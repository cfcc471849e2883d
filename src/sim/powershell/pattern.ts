import { languageFailure } from './failure'

const MAX_PATTERN = 200
const MAX_SUBJECT = 10_000
/** A repetition of something that repeats itself: what makes matching take for ever. */
const NESTED_REPETITION = /\([^()]*[*+{][^()]*\)\s*[*+{]/

/**
 * The regular expression that a script means. .NET's and JavaScript's mean the same in all that such scripts use. One that could
 * take for ever is refused.
 */
export function patternOf(source: string, flags: string): RegExp {
  const depth = (source.match(/[*+{]/g) ?? []).length
  if (source.length > MAX_PATTERN || NESTED_REPETITION.test(source) || depth > 6) throw badPattern(source)
  try {
    return new RegExp(source, flags)
  } catch {
    throw badPattern(source)
  }
}

/** A text as long as patterns are held against. */
export const subjectText = (text: string): string => text.slice(0, MAX_SUBJECT)

const badPattern = (source: string): Error =>
  languageFailure(`The regular expression pattern ${source} is not valid.`, 'InvalidRegularExpression')

/** Throws when the program itself is wrong. Never used for bad input: that gets a Finding or a SimError. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant violated: ${message}`)
}

/** The value, which by construction is there. */
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`Invariant violated: missing ${what}`)
  return value
}

/** For `value ?? missing(…)` where it is asked so often that the words must not be made in vain. */
export function missing(what: string): never {
  throw new Error(`Invariant violated: missing ${what}`)
}

/** Marks a branch that the type checker proves empty. */
export function unreachable(value: never): never {
  throw new Error(`Invariant violated: unexpected ${JSON.stringify(value)}`)
}

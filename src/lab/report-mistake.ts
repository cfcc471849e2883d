/** Shows a mistake of the program in the developer tools, as if nobody had caught it. */
export function reportMistake(error: unknown): void {
  // A unit test has no such function, and shows the mistake itself.
  if (typeof reportError === 'function') reportError(error)
}

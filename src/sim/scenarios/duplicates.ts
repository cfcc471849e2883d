/** One sentence per name that occurs more than once, whatever its case. */
export function findDuplicates(what: string, names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const told = new Set<string>()
  const problems: string[] = []
  for (const name of names) {
    const folded = name.toLowerCase()
    if (seen.has(folded) && !told.has(folded)) problems.push(`there are two ${what} named '${name}'`)
    if (seen.has(folded)) told.add(folded)
    seen.add(folded)
  }
  return problems
}

/** A world of an earlier shape, as an upgrade finds it: rows by table, of which it knows only what it needs. */
export type OldRow = Record<string, unknown>

/** The rows of a table; none where the table did not exist yet. */
export function oldRows(world: Record<string, unknown>, table: string): OldRow[] {
  return Object.values((world[table] ?? {}) as Record<string, OldRow>)
}

/** One row of a table that an older version of the world may or may not have. */
export function oldRow(world: Record<string, unknown>, table: string, id: unknown): OldRow | undefined {
  return typeof id === 'string' ? (world[table] as Record<string, OldRow> | undefined)?.[id] : undefined
}

/** A row of a table by any number. */
export function pick<Row>(table: Readonly<Record<string, Row>>, number: number): Row | undefined {
  const rows = Object.values(table)
  return rows[number % Math.max(1, rows.length)]
}

/** Its id, or one that nothing has. */
export function idOf<Id extends string>(row: { readonly id: Id } | undefined): Id {
  return row ? row.id : ('nothing-0' as Id)
}

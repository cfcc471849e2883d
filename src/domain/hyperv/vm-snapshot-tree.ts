/** What is drawn of the Hyper-V snapshots of a VM, a line each: a parent before its children, and Now below the one that the VM goes on from. */
export interface SnapshotLine<Row> {
  /** undefined = Now. */
  readonly snapshot: Row | undefined
  readonly depth: number
}

interface Placed {
  readonly id: string
  readonly parentId: string | null
  readonly isCurrent: boolean
}

/** The tree of Hyper-V Manager as lines. A VM without snapshots has none. */
export function snapshotLines<Row extends Placed>(snapshots: readonly Row[]): SnapshotLine<Row>[] {
  const below = (parentId: string | null, depth: number): SnapshotLine<Row>[] =>
    snapshots
      .filter((row) => row.parentId === parentId)
      .flatMap((snapshot) => [
        { snapshot, depth },
        ...below(snapshot.id, depth + 1),
        ...(snapshot.isCurrent ? [{ snapshot: undefined, depth: depth + 1 }] : []),
      ])
  const lines = below(null, 0)
  const isLoose = lines.length > 0 && !snapshots.some(({ isCurrent }) => isCurrent)
  return isLoose ? [...lines, { snapshot: undefined, depth: 0 }] : lines
}

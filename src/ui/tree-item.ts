import type { ReactNode } from 'react'

export interface TreeItem {
  /** Unique in the whole tree. */
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** A number behind the label, e.g. of virtual machines. */
  readonly count?: number | undefined
  /** Bold, as datasets are. */
  readonly isStrong?: boolean | undefined
  readonly children?: readonly TreeItem[] | undefined
  /** Has children that are not here yet: a row says `Loading…` while it is expanded without them. */
  readonly hasChildren?: boolean | undefined
  /** Behind the label, e.g. why the row cannot be chosen. */
  readonly note?: ReactNode
  /** With it the row has a check box. */
  readonly check?: 'on' | 'off' | 'mixed' | undefined
  /** Why its check box cannot be changed. */
  readonly checkDisabledReason?: string | undefined
  /** What stands in the further columns of a tree grid, by column id. */
  readonly cells?: Readonly<Record<string, ReactNode>> | undefined
}

export interface TreeColumn {
  readonly id: string
  readonly header: string
  /** Pixels; the first column takes what is left. */
  readonly width?: number | undefined
  /** Pixels down to which it gives way; a part of its width if not said. */
  readonly least?: number | undefined
}

/** A row of the tree as it is on show. */
export interface TreeRow {
  readonly id: string
  readonly item: TreeItem
  readonly index: number
  readonly level: number
  readonly setSize: number
  readonly posInSet: number
  readonly parentId: string
  readonly isExpandable: boolean
  readonly isExpanded: boolean
  /** The row that says that the children are on their way. */
  readonly isPlaceholder: boolean
}

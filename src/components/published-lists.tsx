import { createContext, useContext, useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { ActionEntry } from '@/ui/action-item'

/** A list on show, and what can be done with it: its columns, its order, copying, exporting. */
export interface PublishedList {
  readonly id: string
  readonly label: string
  readonly menu: readonly ActionEntry[]
}

interface Shown extends PublishedList {
  readonly token: string
}

type Change = (to: (lists: readonly Shown[]) => readonly Shown[]) => void

const NONE: readonly Shown[] = []
const Lists = createContext<readonly PublishedList[]>(NONE)
const ChangeLists = createContext<Change>(() => undefined)

/** Holds the lists on show; the frame puts their menus into View. */
export function PublishedLists({ children }: { readonly children: ReactNode }): ReactNode {
  const [lists, setLists] = useState(NONE)
  return (
    <ChangeLists value={setLists}>
      <Lists value={lists}>{children}</Lists>
    </ChangeLists>
  )
}

export function useListsOnShow(): readonly PublishedList[] {
  return useContext(Lists)
}

/** Tells the frame of a list for as long as it is on show. Memoise it. */
export function usePublishList(list: PublishedList): void {
  const change = useContext(ChangeLists)
  // A property sheet may show a list that stands behind it, too.
  const token = useId()
  useEffect(() => {
    const own = { ...list, token }
    change((lists) =>
      lists.some((other) => other.token === token)
        ? lists.map((other) => (other.token === token ? own : other))
        : [...lists, own],
    )
  }, [change, token, list])
  useEffect(() => () => change((lists) => lists.filter((other) => other.token !== token)), [change, token])
}

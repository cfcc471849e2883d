import TerminalIcon from '@mui/icons-material/Terminal'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { shellQueries } from '@/queries/shell-queries'
import type { TreeItem } from '@/ui/tree-item'
import { CONSOLE_NODES } from './nodes'

const ROOTS = CONSOLE_NODES.filter((node) => node.terminals !== undefined)

interface TerminalItems {
  /** The tree with the machines below their roots, as soon as they are known. */
  readonly items: readonly TreeItem[]
  /** Where the terminal of a machine is, by the id of its item. */
  readonly addressOf: (id: string) => string | undefined
  /** The item whose place an address is, if it is on show. */
  readonly idAt: (pathname: string) => string | undefined
}

/** Puts machines with terminals below the roots of the console tree that are expanded. */
export function useTerminalItems(items: readonly TreeItem[], expandedIds: readonly string[]): TerminalItems {
  const isOpen = ROOTS.some((root) => expandedIds.includes(root.id))
  const { data } = useQuery({ ...shellQueries.targets(), enabled: isOpen })
  return useMemo(() => {
    const places = new Map<string, string>()
    const withMachines = items.map((item) => {
      const root = ROOTS.find((node) => node.id === item.id)
      if (!root || !data) return item
      const children = data.items
        .filter((target) => target.kind === root.terminals)
        .map(({ name }): TreeItem => {
          const id = `${root.id}:${name}`
          places.set(id, `${root.to}/${name}`)
          return { id, label: name, icon: <TerminalIcon fontSize="inherit" /> }
        })
      return { ...item, children }
    })
    const shown = [...places].filter(([id]) => expandedIds.some((root) => id.startsWith(`${root}:`)))
    return {
      items: withMachines,
      addressOf: (id) => places.get(id),
      idAt: (pathname) => shown.find(([, place]) => place === decodeURI(pathname))?.[0],
    }
  }, [items, data, expandedIds])
}

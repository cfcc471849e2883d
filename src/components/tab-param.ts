import type { TabItem } from '@/ui/tabs'
import { useParam } from './place'

/** The open tab as the address says it; the first one unless it names another. Changing it refines the last step. */
export function useTabParam(name: string, tabs: readonly TabItem[]): [string, (tab: string) => void] {
  const [value, setValue] = useParam(name)
  const first = tabs[0]?.id ?? ''
  const current = tabs.some((tab) => tab.id === value) ? (value ?? first) : first
  return [current, (tab) => setValue(tab === first ? undefined : tab, true)]
}

import { createContext, useContext } from 'react'

/** Opens the help on what has the focus. Whoever shows the pieces says how; without it they offer none. */
export const HelpRequest = createContext<(() => void) | undefined>(undefined)

export function useHelpRequest(): (() => void) | undefined {
  return useContext(HelpRequest)
}

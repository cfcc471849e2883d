import { createContext } from 'react'

/** Draws the wizard that is open from its beginning, as if it had just been started. */
export const StartOver = createContext<() => void>(() => undefined)

import { useState } from 'react'

/** What an open dialog is about. If it goes meanwhile, it stays known as it was last: the check of the dialog says so. */
export function useLastKnown<Thing extends { readonly id: string }>(
  listed: Thing | undefined,
  id: string | undefined,
): Thing | undefined {
  const [known, setKnown] = useState(listed)
  if (listed !== undefined && listed !== known) setKnown(listed)
  return listed ?? (known?.id === id ? known : undefined)
}

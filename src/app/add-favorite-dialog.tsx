import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useActionGroups } from '@/components/published-actions'
import { MOST_FAVORITES, useFavoritesStore } from '@/stores/favorites-store'
import { DialogAnswers } from '@/ui/dialog-answers'
import { DialogFrame } from '@/ui/dialog-frame'
import { TextField } from '@/ui/text-field'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'
import { nameError } from './favorite-name'
import { placeOfAddress } from './favorite-place'
import { nodeAt } from './nodes'

/** Keeps the place on show under a name. */
export function AddFavoriteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { pathname, search } = useLocation()
  const { favorites, add } = useFavoritesStore()
  const groups = useActionGroups()
  const [address] = useState(() => placeOfAddress(pathname, search))
  // The node, and what is selected there as its group of actions calls it.
  const [name, setName] = useState(() =>
    [nodeAt(pathname)?.node.label, groups[1]?.title].filter((part) => part !== undefined).join(': '),
  )
  const [tries, setTries] = useState(0)
  const body = useFocusFirstBad<HTMLDivElement>(tries)
  const same = favorites.find((favorite) => favorite.address === address)
  const isFull = favorites.length >= MOST_FAVORITES
  const error = isFull
    ? `There are ${MOST_FAVORITES} favorites already: remove one first.`
    : same
      ? `This place is a favorite already: ${same.name}.`
      : nameError(name, favorites)
  const save = (): void => {
    if (error !== undefined) return setTries(tries + 1)
    add(name.trim(), address)
    onClose()
  }
  return (
    <DialogFrame title="Add to Favorites" width={480} onClose={onClose} onSubmit={save}>
      <div ref={body} style={{ padding: '12px 14px' }}>
        <TextField
          label="Favorite name"
          required
          value={name}
          onChange={setName}
          error={tries > 0 || same !== undefined || isFull ? error : undefined}
        />
      </div>
      <DialogAnswers onCancel={onClose} />
    </DialogFrame>
  )
}

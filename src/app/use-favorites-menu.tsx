import StarIcon from '@mui/icons-material/StarBorder'
import { useNavigate } from 'react-router'
import { useFavoritesStore } from '@/stores/favorites-store'
import type { MenuBarMenu } from '@/ui/menu-bar'
import { whyNotOpened } from './favorite-place'
import type { FrameDialogName } from './frame-dialogs'

/** Favorites: the places that were kept, and what keeps and orders them. */
export function useFavoritesMenu(open: (dialog: FrameDialogName) => void): MenuBarMenu {
  const navigate = useNavigate()
  const favorites = useFavoritesStore((state) => state.favorites)
  return {
    id: 'favorites',
    label: 'Favorites',
    items: [
      { id: 'add-favorite', label: 'Add to Favorites…', icon: <StarIcon />, onRun: () => open('add-favorite') },
      {
        id: 'organize-favorites',
        label: 'Organize Favorites…',
        disabledReason: favorites.length === 0 ? 'There is no favorite yet' : undefined,
        onRun: () => open('organize-favorites'),
      },
      ...(favorites.length === 0 ? [] : [{ id: 'favorites-separator', separator: true } as const]),
      ...favorites.map(({ id, name, address }) => ({
        id,
        label: name,
        disabledReason: whyNotOpened(address),
        onRun: () => void navigate(address),
      })),
    ],
  }
}

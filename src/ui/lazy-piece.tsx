import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

/** A piece of the console that loads when it is first drawn, together with MUI, which the frame and the dashboard do without. */
export function lazyPiece<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [Piece, { MuiTheme }] = await Promise.all([load(), import('./theme/mui-theme')])
    return {
      default: (props: Props) => (
        <MuiTheme>
          <Piece {...props} />
        </MuiTheme>
      ),
    }
  })
}

import type { ReactNode, SVGProps } from 'react'

interface SvgIconProps extends SVGProps<SVGSVGElement> {
  readonly fontSize?: 'inherit' | 'small' | 'medium'
}

/**
 * Stands in for `@mui/material/SvgIcon` below MUI's icons (see vite.config.ts), so that a page which only draws icons need
 * not load MUI and its theme first. How it looks is in `theme/console-styles.ts`.
 */
export function createSvgIcon(shape: ReactNode, displayName: string): (props: SvgIconProps) => ReactNode {
  function Icon({ fontSize = 'medium', className, ...props }: SvgIconProps): ReactNode {
    const names = `icon${fontSize === 'medium' ? '' : ` icon-${fontSize}`}${className === undefined ? '' : ` ${className}`}`
    return (
      <svg className={names} viewBox="0 0 24 24" focusable="false" aria-hidden {...props}>
        {shape}
      </svg>
    )
  }
  Icon.displayName = `${displayName}Icon`
  return Icon
}

import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { keyScrolling } from '@/ui/key-scrolling'
import type { ColourName } from '@/ui/paint'
import { paint } from '@/ui/paint'
import { type MirrorLink, type MirrorPair, pictureText, type SitesView, type SiteView } from './site-model'

const WIDTH = 676
const BOX = 198
const HEAD = 66
const LINE = 34
const GAP = 10

/** More rows would be no picture any more: the list below has them all. */
const MOST_PAIRS = 30

const Board = styled('div')({
  height: '100%',
  overflow: 'auto',
  padding: '8px 12px',
  background: paint('pane'),
  '& svg': { display: 'block', width: '100%', minWidth: 500, maxWidth: 700, margin: '0 auto', font: 'inherit' },
})

const LINK_COLOURS: Readonly<Record<MirrorLink['mirror']['state'], ColourName>> = {
  snapmirrored: 'ok',
  quiesced: 'warning',
  'broken-off': 'error',
  uninitialized: 'textMuted',
}

const SITE_COLOURS: Readonly<Record<SiteView['state'], ColourName>> = { up: 'ok', degraded: 'warning', down: 'error' }
const SITE_WORDS: Readonly<Record<SiteView['state'], string>> = { up: 'Up', degraded: 'Degraded', down: 'Down' }

/** Both sites side by side: what stands there, and which way the mirrors between them go. */
export function SitesPicture({ view }: { readonly view: SitesView }): ReactNode {
  const [left, right] = view.sites
  const pairs = view.pairs.slice(0, MOST_PAIRS)
  const tops: number[] = []
  let bottom = HEAD + GAP
  for (const pair of pairs) {
    tops.push(bottom)
    bottom += heightOf(pair) + GAP
  }
  return (
    <Board ref={keyScrolling}>
      <svg viewBox={`0 0 ${WIDTH} ${bottom + GAP}`} role="img" aria-label="Sites and mirrors">
        <desc>{pictureText(view)}</desc>
        {left && <Site site={left} x={0} height={bottom} />}
        {right && <Site site={right} x={WIDTH - BOX - 40} height={bottom} />}
        {pairs.map((pair, index) => (
          <Pair key={pair.key} pair={pair} y={tops[index] ?? 0} />
        ))}
      </svg>
      {view.pairs.length > pairs.length && (
        <p style={{ margin: '4px 0', textAlign: 'center' }}>
          {`${view.pairs.length - pairs.length} more are in the list below.`}
        </p>
      )}
    </Board>
  )
}

function heightOf({ links }: MirrorPair): number {
  return Math.max(1, links.length) * LINE
}

interface SiteProps {
  readonly site: SiteView
  readonly x: number
  readonly height: number
}

function Site({ site, x, height }: SiteProps): ReactNode {
  const colour = paint(SITE_COLOURS[site.state])
  return (
    <g>
      <rect x={x + 1} y={1} width={BOX + 38} height={height} rx={6} fill={paint('head')} stroke={paint('border')} />
      <circle cx={x + 22} cy={22} r={6} fill={colour} />
      <text x={x + 36} y={27} fontSize={15} fontWeight={700} fill={paint('text')}>
        {site.name}
      </text>
      <text x={x + BOX + 26} y={27} fontSize={13} fontWeight={600} textAnchor="end" fill={colour}>
        {SITE_WORDS[site.state]}
      </text>
      <text x={x + 16} y={45} fontSize={12} fill={paint('textMuted')}>
        {site.summary.split(', ')[0]}
      </text>
      <text x={x + 16} y={61} fontSize={12} fill={paint('textMuted')}>
        {site.summary.split(', ')[1]}
      </text>
    </g>
  )
}

function Pair({ pair, y }: { readonly pair: MirrorPair; readonly y: number }): ReactNode {
  const height = heightOf(pair)
  return (
    <g>
      <Volume name={pair.left} isOnline={pair.leftOnline} x={20} y={y} height={height} />
      <Volume name={pair.right} isOnline={pair.rightOnline} x={WIDTH - BOX - 20} y={y} height={height} />
      {pair.links.map((link, index) => (
        <Link key={link.mirror.id} link={link} y={y + index * LINE + LINE / 2} />
      ))}
    </g>
  )
}

interface VolumeProps {
  readonly name: string
  readonly isOnline: boolean
  readonly x: number
  readonly y: number
  readonly height: number
}

function Volume({ name, isOnline, x, y, height }: VolumeProps): ReactNode {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={BOX}
        height={height}
        rx={4}
        fill={paint('pane')}
        stroke={paint(isOnline ? 'controlBorder' : 'error')}
        strokeDasharray={isOnline ? undefined : '5 4'}
      />
      <text x={x + 10} y={y + height / 2 + 4} fontSize={13} fill={paint(isOnline ? 'text' : 'textMuted')}>
        {shortened(name)}
      </text>
      {!isOnline && (
        <text x={x + BOX - 10} y={y + height / 2 + 4} fontSize={12} textAnchor="end" fill={paint('error')}>
          offline
        </text>
      )}
    </g>
  )
}

function shortened(name: string): string {
  return name.length > 23 ? `${name.slice(0, 22)}…` : name
}

function Link({ link, y }: { readonly link: MirrorLink; readonly y: number }): ReactNode {
  const { mirror, toRight, stateText, lagText } = link
  const colour = paint(LINK_COLOURS[mirror.state])
  const [from, to] = [20 + BOX + 8, WIDTH - BOX - 28]
  const [start, tip] = toRight ? [from, to] : [to, from]
  const back = toRight ? -10 : 10
  const isLive = mirror.state === 'snapmirrored' || mirror.state === 'quiesced'
  return (
    <g>
      <line
        x1={start}
        x2={tip + back / 2}
        y1={y + 4}
        y2={y + 4}
        stroke={colour}
        strokeWidth={mirror.status === 'idle' ? 2 : 4}
        strokeDasharray={isLive ? undefined : '7 6'}
      />
      <polygon points={`${tip},${y + 4} ${tip + back},${y - 1} ${tip + back},${y + 9}`} fill={colour} />
      <text x={WIDTH / 2} y={y - 3} fontSize={12} textAnchor="middle" fill={paint('text')}>
        {mirror.status !== 'idle' || lagText === 'never updated' ? stateText : `${stateText}, lag ${lagText}`}
      </text>
    </g>
  )
}

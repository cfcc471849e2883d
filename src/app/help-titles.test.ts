import { expect, test } from 'vitest'
import { helpFor } from '@/domain/help/help-topics'
import { CONSOLE_NODES } from './nodes'

const SOURCES = import.meta.glob<string>(['../{app,components,features}/**/*.tsx', '!../**/*.test.tsx'], {
  eager: true,
  import: 'default',
  query: '?raw',
})

/** What has a title bar or a heading that F1 reads. */
const NAMED =
  /<(?:BulkDialog|ChoiceDialog|ConfirmDialog|DialogFrame|FormDialog|FormWizard|JobStatusWizard|OfCluster|ScreenHead|WizardOpening)\b(?:(?!\btitle=)[\s\S]){0,400}?\btitle=(?:"([^"]+)"|\{(\w+)\})/g

/** Titles that are put together while the console runs. */
const COMPUTED = [
  'Add/Remove Columns: Volumes',
  'Start Virtual Machines',
  'Shut Down Virtual Machines',
  'Add Storage Connection',
  'Modify Storage Connection',
  'Disconnect Disk',
  'Force Disconnect Disk',
  'Delete Disk',
  'Report Settings',
  'Notification Settings',
  'SnapInfo Settings',
  'Initialize',
  'Abort Transfer',
  'Break',
  'Resync',
  'Resync in Reverse',
  'Release',
  'Delete Virtual Machine',
  'Delete Cluster Resources',
  'Settings for drdc01',
]

/** Two snap-ins ask it alike: the help is that of the screen below. */
const OF_THE_SCREEN = new Set(['Delete Snapshot'])

function titlesIn(source: string): string[] {
  return [...source.matchAll(NAMED)].flatMap(([, literal, name]) => {
    const title = literal ?? new RegExp(`const ${name ?? ''} = '([^']+)'`).exec(source)?.[1]
    return title === undefined ? [] : [title]
  })
}

test('F1 finds a topic for every node, screen, wizard and dialog by its title', () => {
  const nodes = CONSOLE_NODES.flatMap((node) => [node, ...(node.children ?? [])]).map(({ label }) => label)
  const written = Object.values(SOURCES).flatMap(titlesIn)
  expect(written.length).toBeGreaterThan(60)
  const titles = new Set([...nodes, ...written, ...COMPUTED])
  const without = [...titles].filter((title) => !OF_THE_SCREEN.has(title) && !helpFor({ titles: [title] }))
  expect(without).toEqual([])
})

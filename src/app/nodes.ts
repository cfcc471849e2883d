import type { ShellKind } from '@/domain/shell/shell'

/** A node of the console tree and its address. */
export interface ConsoleNode {
  readonly id: string
  readonly label: string
  /** Where its result pane is; the first tab of it. */
  readonly to: string
  /** Another place that is its own. */
  readonly also?: string
  readonly children?: readonly ConsoleNode[]
  /** Its children are the machines on which a terminal of this kind opens; they are read when it is expanded. */
  readonly terminals?: ShellKind
}

/** The scope tree: SMHV's own nodes, the snap-ins beside it, and the environment that this product simulates. */
export const CONSOLE_NODES: readonly ConsoleNode[] = [
  {
    id: 'smhv',
    label: 'SnapManager for Hyper-V',
    to: '/',
    children: [
      { id: 'protection', label: 'Protection', to: '/protection/datasets' },
      { id: 'recovery', label: 'Recovery', to: '/recovery' },
      { id: 'jobs', label: 'Jobs', to: '/jobs/running' },
      { id: 'reports', label: 'Reports', to: '/reports/datasets' },
    ],
  },
  { id: 'snapdrive', label: 'SnapDrive', to: '/snapdrive' },
  { id: 'hyper-v', label: 'Hyper-V Manager', to: '/hyper-v' },
  { id: 'clusters', label: 'Failover Cluster Manager', to: '/clusters' },
  {
    id: 'computer-management',
    label: 'Computer Management',
    to: '/computer-management/computers',
    children: [
      { id: 'disk-management', label: 'Disk Management', to: '/computer-management/disk-management' },
      { id: 'event-viewer', label: 'Event Viewer', to: '/computer-management/event-viewer' },
      { id: 'task-scheduler', label: 'Task Scheduler', to: '/computer-management/task-scheduler' },
    ],
  },
  { id: 'data-ontap', label: 'Data ONTAP', to: '/data-ontap', terminals: 'data-ontap' },
  { id: 'powershell', label: 'Windows PowerShell', to: '/powershell', terminals: 'powershell' },
  {
    id: 'environment',
    label: 'Simulated Environment',
    to: '/environment/scenarios',
    also: '/environment/shared',
    children: [
      { id: 'advice', label: 'Advice', to: '/environment/advice' },
      { id: 'faults', label: 'Faults', to: '/environment/faults' },
      { id: 'sites', label: 'Sites', to: '/environment/sites' },
      { id: 'storage', label: 'Storage', to: '/environment/storage' },
      { id: 'mail', label: 'Mail', to: '/environment/mail' },
    ],
  },
  { id: 'help', label: 'Help', to: '/help/topics' },
]

export interface NodePlace {
  readonly node: ConsoleNode
  readonly parent: ConsoleNode | undefined
}

const PLACES: readonly NodePlace[] = CONSOLE_NODES.flatMap((root) => [
  { node: root, parent: undefined },
  ...(root.children ?? []).map((node) => ({ node, parent: root })),
])

/** Below these every node has a place of its own; elsewhere what follows is a tab of the node. */
const SEVERAL_PLACES: ReadonlySet<string | undefined> = new Set(['environment', 'computer-management'])

/** The node whose place an address is: `/jobs/history` belongs to Jobs. */
export function nodeAt(pathname: string): NodePlace | undefined {
  const exact = PLACES.find(({ node }) => node.to === pathname || node.also === pathname)
  if (exact) return exact
  const [, first, second] = pathname.split('/')
  return PLACES.find(({ node }) => {
    const [, top, sub] = node.to.split('/')
    return node.to !== '/' && top === first && (!SEVERAL_PLACES.has(first) || sub === second)
  })
}

/** One level up: the node that an address stands below. A terminal stands below the node that lists its machines. */
export function nodeAbove(pathname: string): ConsoleNode | undefined {
  const place = nodeAt(pathname)
  return place?.node.terminals !== undefined && place.node.to !== pathname ? place.node : place?.parent
}

export function nodeById(id: string): NodePlace | undefined {
  return PLACES.find(({ node }) => node.id === id)
}

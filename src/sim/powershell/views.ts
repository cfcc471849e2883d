import type { Column } from './format-table'
import type { ObjectValue } from './value'

export interface View {
  readonly shape: 'table' | 'list'
  readonly columns: readonly Column[]
}

const named = (names: string): Column[] => names.split(' ').map((name) => ({ name }))

/** How objects of a type look unless it is said otherwise. Others: a table of up to four properties, a list of more. */
const views: Readonly<Record<string, View>> = {
  CommandInfo: {
    shape: 'table',
    columns: [{ name: 'CommandType', width: 15 }, { name: 'Name', width: 35 }, { name: 'ModuleName' }],
  },
  HelpInfo: {
    shape: 'table',
    columns: [{ name: 'Name', width: 35 }, { name: 'Category', width: 10 }, { name: 'Synopsis' }],
  },
  AliasInfo: {
    shape: 'table',
    columns: [{ name: 'CommandType', width: 15 }, { name: 'Name', width: 20 }, { name: 'Definition' }],
  },
  HistoryInfo: { shape: 'table', columns: [{ name: 'Id', align: 'right', width: 4 }, { name: 'CommandLine' }] },
  FileInfo: {
    shape: 'table',
    columns: [{ name: 'Mode' }, { name: 'Length', align: 'right', width: 10 }, { name: 'Name' }],
  },
  MeasureInfo: { shape: 'list', columns: named('Count Average Sum Maximum Minimum Property') },
  NaController: {
    shape: 'table',
    columns: [{ name: 'Name', width: 22 }, { name: 'Ontapi', width: 8 }, { name: 'Version' }],
  },
  NaSnapshot: {
    shape: 'table',
    columns: [
      { name: 'Name', width: 45 },
      { name: 'Created' },
      { name: 'Total', align: 'right' },
      { name: 'Cumulative', align: 'right' },
      { name: 'Dependency' },
    ],
  },
  VirtualMachine: { shape: 'table', columns: named('Name State Status') },
  VMSnapshot: { shape: 'table', columns: named('VMName Name SnapshotType CreationTime ParentSnapshotName') },
  HardDiskDrive: {
    shape: 'table',
    columns: named('VMName ControllerType ControllerNumber ControllerLocation DiskNumber Path'),
  },
  VirtualHardDisk: { shape: 'list', columns: named('ComputerName Path VhdFormat VhdType Size') },
  Disk: { shape: 'table', columns: named('Number FriendlyName OperationalStatus Size') },
  Cluster: { shape: 'table', columns: named('Name') },
  ClusterNode: { shape: 'table', columns: [{ name: 'Name', width: 20 }, { name: 'State' }] },
  ClusterGroup: {
    shape: 'table',
    columns: [{ name: 'Name', width: 30 }, { name: 'OwnerNode', width: 15 }, { name: 'State' }],
  },
  ClusterSharedVolume: {
    shape: 'table',
    columns: [{ name: 'Name', width: 30 }, { name: 'State', width: 8 }, { name: 'Node' }],
  },
  ClusterOwnerNodeList: { shape: 'table', columns: [{ name: 'ClusterObject', width: 30 }, { name: 'OwnerNodes' }] },
}

export function viewOf(object: ObjectValue): View {
  const known = views[object.type]
  if (known) return known
  const columns = object.properties.map(([name, value]): Column =>
    typeof value === 'number' ? { name, align: 'right' } : { name },
  )
  return { shape: columns.length > 4 ? 'list' : 'table', columns }
}

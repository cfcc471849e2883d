import type { ReadonlyWorld } from '../world/world'
import type { Cmdlet } from './cmdlet'
import { deleteBackup, getJob, newBackup } from './cmdlets/backup-cmdlets'
import { clusterCmdlets } from './cmdlets/cluster-cmdlets'
import { clusterGroupCmdlets } from './cmdlets/cluster-group-cmdlets'
import { datasetCmdlets, policyCmdlets } from './cmdlets/dataset-cmdlets'
import { fileCmdlets } from './cmdlets/file-cmdlets'
import { formatCmdlets } from './cmdlets/format-cmdlets'
import { getMember } from './cmdlets/get-member'
import { administrationCmdlets, hostCmdlets } from './cmdlets/host-cmdlets'
import { helpCmdlets } from './cmdlets/help-cmdlets'
import { historyCmdlets } from './cmdlets/history-cmdlets'
import { hypervCmdlets } from './cmdlets/hyperv-cmdlets'
import { hypervDiskCmdlets } from './cmdlets/hyperv-disk-cmdlets'
import { listCmdlets } from './cmdlets/list-cmdlets'
import { outputCmdlets } from './cmdlets/output-cmdlets'
import { restoreCmdlets } from './cmdlets/restore-cmdlets'
import { sdcli } from './cmdlets/sdcli'
import { sessionCmdlets } from './cmdlets/session-cmdlets'
import { storageCmdlets } from './cmdlets/storage-cmdlets'
import { toolkitCmdlets } from './cmdlets/toolkit-cmdlets'
import { vmSnapshotCmdlets } from './cmdlets/vm-snapshot-cmdlets'
import type { PowerShellSession } from './session'

const all: readonly Cmdlet[] = [
  ...outputCmdlets,
  ...listCmdlets,
  getMember,
  ...formatCmdlets,
  ...sessionCmdlets,
  ...fileCmdlets,
  newBackup,
  deleteBackup,
  ...restoreCmdlets,
  getJob,
  ...datasetCmdlets,
  ...policyCmdlets,
  ...hostCmdlets,
  ...administrationCmdlets,
  ...hypervCmdlets,
  ...vmSnapshotCmdlets,
  ...hypervDiskCmdlets,
  ...storageCmdlets,
  ...clusterCmdlets,
  ...clusterGroupCmdlets,
  ...toolkitCmdlets,
  sdcli,
  ...historyCmdlets(({ context, session }) => cmdletsOf(context.world, session)),
  ...helpCmdlets(({ context, session }) => cmdletsOf(context.world, session)),
]

const byName = new Map(
  all.flatMap((cmdlet) => [cmdlet.name, ...(cmdlet.aliases ?? [])].map((name) => [name.toLowerCase(), cmdlet])),
)

/** By name, whatever its case. */
const sorted = all.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))

/** The commands of a session by name: those of a module that is not installed or not imported are not there. */
export function cmdletsOf(world: ReadonlyWorld, session: PowerShellSession): readonly Cmdlet[] {
  return sorted.filter((cmdlet) => isThere(world, session, cmdlet))
}

export function findCmdlet(world: ReadonlyWorld, session: PowerShellSession, name: string): Cmdlet | undefined {
  const found = byName.get(name.toLowerCase().replace(/\.exe$/, ''))
  return found && isThere(world, session, found) ? found : undefined
}

function isThere(world: ReadonlyWorld, { hostId, modules }: PowerShellSession, { module }: Cmdlet): boolean {
  return world.hosts[hostId] !== undefined && (module !== 'DataONTAP' || modules.includes(module))
}

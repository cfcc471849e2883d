import type { World } from './world'

/** A world of version 1: what came with version 2 is missing. */
type Before = World

/** Gives the Windows and Hyper-V side of a world of version 1 the fields that came with version 2. */
export function upgradeWindows(before: Record<string, unknown>): Record<string, unknown> {
  // The snapshot is checked to be plain data only; one that lies about its version stumbles here and is refused.
  const world = before as unknown as Before
  for (const host of Object.values(world.hosts)) {
    host.edition = 'datacenter'
    host.clockOffset = 0
    host.blockedPorts = []
    host.executionPolicy = 'Restricted'
    host.powerShellModules = []
  }
  for (const cluster of Object.values(world.clusters)) cluster.preferredOwners = {}
  for (const disk of Object.values(world.disks)) disk.softwareCopies = 0
  world.attachedVhds = {}
  world.guestHistory = {}
  world.vmSnapshots = {}
  world.migrations = {}
  const domain = Object.values(world.hosts)[0]?.domain ?? ''
  for (const console of Object.values(world.consoles)) Object.assign(console, { platform: 'Windows 8', domain })
  for (const mail of Object.values(world.mails)) mail.sentAt = mail.at
  for (const policy of Object.values(world.policies)) policy.nextRun = null
  for (const { at, due } of world.kernel.queue) {
    const { type, policyId, version } = due as { type?: string; policyId?: keyof World['policies']; version?: number }
    const policy = type === 'schedule.due' && policyId !== undefined ? world.policies[policyId] : undefined
    if (policy?.version === version && policy) policy.nextRun = at
  }
  return before
}

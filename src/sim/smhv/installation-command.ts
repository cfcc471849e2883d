import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import { type CommandHandler } from '../context'
import { operations } from '../operations'
import { ensureConsole } from './consoles'
import { findTarget, nodesOfTarget, targetSubject } from './host-target'
import { checkStartInstallation, installationLock } from './installation-check'
import { planInstallation } from './installation-operation'
import type { InstallationRun } from './installation-run'
import { startJob } from './jobs'
import { refuseByRule } from './refusals'

/** Remote Host Install (R84–R87): refused by whatever would make it fail now. */
export const startInstallation: CommandHandler<'startInstallation'> = (context, command) => {
  const { world } = context
  const { consoleId, name, form } = command
  const findings = checkStartInstallation(world, command)
  if (hasErrors(findings)) return refuseByRule(findings)
  ensureConsole(context, consoleId)
  const target = must(findTarget(world, name), `host ${name}`)
  const hosts = nodesOfTarget(world, target)
  const { action, port, license } = form
  const run: InstallationRun = { consoleId, action, hostIds: hosts.map(({ id }) => id), port, license }
  const verb = action === 'install' ? 'Install SMHV on' : 'Uninstall SMHV from'
  const job = startJob(context, {
    kind: 'configuration',
    consoleId,
    title: `${verb} ${targetSubject(world, target)?.name ?? name}`,
    trigger: 'on-demand',
    hostNames: hosts.map((host) => host.name),
    vms: [],
  })
  const plan = planInstallation(world, run)
  const locks = run.hostIds.map(installationLock)
  const started = operations.start(context, { id: job.id, kind: 'installation', plan, data: run, locks })
  must(started.ok ? started : undefined, `locks of ${job.id}, which the check found free`)
  return ok({ id: job.id, jobId: job.id })
}

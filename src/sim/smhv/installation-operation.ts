import { must } from '@/base/invariant'
import { SECOND } from '@/base/sim-time'
import { finding, type Finding } from '@/domain/finding'
import type { HyperVHost } from '@/domain/hyperv/windows'
import { SMHV_VERSION, SNAPDRIVE_VERSION } from '@/domain/smhv/installation'
import { needsInstallation, needsSnapDrive } from '@/domain/smhv/installation-rules'
import type { Component } from '@/domain/smhv/job'
import type { SimContext } from '../context'
import type { PlannedStep } from '../kernel/operation'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { dropInstalledFiles } from './configuration-files'
import { releaseUninstalled } from './host-removal'
import { isHostInUse } from './host-use'
import type { InstallationKind, InstallationRun } from './installation-run'
import { jobDefinition, type OperationOfJob, type StepOfJob } from './job-definition'
import { endJob, log } from './jobs'

type Installation = OperationOfJob<'installation'>
type Steps = InstallationKind['steps']
type Step = StepOfJob<'installation', keyof Steps>

/** Milliseconds that each step takes. */
const TIMES: { readonly [S in keyof Steps]: number } = {
  copyPackages: 40 * SECOND,
  installSnapDrive: 180 * SECOND,
  installSmhv: 120 * SECOND,
  startServices: 20 * SECOND,
  stopService: 15 * SECOND,
  removeSmhv: 60 * SECOND,
}

/** Node by node; what is there already is left alone. */
export function planInstallation(world: ReadonlyWorld, { action, hostIds }: InstallationRun): PlannedStep<Steps>[] {
  return hostIds.flatMap((hostId): PlannedStep<Steps>[] => {
    const host = must(world.hosts[hostId], hostId)
    if (action === 'uninstall') {
      return host.smhv
        ? [
            { step: 'stopService', hostId },
            { step: 'removeSmhv', hostId },
          ]
        : []
    }
    if (!needsInstallation(host)) return []
    return [
      { step: 'copyPackages', hostId },
      ...(needsSnapDrive(host.snapDrive) ? [{ step: 'installSnapDrive', hostId } as const] : []),
      { step: 'installSmhv', hostId },
      { step: 'startServices', hostId },
    ]
  })
}

/** A step on a host that must be there for it. */
function onHost(
  step: keyof Steps,
  component: Component,
  title: (hostName: string) => string,
  effect: (context: SimContext, host: HyperVHost, operation: Installation) => readonly Finding[],
): Step {
  return {
    component,
    title: (_, { hostId }, world) => title(world.hosts[hostId]?.name ?? hostId),
    duration: () => TIMES[step],
    effect(context, operation, { hostId }) {
      const host = must(context.world.hosts[hostId], hostId)
      const findings = host.up
        ? effect(context, host, operation)
        : [finding('host/down', { subject: subjectOf('host', host) })]
      if (findings.length > 0) return { kind: 'failed', findings }
      context.emit('parent-host.changed', { hostId })
      return { kind: 'done' }
    },
  }
}

const steps: { readonly [S in keyof Steps]: Step } = {
  copyPackages: onHost(
    'copyPackages',
    'SMHV',
    (host) => `Copy the installation packages to ${host}`,
    () => [],
  ),
  // The VSS hardware provider comes with it (R67, R224).
  installSnapDrive: onHost(
    'installSnapDrive',
    'SnapDrive',
    (host) => `Install SnapDrive ${SNAPDRIVE_VERSION} for Windows on ${host}`,
    (_, host, { data }) => {
      host.snapDrive = { version: SNAPDRIVE_VERSION, port: data.port, running: false }
      return []
    },
  ),
  installSmhv: onHost(
    'installSmhv',
    'SMHV',
    (host) => `Install SMHV ${SMHV_VERSION} on ${host}`,
    (_, host, { data }) => {
      host.smhv = { version: SMHV_VERSION, port: data.port, running: false }
      const { type, smhvKey, snapDriveKey } = data.license
      host.smhvLicense = type === 'per-server' ? smhvKey : null
      if (snapDriveKey) host.snapDriveLicense = snapDriveKey
      return []
    },
  ),
  startServices: onHost(
    'startServices',
    'Windows',
    (host) => `Start the services on ${host}`,
    (_, { smhv, snapDrive }) => {
      for (const service of [snapDrive, smhv]) if (service) service.running = true
      return []
    },
  ),
  stopService: onHost(
    'stopService',
    'Windows',
    (host) => `Stop the SMHV service on ${host}`,
    ({ world }, host) => {
      if (isHostInUse(world, host.id)) return [finding('host/in-use', { subject: subjectOf('host', host) })]
      if (host.smhv) host.smhv.running = false
      return []
    },
  ),
  removeSmhv: onHost(
    'removeSmhv',
    'SMHV',
    (host) => `Remove SMHV with its datasets and policies from ${host}`,
    (context, host, { id }) => {
      host.smhv = null
      host.smhvLicense = null
      releaseUninstalled(context, host.id)
      log(context, id, 'information', 'SMHV', `${host.name}: SnapDrive stays`)
      for (const path of dropInstalledFiles(context, host.id)) {
        log(context, id, 'warning', 'SMHV', `${host.name}: ${path} is gone with its directory`)
      }
      return []
    },
  ),
}

/** Installs SMHV from afar, or removes it (section 6.1). Hosts that are done stay so when a later one fails. */
export const installationOperation = jobDefinition<'installation'>(steps, (context, { id }, failed) => {
  endJob(context, id, failed)
})

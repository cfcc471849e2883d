import type { BodyInput, EndpointOf } from '@/contract'
import type { TestConsole } from './test-console'

type Body<
  K extends 'addHost' | 'startInstallation' | 'addStorageConnection' | 'addPolicy' | 'startBackup' | 'startRestore',
> = BodyInput<EndpointOf<K>>

/** Settings with which VMs of a host may join a dataset. */
export function settings(snapInfo: string): Body<'addHost'>['settings'] {
  return { reportPath: 'C:\\Reports', snapInfo: { path: snapInfo }, notification: null }
}

export function hostNamed(name: string, snapInfo = 'S:\\SnapInfo'): Body<'addHost'> {
  return { name, port: 808, settings: settings(snapInfo) }
}

export function connectionTo(storageSystem: string): Body<'addStorageConnection'> {
  return { storageSystem, protocol: 'https', port: 443, user: 'admin', password: 'secret' }
}

export function installationOn(name: string, action: 'install' | 'uninstall' = 'install'): Body<'startInstallation'> {
  const license = { type: 'per-server', smhvKey: 'PUSHED-KEY', snapDriveKey: 'PUSHED-SDW' } as const
  return { action, name, port: 808, license, user: 'LAB\\admin', password: 'secret', confirmPassword: 'secret' }
}

export const options: Body<'startBackup'>['options'] = {
  updateSnapMirror: false,
  allowSavedState: false,
  distributed: false,
  preScript: null,
  postScript: null,
  notify: 'never',
}

export const schedule: NonNullable<Body<'addPolicy'>['schedule']> = {
  jobName: 'night',
  frequency: 'daily',
  start: '2014-01-01T22:00:00.000Z',
  every: 1,
  weekdays: [],
  dayOfMonth: null,
  user: 'lab\\smhv',
}

export function policy(changes: Partial<Body<'addPolicy'>> = {}): Body<'addPolicy'> {
  const retention = { type: 'daily' as const, rule: { by: 'count' as const, count: 7 } }
  const basics = { name: 'nightly', description: '', backupType: 'application-consistent' as const }
  return { ...basics, retention, schedule: null, options, ...changes }
}

export function onDemand(changes: Partial<Body<'startBackup'>> = {}): Body<'startBackup'> {
  const retention = { type: 'daily' as const, rule: { by: 'count' as const, count: 7 } }
  const basics = {
    policyId: null,
    namePrefix: 'manual',
    description: '',
    backupType: 'application-consistent' as const,
  }
  return { ...basics, retention, options, ...changes }
}

export function restoreOf(vmId: string, changes: Partial<Body<'startRestore'>> = {}): Body<'startRestore'> {
  return { vmId, startVm: true, verify: true, postScript: null, acknowledged: [], ...changes }
}

/** Manages the host or cluster and puts VMs of these names into a dataset. */
export async function protect(on: TestConsole, host: string, name: string, vmNames: readonly string[]) {
  const { body: managed } = await on.ask('addHost', { body: hostNamed(host) })
  const { body: all } = await on.ask('listVirtualMachines', { query: { host: managed.id, limit: 1000 } })
  const vmIds = vmNames.map((vmName) => {
    const vm = all.items.find((candidate) => candidate.name === vmName)
    if (!vm) throw new Error(`${host} has no VM ${vmName}`)
    return vm.id
  })
  const { body: dataset } = await on.ask('createDataset', { body: { name, description: '', vmIds } })
  return { managed, dataset, vmIds, vmId: vmIds[0] as string }
}

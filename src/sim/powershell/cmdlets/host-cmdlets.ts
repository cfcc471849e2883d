import { DEFAULT_PORT } from '@/domain/hyperv/windows'
import type { InstallationAction } from '@/domain/smhv/installation'
import type { LicenseChoice } from '@/domain/smhv/license'
import type { StorageConnection } from '@/domain/smhv/storage-connection'
import type { ManagedHost, NotificationSettings } from '@/domain/smhv/managed-host'
import { resolveHostSettings } from '../../smhv/host-facts'
import { findTarget, type HostTarget, nodesOfTarget, targetSubject } from '../../smhv/host-target'
import type { Cmdlet, CmdletParameter } from '../cmdlet'
import { makeObject } from '../value'
import {
  awaitedJob,
  cmdletOf,
  mandatory,
  numberParameter,
  type SmhvCall,
  switchParameter,
  textParameter,
} from './smhv-objects'

const SERVER = textParameter('Server', 'Name of the host or cluster.', { ...mandatory, position: 0 })

const SETTINGS: readonly CmdletParameter[] = [
  textParameter('ReportPath', 'Directory of the reports.'),
  textParameter('SnapInfoPath', 'The SnapInfo directory.'),
  textParameter('SmtpServer', 'The mail server.'),
  textParameter('From', 'The sender of mail.'),
  { name: 'To', kind: 'list', help: 'Who gets it.' },
  textParameter('Subject', 'Its subject.'),
  switchParameter('AutoSupport', 'Sends AutoSupport messages.'),
  switchParameter('NoNotification', 'No notification of any kind.'),
]

function targetOf(smhv: SmhvCall): HostTarget {
  const target = findTarget(smhv.world, smhv.text('Server'))
  if (!target) throw smhv.notFound('host or cluster', smhv.text('Server'))
  return target
}

/** What the parameters say; of what they do not say, `before` holds. An empty path takes the setting away. */
function settingsOf(smhv: SmhvCall, target: HostTarget, before: ManagedHost['settings'] | null) {
  const path = smhv.has('SnapInfoPath') ? smhv.optional('SnapInfoPath') : (before?.snapInfo?.path ?? null)
  return resolveHostSettings(smhv.world, target, {
    reportPath: smhv.has('ReportPath') ? smhv.optional('ReportPath') : (before?.reportPath ?? null),
    snapInfo: path === null ? null : { path },
    notification: notificationOf(smhv, before?.notification ?? null),
  })
}

const MAIL = ['SmtpServer', 'From', 'To', 'Subject', 'AutoSupport']

function notificationOf(smhv: SmhvCall, before: NotificationSettings | null): NotificationSettings | null {
  if (smhv.isSet('NoNotification')) return null
  if (!MAIL.some((name) => smhv.has(name))) return before
  const autoSupport = smhv.has('AutoSupport') ? smhv.isSet('AutoSupport') : (before?.autoSupport ?? false)
  const smtpServer = smhv.has('SmtpServer') ? smhv.text('SmtpServer') : (before?.email?.smtpServer ?? '')
  if (smtpServer === '' && !['From', 'To', 'Subject'].some((name) => smhv.has(name)))
    return { email: null, autoSupport }
  const email = {
    smtpServer,
    from: smhv.has('From') ? smhv.text('From') : (before?.email?.from ?? ''),
    to: smhv.has('To') ? smhv.texts('To') : (before?.email?.to ?? []),
    subject: smhv.has('Subject') ? smhv.text('Subject') : (before?.email?.subject ?? ''),
  }
  return { email, autoSupport }
}

export const hostCmdlets: readonly Cmdlet[] = [
  cmdletOf('Get-ManagedHost', 'Lists the hosts and clusters that this console manages.', [], (smhv) => {
    for (const managed of smhv.own(smhv.world.managedHosts)) {
      smhv.call.emit(
        makeObject('ManagedHost', {
          Name: targetSubject(smhv.world, managed)?.name ?? managed.id,
          Members: nodesOfTarget(smhv.world, managed).map(({ name }) => name),
          SnapInfoPath: managed.settings.snapInfo?.path ?? null,
          ReportPath: managed.settings.reportPath,
        }),
      )
    }
    return undefined
  }),
  cmdletOf(
    'Add-ManagedHost',
    'Adds a host or cluster to this console.',
    [SERVER, numberParameter('Port', 'Port of the web service; 808 unless said otherwise.'), ...SETTINGS],
    (smhv) => {
      const target = targetOf(smhv)
      const settings = settingsOf(smhv, target, null)
      const port = smhv.number('Port') ?? DEFAULT_PORT
      smhv.run({ type: 'addHost', consoleId: smhv.consoleId, ...target, port, settings })
      return undefined
    },
  ),
  cmdletOf(
    'Set-ManagedHost',
    'Configures a managed host or cluster; what is not said stays.',
    [SERVER, ...SETTINGS],
    (smhv) => {
      const managed = smhv.managed(smhv.text('Server'))
      const settings = settingsOf(smhv, managed, managed.settings)
      smhv.run({ type: 'configureHost', managedHostId: managed.id, settings, version: managed.version })
      return undefined
    },
  ),
  cmdletOf(
    'Remove-ManagedHost',
    'Removes a host or cluster from this console; its VMs leave all datasets.',
    [SERVER, switchParameter('DeleteBackups', 'Deletes all backups of its VMs as well.')],
    (smhv) => {
      const awaited = awaitedJob(smhv.call)
      if (awaited) return smhv.waitForJob(awaited.jobId, awaited.told)
      const managed = smhv.managed(smhv.text('Server'))
      return smhv.runJob({ type: 'removeHost', managedHostId: managed.id, deleteBackups: smhv.isSet('DeleteBackups') })
    },
  ),
]

const LICENSE: readonly CmdletParameter[] = [
  textParameter('LicenseType', 'By keys of the host, or by licenses of the storage systems.', {
    oneOf: ['PerServer', 'PerStorage'],
  }),
  textParameter('SmhvLicenseKey', 'Key of SnapManager for Hyper-V.'),
  textParameter('SdwLicenseKey', 'Key of SnapDrive for Windows.'),
]

function licenseOf(smhv: SmhvCall): LicenseChoice {
  const type = smhv.text('LicenseType') === 'PerServer' ? 'per-server' : 'per-storage'
  return { type, smhvKey: smhv.optional('SmhvLicenseKey'), snapDriveKey: smhv.optional('SdwLicenseKey') }
}

const INSTALLATION: readonly CmdletParameter[] = [
  SERVER,
  numberParameter('Port', 'Port of the web service; 808 unless said otherwise.'),
  ...LICENSE,
  textParameter('User', 'An administrator of the host: domain\\user.'),
  textParameter('Password', 'The password.'),
]

function install(name: string, action: InstallationAction, synopsis: string): Cmdlet {
  return cmdletOf(name, synopsis, INSTALLATION, (smhv) => {
    const awaited = awaitedJob(smhv.call)
    if (awaited) return smhv.waitForJob(awaited.jobId, awaited.told)
    return smhv.runJob({
      type: 'startInstallation',
      consoleId: smhv.consoleId,
      name: smhv.text('Server'),
      form: {
        action,
        port: smhv.number('Port') ?? DEFAULT_PORT,
        license: licenseOf(smhv),
        user: smhv.text('User'),
        hasPassword: smhv.text('Password') !== '',
        passwordsMatch: true,
      },
    })
  })
}

const SYSTEM = textParameter('StorageSystem', 'Name of the storage system.', { ...mandatory, position: 0 })
const PLACE: readonly CmdletParameter[] = [
  textParameter('Computer', 'The computer on which the file lies.', { ...mandatory }),
  textParameter('Path', 'Path of the file.', { ...mandatory, position: 0 }),
]

function connectionOf(smhv: SmhvCall) {
  const system = Object.values(smhv.world.storageSystems).find(
    (row) => row.name.toLowerCase() === smhv.text('StorageSystem').toLowerCase(),
  )
  return smhv.own(smhv.world.storageConnections).find((row) => row.storageSystemId === system?.id)
}

function setConnection(
  name: string,
  synopsis: string,
  more: readonly CmdletParameter[],
  find: (smhv: SmhvCall) => Readonly<StorageConnection> | undefined,
): Cmdlet {
  const parameters = [
    SYSTEM,
    ...more,
    textParameter('Protocol', 'HTTP or HTTPS.', { oneOf: ['http', 'https', 'rpc'] }),
    numberParameter('Port', 'Its port.'),
    textParameter('User', 'The account.'),
    textParameter('Password', 'Its password.'),
  ]
  return cmdletOf(name, synopsis, parameters, (smhv) => {
    const before = find(smhv)
    if (!before && more.length > 0) throw smhv.notFound('storage connection', smhv.text('StorageSystem'))
    const protocol = smhv.has('Protocol') ? smhv.text('Protocol') : (before?.protocol ?? 'https')
    smhv.run({
      type: 'setStorageConnection',
      consoleId: smhv.consoleId,
      storageConnectionId: before?.id ?? null,
      version: before?.version ?? 0,
      form: {
        storageSystem: smhv.has('NewStorageSystem') ? smhv.text('NewStorageSystem') : smhv.text('StorageSystem'),
        protocol,
        port: smhv.number('Port') ?? before?.port ?? (protocol === 'http' ? 80 : 443),
        user: smhv.has('User') ? smhv.text('User') : (before?.user ?? ''),
        hasPassword: smhv.text('Password') !== '',
      },
    })
    return undefined
  })
}

export const administrationCmdlets: readonly Cmdlet[] = [
  cmdletOf('Set-License', 'Sets how SMHV on a host is licensed.', [SERVER, ...LICENSE], (smhv) => {
    const { hostId } = targetOf(smhv)
    const managed = smhv.own(smhv.world.managedHosts).flatMap((row) => nodesOfTarget(smhv.world, row))
    if (hostId === null || !managed.some(({ id }) => id === hostId)) throw smhv.notFound('host', smhv.text('Server'))
    smhv.run({ type: 'setLicense', hostId, license: licenseOf(smhv) })
    return undefined
  }),
  install('Install-RemoteHost', 'install', 'Installs SMHV on a host of the domain, or on all nodes of a cluster.'),
  install('Uninstall-RemoteHost', 'uninstall', 'Removes SMHV from a host, or from all nodes of a cluster.'),
  setConnection('Add-StorageConnection', 'Says how a storage system is reached.', [], () => undefined),
  setConnection(
    'Set-StorageConnection',
    'Changes how a storage system is reached.',
    [textParameter('NewStorageSystem', 'Another storage system in its place.')],
    connectionOf,
  ),
  cmdletOf('Remove-StorageConnection', 'Forgets how a storage system is reached.', [SYSTEM], (smhv) => {
    const connection = connectionOf(smhv)
    if (!connection) throw smhv.notFound('storage connection', smhv.text('StorageSystem'))
    smhv.run({ type: 'removeStorageConnection', storageConnectionId: connection.id })
    return undefined
  }),
  cmdletOf(
    'Export-Configuration',
    'Writes hosts and datasets of this console into a file.',
    [...PLACE, switchParameter('Overwrite', 'Replaces a file that is there.')],
    (smhv) => {
      const place = { computer: smhv.text('Computer'), path: smhv.text('Path') }
      smhv.run({ type: 'exportConfiguration', consoleId: smhv.consoleId, ...place, overwrite: smhv.isSet('Overwrite') })
      return undefined
    },
  ),
  cmdletOf(
    'Import-Configuration',
    'Reads hosts and datasets from a file into this console.',
    [
      ...PLACE,
      { name: 'Nodes', kind: 'list', help: 'Nodes of clusters that get the settings; all unless some are named.' },
    ],
    (smhv) => {
      const awaited = awaitedJob(smhv.call)
      if (awaited) return smhv.waitForJob(awaited.jobId, awaited.told)
      const named = smhv.texts('Nodes').map((name) => {
        const host = Object.values(smhv.world.hosts).find((row) => row.name.toLowerCase() === name.toLowerCase())
        if (!host) throw smhv.notFound('host', name)
        return host.id
      })
      return smhv.runJob({
        type: 'importConfiguration',
        consoleId: smhv.consoleId,
        name: smhv.text('Path').split('\\').at(-1) ?? '',
        source: { computer: smhv.text('Computer'), path: smhv.text('Path') },
        nodeIds: smhv.has('Nodes') ? named : null,
      })
    },
  ),
]

import { expect, test } from 'vitest'
import type { InstallationForm } from './installation'
import { checkInstallation, type InstallationFacts, type InstallationNodeFacts } from './installation-rules'

const subject = { type: 'host', id: 'host-1', name: 'hv' } as const
const node: InstallationNodeFacts = {
  subject,
  domain: 'lab.example',
  up: true,
  smhv: null,
  snapDrive: { version: '7.0.0', port: 808, running: true },
  license: { subject, lackSmhv: ['test01'], lackSnapDrive: ['test01'], fieldPrefix: 'license.' },
  beingInstalled: false,
  inUse: false,
}
const facts: InstallationFacts = {
  isNamed: true,
  nodes: [node],
  neighbourPorts: [],
  pushingDomains: ['lab.example'],
  datasets: [],
}
const keys = { type: 'per-server', smhvKey: 'ABCDEFG', snapDriveKey: 'SDW-KEY-01' } as const
const form: InstallationForm = {
  action: 'install',
  port: 808,
  license: keys,
  user: 'LAB\\admin',
  hasPassword: true,
  passwordsMatch: true,
}
const uninstall = { action: 'uninstall' } as const
const installed = { smhv: { version: '2.0.0', port: 808, running: true } }
const perStorage = { type: 'per-storage', smhvKey: null, snapDriveKey: null } as const
const licensed = { license: { ...node.license, lackSmhv: [], lackSnapDrive: [] } }

type Case = [
  title: string,
  node: Partial<InstallationNodeFacts>,
  facts: Partial<InstallationFacts>,
  form: Partial<InstallationForm>,
  codes: readonly string[],
]

test.each<Case>([
  ['a host in the domain is installed', {}, {}, {}, []],
  ['[R82] SnapDrive comes first where it is missing', { snapDrive: null }, {}, {}, ['install/snapdrive-first']],
  [
    '[R82] and where it is older than 7.0',
    { snapDrive: { version: '6.4.1', port: 808, running: true } },
    {},
    {},
    ['install/snapdrive-first'],
  ],
  ['[R84] a host of the console must push', {}, { pushingDomains: [] }, {}, ['install/no-pushing-host']],
  ['[R87] a host of another domain is refused', { domain: 'partner.example' }, {}, {}, ['install/other-domain']],
  ['a host that is down cannot be reached', { up: false }, {}, {}, ['host/down']],
  ['one installation at a time', { beingInstalled: true }, {}, {}, ['install/in-progress']],
  ['what is there is not installed again', installed, {}, {}, ['install/already-installed']],
  ['[R45] another port than the neighbours', {}, { neighbourPorts: [809] }, {}, ['install/port-differs']],
  [
    'another port than SnapDrive',
    { snapDrive: { version: '7.0.0', port: 4094, running: true } },
    {},
    {},
    ['install/port-of-snapdrive'],
  ],
  ['no port', {}, {}, { port: 70_000 }, ['install/port-of-snapdrive', 'host/port-invalid']],
  ['[R85] no account', {}, {}, { user: 'admin' }, ['install/user-invalid']],
  ['[R85] no password', {}, {}, { hasPassword: false }, ['install/password-needed']],
  ['[R85] passwords that differ', {}, {}, { passwordsMatch: false }, ['install/passwords-differ']],
  ['[R85] no license key', {}, {}, { license: { ...keys, smhvKey: '' } }, ['license/key-missing']],
  ['[R86] per storage, where the storage is licensed', licensed, {}, { license: perStorage }, []],
  [
    '[R86] per storage, where it is not',
    {},
    {},
    { license: perStorage },
    ['license/storage-unlicensed', 'license/storage-unlicensed'],
  ],
  ['nothing to uninstall', {}, {}, uninstall, ['install/not-installed']],
  ['uninstall while a job works on its VMs', { ...installed, inUse: true }, {}, uninstall, ['host/in-use']],
  ['uninstall with datasets', installed, { datasets: ['ds'] }, uninstall, ['install/datasets-go']],
  ['uninstall', installed, {}, uninstall, []],
])('%s', (_, changedNode, changedFacts, changedForm, codes) => {
  const met = checkInstallation(
    { ...facts, nodes: [{ ...node, ...changedNode }], ...changedFacts },
    { ...form, ...changedForm },
  )
  expect(met.map(({ code }) => code)).toEqual(codes)
})

test('a name that nobody has is refused beside its field', () => {
  expect(checkInstallation({ ...facts, nodes: null }, form)).toMatchObject([{ code: 'host/unknown', field: 'name' }])
  const unnamed = { ...facts, isNamed: false, nodes: null }
  expect(checkInstallation(unnamed, form)).toMatchObject([{ code: 'host/name-empty', field: 'name' }])
})

test('[R84] of a cluster only the nodes that lack SMHV are installed', () => {
  const nodes = [{ ...node, ...installed }, node]
  expect(checkInstallation({ ...facts, nodes }, form)).toEqual([])
})

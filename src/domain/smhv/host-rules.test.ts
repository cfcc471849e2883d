import { expect, test } from 'vitest'
import { DEFAULT_PORT } from '../hyperv/windows'
import { type AddHostFacts, checkAddHost, checkHostAddress, checkServices, type HostNodeFacts } from './host-rules'

const codes = (findings: readonly { code: string }[]) => findings.map((f) => f.code)

const node = (name: string, parts: Partial<HostNodeFacts> = {}): HostNodeFacts => ({
  subject: { type: 'host', id: name, name },
  up: true,
  blockedPorts: [],
  platform: [],
  smhv: { version: '2.0', port: 808, running: true },
  snapDrive: { version: '7.0', port: 808, running: true },
  licensed: true,
  snapDriveLicensed: true,
  ...parts,
})

const host = (parts: Partial<AddHostFacts> = {}): AddHostFacts => ({
  subject: { type: 'host', id: 'host-1', name: 'testhv01' },
  port: 808,
  nodes: [node('testhv01')],
  nodeOf: null,
  managedHere: false,
  managedBy: [],
  consoleOnIt: false,
  ...parts,
})

test('[R88] a host with SMHV and SnapDrive 7.0 can be added', () => {
  expect(checkAddHost(host())).toEqual([])
})

test('[R44, R88] port 808 is the default; what is no port is refused beside its field, as is no name', () => {
  expect(DEFAULT_PORT).toBe(808)
  expect(checkHostAddress('testhv01', DEFAULT_PORT)).toEqual([])
  for (const port of [null, 0, 65_536]) {
    expect(checkHostAddress('testhv01', port)).toMatchObject([{ code: 'host/port-invalid', field: 'port' }])
  }
  expect(checkHostAddress(' ', 1)).toMatchObject([{ code: 'host/name-empty', field: 'name' }])
})

test('[R9] a name that nothing answers to is refused beside its field', () => {
  expect(checkAddHost(null)).toMatchObject([{ code: 'host/unknown', field: 'name' }])
})

test.each<[string, Partial<HostNodeFacts>, string[]]>([
  ['[R9] that is down', { up: false, smhv: null }, ['host/down']],
  ['[R46] without SMHV', { smhv: null }, ['host/smhv-missing']],
  ['[R18, R224] without SnapDrive', { snapDrive: null }, ['host/snapdrive-missing']],
  [
    '[R82] with SnapDrive before 7.0',
    { snapDrive: { version: '6.5', port: 808, running: true } },
    ['host/snapdrive-missing'],
  ],
  ['[R50] whose service is stopped', { smhv: { version: '2.0', port: 808, running: false } }, ['host/service-stopped']],
  ['[R44] with another port', { smhv: { version: '2.0', port: 809, running: true } }, ['host/port-mismatch']],
  ['[R44] whose firewall blocks the port', { blockedPorts: [808] }, ['host/port-blocked']],
  ['[R21] without a license', { licensed: false }, ['host/license-missing']],
  ['[R24] without a license of SnapDrive', { snapDriveLicensed: false }, ['host/snapdrive-license-missing']],
])('a host %s is refused', (_, parts, expected) => {
  expect(codes(checkAddHost(host({ nodes: [node('testhv01', parts)] })))).toEqual(expected)
})

test('[R89] a cluster is refused for every node without SMHV', () => {
  const nodes = [node('testhv05'), node('testhv06', { smhv: null }), node('testhv07', { smhv: null, snapDrive: null })]
  const findings = checkAddHost(host({ nodes }))
  expect(findings.map((f) => `${f.subject?.name} ${f.code}`)).toEqual([
    'testhv06 host/smhv-missing',
    'testhv07 host/smhv-missing',
    'testhv07 host/snapdrive-missing',
  ])
})

test('[R45] all nodes of a cluster must use the port that is given', () => {
  const nodes = [node('a'), node('b', { smhv: { version: '2.0', port: 900, running: true } })]
  expect(checkAddHost(host({ nodes }))).toMatchObject([
    { code: 'host/port-mismatch', field: 'port', subject: { name: 'b' }, detail: 'installed with port 900' },
  ])
})

test('[R83] all nodes of a cluster must run one version', () => {
  const nodes = [node('a'), node('b', { smhv: { version: '1.2', port: 808, running: true } })]
  expect(codes(checkAddHost(host({ nodes })))).toEqual(['host/version-mismatch'])
})

test('[R88] a host that this console manages already is refused; a node of a cluster is told what will be managed', () => {
  expect(codes(checkAddHost(host({ managedHere: true })))).toEqual(['host/already-managed'])
  expect(checkAddHost(host({ nodeOf: 'cluster1' }))).toMatchObject([
    { code: 'host/node-of-cluster', severity: 'warning', detail: 'cluster1' },
  ])
})

test('[R44] SnapDrive over HTTPS needs port 4095 besides', () => {
  const https = node('a', { snapDrive: { version: '7.0', port: 4095, running: true }, blockedPorts: [4094, 4095] })
  expect(checkServices(https)).toMatchObject([{ code: 'host/port-blocked', detail: 'port 4095' }])
  expect(checkServices({ ...https, blockedPorts: [4094] })).toEqual([])
})

test('[R93] managing a host from two consoles is warned of', () => {
  expect(checkAddHost(host({ managedBy: ['mmc02'] }))).toMatchObject([
    { code: 'host/managed-elsewhere', severity: 'warning', detail: 'mmc02' },
  ])
})

test('[R223] a console in a VM of the host that it would manage is warned', () => {
  expect(checkAddHost(host({ consoleOnIt: true }))).toMatchObject([
    { code: 'host/manages-itself', severity: 'warning' },
  ])
})

test('services that are stopped are told together, and nothing is told of a service of a host that is down', () => {
  const stopped = { version: '7.0', port: 808, running: false }
  expect(checkServices(node('a', { smhv: stopped, snapDrive: stopped }))).toMatchObject([{ detail: 'SMHV, SnapDrive' }])
  expect(codes(checkServices(node('a', { up: false, smhv: stopped })))).toEqual(['host/down'])
})

import { expect, test } from 'vitest'
import type { WindowsDiskId } from '../ids'
import { checkHostSettings, type HostSettingsFacts, isConfigured } from './host-settings-rules'
import type { HostSettings } from './managed-host'

const facts = (parts: Partial<HostSettingsFacts> = {}): HostSettingsFacts => ({
  subject: { type: 'host', id: 'host-1', name: 'testhv01' },
  cluster: false,
  csvMountPoints: ['C:\\ClusterStorage\\Volume1\\'],
  snapInfoDisk: { kind: 'dedicated', onLun: true, otherLuns: 0 },
  snapInfoBefore: null,
  fieldPrefix: '',
  missing: 'warning',
  ...parts,
})

const settings = (parts: Partial<HostSettings> = {}): HostSettings => ({
  reportPath: 'C:\\Reports',
  snapInfo: { diskId: 'disk-1' as WindowsDiskId, path: 'S:\\SnapInfo' },
  notification: null,
  ...parts,
})

const met = (changed: Partial<HostSettings>, parts: Partial<HostSettingsFacts> = {}) =>
  checkHostSettings(facts(parts), settings(changed)).map((f) => `${f.severity} ${f.code} ${f.field}`)

test('good settings meet nothing', () => {
  expect(met({})).toEqual([])
})

test('[R52, R59, R90] settings may be given later; [R91] without them the host is not configured', () => {
  expect(met({ reportPath: null, snapInfo: null })).toEqual([
    'warning settings/report-path-missing reportPath',
    'warning settings/snapinfo-missing snapInfo.path',
  ])
  expect(isConfigured(settings())).toBe(true)
  expect(isConfigured(settings({ reportPath: null }))).toBe(false)
  expect(isConfigured(settings({ snapInfo: null }))).toBe(false)
  expect(isConfigured(settings({ notification: null }))).toBe(true)
})

test.each(['Reports', '\\\\server\\share', 'C:', 'C:\\a|b', 'C:\\a/b', ''])(
  '[R59] the report path %j is refused',
  (reportPath) => {
    expect(met({ reportPath })).toEqual(['error settings/report-path-invalid reportPath'])
  },
)

test('[R60] the report path must not lie on a CSV', () => {
  expect(met({ reportPath: 'c:\\clusterstorage\\volume1\\Reports' })).toEqual([
    'error settings/report-path-on-csv reportPath',
  ])
})

const snapInfo = (path: string) => ({ snapInfo: { diskId: 'disk-1' as WindowsDiskId, path } })

test('[R56] SnapInfo cannot be on an SMB share with 7-Mode', () => {
  expect(met(snapInfo('\\\\filer\\snapinfo'))).toEqual(['error settings/snapinfo-on-smb snapInfo.path'])
})

test('[R52] the SnapInfo path must lie on a disk of the host', () => {
  expect(met(snapInfo('SnapInfo'))).toEqual(['error settings/snapinfo-path-invalid snapInfo.path'])
  expect(met(snapInfo('Z:\\SnapInfo'), { snapInfoDisk: null })).toEqual([
    'error settings/snapinfo-path-invalid snapInfo.path',
  ])
})

test.each<[string, Partial<HostSettingsFacts>, string[]]>([
  [
    'a local disk',
    { snapInfoDisk: { kind: 'local', onLun: false, otherLuns: 0 } },
    ['error settings/snapinfo-not-on-lun snapInfo.path'],
  ],
  [
    'a shared disk for a host',
    { snapInfoDisk: { kind: 'shared', onLun: true, otherLuns: 0 } },
    ['error settings/snapinfo-dedicated-needed snapInfo.path'],
  ],
  ['a dedicated disk for a cluster', { cluster: true }, ['error settings/snapinfo-shared-needed snapInfo.path']],
  ['a shared disk for a cluster', { cluster: true, snapInfoDisk: { kind: 'shared', onLun: true, otherLuns: 0 } }, []],
  ['a CSV for a cluster', { cluster: true, snapInfoDisk: { kind: 'csv', onLun: true, otherLuns: 0 } }, []],
])('[R55] SnapInfo on %s', (_, parts, expected) => {
  expect(met({}, parts)).toEqual(expected)
})

test('[R58] a SnapInfo LUN that shares its volume is advised against', () => {
  expect(met({}, { snapInfoDisk: { kind: 'dedicated', onLun: true, otherLuns: 2 } })).toEqual([
    'advice settings/snapinfo-shares-volume snapInfo.path',
  ])
})

test('[R57] moving SnapInfo warns that its files are to be moved by hand', () => {
  expect(met({}, { snapInfoBefore: 'S:\\Old' })).toEqual(['warning settings/snapinfo-moved snapInfo.path'])
  expect(met({}, { snapInfoBefore: 's:\\snapinfo' })).toEqual([])
})

const email = (parts: object) => ({
  notification: {
    autoSupport: false,
    email: {
      smtpServer: 'mail.demo.example',
      from: 'smhv@demo.example',
      to: ['a@demo.example'],
      subject: '',
      ...parts,
    },
  },
})

test.each<[string, object, string[]]>([
  ['all in order', {}, []],
  ['a server address', { smtpServer: '10.1.1.5' }, []],
  ['no server', { smtpServer: '' }, ['settings/smtp-server-needed smtpServer']],
  ['a server with a blank', { smtpServer: 'mail server' }, ['settings/smtp-server-invalid smtpServer']],
  ['a sender without domain', { from: 'smhv' }, ['settings/email-invalid from']],
  ['no recipient', { to: [] }, ['settings/email-needed to']],
  ['recipients separated by semicolons', { to: ['a@x.example;b@x.example'] }, ['settings/email-invalid to']],
])('[R61] e-mail notification with %s', (_, parts, expected) => {
  expect(met(email(parts))).toEqual(expected.map((line) => `error ${line.replace(' ', ' notification.email.')}`))
})

test('the fields of a larger request carry its prefix', () => {
  expect(met({ reportPath: '' }, { fieldPrefix: 'settings.' })).toEqual([
    'error settings/report-path-invalid settings.reportPath',
  ])
})

import { expect, test } from 'vitest'
import { listVssProviders, vssProviders } from './vss'

const snapDrive = { version: '7.0.0', port: 808, running: true }

test('[R67, R224] the hardware provider comes with SnapDrive', () => {
  expect(vssProviders({ snapDrive }).map(({ type }) => type)).toEqual(['Hardware', 'System'])
  expect(vssProviders({ snapDrive: null }).map(({ type }) => type)).toEqual(['System'])
})

test('vssadmin prints name, type, id and version of the providers', () => {
  const [name, type, id, version] = listVssProviders({ snapDrive }).split('\n')
  expect(name).toBe("Provider name: 'Data ONTAP VSS Hardware Provider'")
  expect(type).toBe('   Provider type: Hardware')
  expect(id).toBe('   Provider Id: {ddd3d232-a96f-4ac5-8f7b-250fd91fd102}')
  expect(version).toBe('   Version: 7.0.0.0')
})

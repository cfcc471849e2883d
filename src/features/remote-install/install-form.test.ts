import { expect, test } from 'vitest'
import { installDefaults, installRequest, withoutPasswords } from './install-form'

const typed = {
  ...installDefaults(' testhv12 '),
  license: { type: 'per-server', smhvKey: ' KEY-1234567 ', snapDriveKey: ' ' },
  user: 'LAB\\admin',
  password: 'secret',
  confirmPassword: 'secret',
} as const

test('[R85] the request holds what was typed, without blanks around it', () => {
  expect(installRequest(typed)).toEqual({
    action: 'install',
    name: 'testhv12',
    port: 808,
    license: { type: 'per-server', smhvKey: 'KEY-1234567', snapDriveKey: null },
    user: 'LAB\\admin',
    password: 'secret',
    confirmPassword: 'secret',
  })
})

test('[R86] per storage no key goes along, even if one was typed before', () => {
  const { license } = installRequest({ ...typed, license: { ...typed.license, type: 'per-storage' } })
  expect(license).toEqual({ type: 'per-storage', smhvKey: null, snapDriveKey: null })
})

test('a check is not told the passwords, only whether they are there and alike', () => {
  const told = (password: string, confirmPassword: string) => {
    const asked = withoutPasswords(installRequest({ ...typed, password, confirmPassword }))
    return [asked.password, asked.confirmPassword]
  }
  expect(told('secret', 'secret')).toEqual(['*', '*'])
  expect(told('secret', 'other')).toEqual(['*', '*?'])
  expect(told('', '')).toEqual(['', ''])
})

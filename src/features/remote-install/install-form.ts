import type { FormPage } from '@/components/wizard-form'
import { DEFAULT_PORT } from '@/domain/hyperv/windows'
import type { InstallationAction } from '@/domain/smhv/installation'
import type { LicenseChoice, LicenseType } from '@/domain/smhv/license'

/** What is typed into Remote Host Install. The passwords are not kept across a reload. */
export interface InstallValues {
  readonly action: InstallationAction
  readonly name: string
  readonly port: number | null
  readonly license: { readonly type: LicenseType; readonly smhvKey: string; readonly snapDriveKey: string }
  readonly user: string
  readonly password: string
  readonly confirmPassword: string
}

export function installDefaults(name: string): InstallValues {
  return {
    action: 'install',
    name,
    port: DEFAULT_PORT,
    license: { type: 'per-server', smhvKey: '', snapDriveKey: '' },
    user: '',
    password: '',
    confirmPassword: '',
  }
}

export const INSTALL_PAGES: readonly FormPage[] = [
  { id: 'welcome', title: 'Welcome', description: 'Installs SMHV on a host from afar, or removes it.', fields: [] },
  {
    id: 'host',
    title: 'Host',
    description: 'Install or uninstall, on which host or cluster, and the port of the web service.',
    fields: ['action', 'name', 'port'],
  },
  {
    id: 'license',
    title: 'License',
    description: 'Per Server with keys, or Per Storage without.',
    fields: ['license'],
  },
  {
    id: 'credentials',
    title: 'Credentials',
    description: 'An administrator of the host, under whose name the service will run.',
    fields: ['user', 'password', 'confirmPassword'],
  },
  { id: 'summary', title: 'Summary', description: 'Look the choices over, then press Finish.', fields: [] },
]

/** To remove SMHV neither a port nor a license is asked for: what is typed of them is left out. */
export function installRequest({ action, name, port, license, user, password, confirmPassword }: InstallValues) {
  const isInstall = action === 'install'
  return {
    action,
    name: name.trim(),
    port: isInstall ? (port ?? 0) : DEFAULT_PORT,
    license: isInstall ? choiceOf(license) : PER_STORAGE,
    user: user.trim(),
    password,
    confirmPassword,
  }
}

/** A check needs to know of the passwords only whether they are there, and alike. */
export function withoutPasswords(request: ReturnType<typeof installRequest>): ReturnType<typeof installRequest> {
  const { password, confirmPassword } = request
  const given = password === '' ? '' : '*'
  return { ...request, password: given, confirmPassword: confirmPassword === password ? given : `${given}?` }
}

const PER_STORAGE: LicenseChoice = { type: 'per-storage', smhvKey: null, snapDriveKey: null }

function choiceOf({ type, smhvKey, snapDriveKey }: InstallValues['license']): LicenseChoice {
  return type === 'per-storage'
    ? PER_STORAGE
    : { type, smhvKey: smhvKey.trim(), snapDriveKey: snapDriveKey.trim() || null }
}

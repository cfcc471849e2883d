import type { FormPage } from '@/components/wizard-form'
import type { FindingResource } from '@/contract'
import { DEFAULT_PORT } from '@/domain/hyperv/windows'
import { settingsDraft, settingsPages } from './settings-draft'
import type { SettingsDraft } from './settings-draft'

/** What is typed into the Hosts Management Wizard. */
export interface AddHostValues {
  readonly name: string
  readonly port: number | null
  readonly settings: SettingsDraft
}

export const ADD_HOST_DEFAULTS: AddHostValues = { name: '', port: DEFAULT_PORT, settings: settingsDraft() }

export const ADD_HOST_PAGES: readonly FormPage[] = [
  { id: 'welcome', title: 'Welcome', description: 'Adds a parent host or a host cluster to this console.', fields: [] },
  {
    id: 'host',
    title: 'Host',
    description: 'Which parent host or host cluster to manage, and at which port SMHV answers there.',
    fields: ['name', 'port'],
  },
  ...settingsPages('settings.'),
  { id: 'summary', title: 'Summary', description: 'Look the choices over, then press Finish.', fields: [] },
]

/** What is found with the host or one of its nodes is a matter of the Host page, though no field is wrong as such. */
export function onHostPage(finding: FindingResource): FindingResource {
  return finding.field === undefined ? { ...finding, field: 'name' } : finding
}

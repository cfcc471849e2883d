import { useState } from 'react'
import { useLiveCheck } from '@/components/live-check'
import { StaleActions } from '@/components/stale-actions'
import { useWizardDraft } from '@/components/wizard-draft'
import type { WizardForm } from '@/components/wizard-form'
import type { HostResource } from '@/contract'
import { hostQueries, useChangeHostSettings } from '@/queries/host-queries'
import { HostConfigured } from './host-configured'
import type { EditedHost } from './host-to-edit'
import { settingsDraft, settingsOf } from './settings-draft'
import { snapInfoLeft } from './snapinfo-left'

/** The settings of a host as they are edited, checked and saved, be it in the wizard or in a dialog for some of them. */
export function useSettingsEdit({ host, latest }: EditedHost) {
  // As it was when the window opened: what is edited does not change under the hands.
  const [defaults] = useState(() => ({ ...settingsDraft(host.settings), version: host.version }))
  const draft = useWizardDraft(defaults)
  const [saved, setSaved] = useState<{ readonly host: HostResource; readonly snapInfoBefore: string | undefined }>()
  const { mutate, isPending } = useChangeHostSettings()
  const settings = settingsOf(draft.values)
  const check = useLiveCheck(saved === undefined ? settings : undefined, (body) =>
    hostQueries.checkSettings(host.id, body),
  )
  const { version } = draft.values
  const save = (form: WizardForm, over: number, before: HostResource): void =>
    mutate(
      { managedHostId: host.id, version: over, ...settings },
      {
        onSuccess: (after) => setSaved({ host: after, snapInfoBefore: snapInfoLeft(before, after) }),
        onError: form.refuse,
      },
    )
  return {
    draft,
    settings,
    check,
    save: (form: WizardForm) => save(form, version, host),
    /** What the window around the form is told. */
    window: (form: WizardForm) => ({
      isBusy: isPending,
      script: { name: 'changeHostSettings' as const, variables: { managedHostId: host.id, version, ...settings } },
      problemActions: form.problem?.status === 412 && (
        <StaleActions latest={latest} onKeepMine={(now) => save(form, now.version, now)} />
      ),
      status: saved && <HostConfigured isNew={false} {...saved} />,
    }),
  }
}

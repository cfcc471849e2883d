import { Button } from '@mui/material'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { FindingBands } from '@/components/finding-bands'
import { LicenseFields } from '@/components/license-fields'
import { HalfWayBand, useLeaving } from '@/components/half-way'
import { useLiveCheck, useWhenChecked } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { HostLicense } from '@/contract'
import { ViewScript } from '@/components/view-script'
import { licenseQueries, useChangeLicense } from '@/queries/administration-queries'
import { DialogButtons } from '@/ui/dialog-frame'
import { GroupBox } from '@/ui/group-box'
import { Hint } from '@/ui/hint'
import { MessageBand } from '@/ui/message-band'
import { PropertyList } from '@/ui/property-list'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'
import { LICENSE_PAGES, licenseChoice, licenseDraft } from './license-draft'

/** The licenses of the selected host. What is typed for one host stays while another one is looked at. */
export function LicenseForm({ host }: { readonly host: HostLicense }): ReactNode {
  const place = useWizardPlace()
  const defaults = useMemo(() => licenseDraft(host), [host])
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const choice = licenseChoice(values)
  const check = useLiveCheck(choice, (body) => licenseQueries.check(host.id, body))
  const form = useWizardForm({ draft, pages: LICENSE_PAGES, findings: check.answer?.findings ?? [] })
  const body = useFocusFirstBad<HTMLDivElement>(form.stumbles)
  const save = useChangeLicense()
  const [isSaved, setSaved] = useState(false)
  const isSame = JSON.stringify(choice) === JSON.stringify(licenseChoice(defaults))
  useLeaving(form, !save.isPending)
  const held = isSame ? 'Nothing was changed' : save.isPending ? 'The licenses are being saved' : undefined
  const apply = useWhenChecked(check.isChecking, () => {
    if (held !== undefined) return
    if (form.finishDisabledReason !== undefined) return form.next()
    save.mutate(
      { hostId: host.id, ...choice },
      {
        onSuccess: () => {
          form.forget()
          setSaved(true)
        },
        onError: form.refuse,
      },
    )
  })
  const others = form.findings.filter((found) => found.severity !== 'error' || form.pageOf(found) === undefined)
  return (
    <>
      <div
        ref={body}
        role="presentation"
        style={{ flex: '0 1 auto', minHeight: 0, padding: '10px 14px', overflow: 'auto' }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
          event.preventDefault()
          apply()
        }}
      >
        {!isSame && <HalfWayBand form={form} />}
        {isSaved && isSame && <MessageBand severity="success" isAnnounced title={`Licenses of ${host.name}: saved.`} />}
        <GroupBox title={`Licenses of ${host.name}`}>
          <LicenseFields {...values} change={change} field={form.field} prefix="" />
        </GroupBox>
        <StorageLicenses host={host} />
        <FindingBands findings={others} />
        <RefusalBand error={form.problem} />
        <CheckFailed what="The licenses" error={check.error} />
      </div>
      <DialogButtons>
        <div style={{ marginRight: 'auto' }}>
          <ViewScript asked={{ name: 'changeLicense', variables: { hostId: host.id, ...choice } }} />
        </div>
        <Hint text={held}>
          <Button type="button" variant="contained" aria-disabled={held !== undefined || undefined} onClick={apply}>
            Apply
          </Button>
        </Hint>
        <Button variant="outlined" onClick={() => place.close()}>
          Close
        </Button>
      </DialogButtons>
    </>
  )
}

function StorageLicenses({ host }: { readonly host: HostLicense }): ReactNode {
  if (host.storageSystems.length === 0) return null
  const word = (isLicensed: boolean): string => (isLicensed ? 'licensed' : 'not licensed')
  return (
    <GroupBox title="Licenses of the storage systems that it uses">
      <PropertyList
        label={`Storage systems of ${host.name}`}
        items={host.storageSystems.map(({ name, smhvLicensed, snapDriveLicensed }) => ({
          label: name,
          value: `SMHV ${word(smhvLicensed)}, SnapDrive ${word(snapDriveLicensed)}`,
        }))}
      />
    </GroupBox>
  )
}

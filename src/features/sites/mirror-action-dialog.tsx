import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import { whatForbids } from '@/components/finding-text'
import { useWizardPlace } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import { WizardOpening } from '@/components/wizard-opening'
import type { MirrorResource } from '@/contract'
import { mirrorQueries, mirrorRequest, useMirrorAction } from '@/queries/mirror-queries'
import { storageQueries } from '@/queries/storage-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { MIRROR_WORDS, type OfferedAction, OFFERED_ACTIONS } from './mirror-words'
import { nameOf } from './use-mirror-actions'

/** Asks before a relationship is changed in a way that cannot be taken back, and says what will go. */
export function MirrorActionDialog(): ReactNode {
  const { subject = '', of } = useWizardPlace()
  const query = useQuery(storageQueries.mirrors())
  const mirror = query.data?.items.find(({ id }) => id === subject)
  const action = OFFERED_ACTIONS.find((known) => known === of)
  if (mirror === undefined || action === undefined) {
    return <WizardOpening title="SnapMirror" what="The relationship" queries={[query]} />
  }
  return <ConfirmAction mirror={mirror} action={action} />
}

interface ConfirmActionProps {
  readonly mirror: MirrorResource
  readonly action: OfferedAction
}

function ConfirmAction({ mirror, action }: ConfirmActionProps): ReactNode {
  const { close } = useWizardPlace()
  const { mutate, isPending, error } = useMirrorAction()
  const { data: check } = useQuery(mirrorQueries.check(mirror.id, action))
  const { label, warning } = MIRROR_WORDS[action]
  const overwrites = check?.overwrites ?? null
  return (
    <ConfirmDialog
      title={label}
      question={`${label} ${nameOf(mirror)}? ${warning ?? ''}`}
      confirmLabel={label}
      isBusy={isPending}
      disabledReason={whatForbids(check?.findings)}
      goes={
        overwrites === null
          ? []
          : [
              `What was written to ${overwrites.volume} since then`,
              ...overwrites.snapshots.map((name) => `Snapshot copy ${name} of ${overwrites.volume}`),
            ]
      }
      affected={
        overwrites === null || overwrites.vms.length === 0
          ? []
          : [`Virtual machines on ${overwrites.volume}: ${overwrites.vms.join(', ')}`]
      }
      onConfirm={() => mutate({ mirrorId: mirror.id, action }, { onSuccess: close })}
      onCancel={close}
      extraButtons={<ViewScript asked={mirrorRequest({ mirrorId: mirror.id, action })} />}
    >
      {error === null && <FindingBands findings={check?.findings ?? []} />}
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}

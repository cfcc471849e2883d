import type { ReactNode } from 'react'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import type { AdviceResource } from '@/contract'
import { useApplyRemedy } from '@/queries/advice-queries'
import { useToastStore } from '@/stores/toast-store'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { VisuallyHidden } from '@/ui/visually-hidden'

interface RemedyDialogProps {
  readonly advice: AdviceResource
  readonly onClose: () => void
}

/** Says what will be different, and does it. */
export function RemedyDialog({ advice, onClose }: RemedyDialogProps): ReactNode {
  const { mutate, isPending, error } = useApplyRemedy()
  const show = useToastStore((state) => state.show)
  const { id, subject, title, remedy } = advice
  const label = remedy?.label ?? ''
  return (
    <ConfirmDialog
      title={label}
      question={`${subject.name}: ${title}`}
      confirmLabel={label}
      isDestructive={false}
      isBusy={isPending}
      onConfirm={() =>
        mutate(
          { adviceId: id },
          {
            onSuccess: () => {
              show({ severity: 'success', title: label, text: subject.name })
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
      extraButtons={<ViewScript asked={{ name: 'applyRemedy', variables: { adviceId: id } }} />}
    >
      <p>
        What will be different<VisuallyHidden>:</VisuallyHidden>
      </p>
      <ul aria-label="What will be different">
        {(remedy?.changes ?? []).map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}

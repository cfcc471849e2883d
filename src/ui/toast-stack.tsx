import CloseIcon from '@mui/icons-material/Close'
import styled from '@emotion/styled'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { MessageSeverity } from './message-band'
import { MessageBand } from './message-band'
import { paint } from './paint'

export interface ToastItem {
  readonly id: string
  readonly severity: MessageSeverity
  readonly title: string
  readonly text?: string | undefined
  /** A link or button, e.g. to the job. */
  readonly action?: { readonly label: string; readonly onRun: () => void } | undefined
}

export interface ToastStackProps {
  readonly toasts: readonly ToastItem[]
  readonly onDismiss: (id: string) => void
  /** How long a message without an action stays; errors and those with an action stay until dismissed. */
  readonly stayMs?: number | undefined
}

const Stack = styled('div')({
  position: 'fixed',
  right: 16,
  bottom: 36,
  zIndex: 1550,
  width: 'min(380px, calc(100vw - 32px))',
  '& .toast': { position: 'relative', boxShadow: `0 4px 16px ${paint('shadow')}`, marginBottom: 8, borderRadius: 3 },
  '& .toast > div': { margin: 0, paddingRight: 34 },
  '& .toast-close': {
    position: 'absolute',
    top: 4,
    right: 4,
    width: 24,
    height: 24,
    padding: 0,
    border: 0,
    background: 'none',
    color: paint('text'),
    '& svg': { fontSize: 16 },
  },
  '& .toast-action': {
    minHeight: 24,
    padding: 0,
    border: 0,
    background: 'none',
    color: paint('link'),
    font: 'inherit',
    textDecoration: 'underline',
  },
})

/** Short messages at the corner. The region is there before any message is, so that each one is read out. */
export function ToastStack({ toasts, onDismiss, stayMs = 6000 }: ToastStackProps): ReactNode {
  return (
    <Stack role="status" aria-label="Messages" aria-relevant="additions">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} stayMs={stayMs} onDismiss={() => onDismiss(toast.id)} />
      ))}
    </Stack>
  )
}

function Toast({ toast, stayMs, onDismiss }: { toast: ToastItem; stayMs: number; onDismiss: () => void }): ReactNode {
  const goes = toast.severity !== 'error' && toast.action === undefined
  useEffect(() => {
    if (!goes) return
    const timer = setTimeout(onDismiss, stayMs)
    return () => clearTimeout(timer)
    // A new callback must not give the message a new life.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [goes, stayMs])
  return (
    <div className="toast">
      <MessageBand
        severity={toast.severity}
        title={toast.title}
        cause={toast.text}
        actions={
          toast.action && (
            <button type="button" className="toast-action" onClick={toast.action.onRun}>
              {toast.action.label}
            </button>
          )
        }
      />
      <button type="button" className="toast-close" aria-label={`Dismiss: ${toast.title}`} onClick={onDismiss}>
        <CloseIcon aria-hidden />
      </button>
    </div>
  )
}

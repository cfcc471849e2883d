import type { ReactNode } from 'react'
import { useToastStore } from '@/stores/toast-store'
import { ToastStack } from '@/ui/toast-stack'
import { useJobToasts } from './use-job-toasts'

/** The messages at the corner. */
export function Toasts(): ReactNode {
  useJobToasts()
  const toasts = useToastStore((state) => state.toasts)
  const dismiss = useToastStore((state) => state.dismiss)
  return <ToastStack toasts={toasts} onDismiss={dismiss} />
}

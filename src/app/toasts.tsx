import type { ReactNode } from 'react'
import { useToastStore } from '@/stores/toast-store'
import { ToastStack } from '@/ui/toast-stack'

/** The messages at the corner. */
export function Toasts(): ReactNode {
  const toasts = useToastStore((state) => state.toasts)
  const dismiss = useToastStore((state) => state.dismiss)
  return <ToastStack toasts={toasts} onDismiss={dismiss} />
}

import { create } from 'zustand'

export interface Toast {
  readonly id: string
  readonly severity: 'error' | 'warning' | 'advice' | 'success'
  readonly title: string
  readonly text?: string | undefined
  readonly action?: { readonly label: string; readonly onRun: () => void } | undefined
}

interface ToastState {
  readonly toasts: readonly Toast[]
  /** Shows a message and answers its id; with the same `key` it takes the place of the one before. */
  readonly show: (toast: Omit<Toast, 'id'> & { readonly key?: string }) => string
  readonly dismiss: (id: string) => void
}

/** More would hide the console. */
const AT_MOST = 5

let nextNumber = 1

/** Short messages at the corner of the page. */
export const useToastStore = create<ToastState>()((set) => ({
  toasts: [],
  show: ({ key, ...toast }) => {
    const id = key ?? `toast-${nextNumber++}`
    set(({ toasts }) => ({ toasts: [...toasts.filter((other) => other.id !== id), { ...toast, id }].slice(-AT_MOST) }))
    return id
  },
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}))

import { useCallback, useMemo } from 'react'
import { parsePath, useNavigate, useSearchParams } from 'react-router'

/** What is selected in the result pane, as the address says it: `dataset:dataset-1`, `vm:dataset-1:vm-12`. */
export interface Selection {
  readonly type: string
  readonly id: string
  /** The row under which it was selected: a VM may stand below several datasets. */
  readonly within?: string | undefined
}

export function readSelection(text: string | null): Selection | undefined {
  if (text === null) return undefined
  const [type, first, second] = text.split(':')
  if (!type || !first) return undefined
  return second ? { type, id: second, within: first } : { type, id: first }
}

export function writeSelection({ type, id, within }: Selection): string {
  return within === undefined ? `${type}:${id}` : `${type}:${within}:${id}`
}

/**
 * Changes values of the address, all in one step. It starts from the address bar and not from what was drawn last: a
 * place whose screen is still being loaded, or another change of the same moment, is not undone by it.
 */
export function useChangeParams(): (values: Readonly<Record<string, string | undefined>>, replace?: boolean) => void {
  const navigate = useNavigate()
  return useCallback(
    (values, replace = false) => {
      const { pathname, search } = parsePath(window.location.hash.slice(1))
      const next = new URLSearchParams(search)
      for (const [name, value] of Object.entries(values)) {
        if (value === undefined || value === '') next.delete(name)
        else next.set(name, value)
      }
      void navigate({ pathname: pathname ?? '/', search: next.toString() }, { replace })
    },
    [navigate],
  )
}

/** One value of the address. Changing it makes a step in the history, unless `replace` says that it refines the last one. */
export function useParam(name: string): [string | undefined, (value: string | undefined, replace?: boolean) => void] {
  const [params] = useSearchParams()
  const change = useChangeParams()
  const set = useCallback(
    (value: string | undefined, replace = false) => change({ [name]: value }, replace),
    [name, change],
  )
  return [params.get(name) ?? undefined, set]
}

export function useSelection(param = 'select'): [Selection | undefined, (selection: Selection | undefined) => void] {
  const [text, setText] = useParam(param)
  const selection = useMemo(() => readSelection(text ?? null), [text])
  const select = useCallback((next: Selection | undefined) => setText(next && writeSelection(next), true), [setText])
  return [selection, select]
}

/** Another row has other backups or reports: the one of them that is selected goes with it, in the same step. */
export function useRowSelection(below: 'backup' | 'report'): (rowId: string) => void {
  const change = useChangeParams()
  return useCallback(
    (rowId) => {
      if (readSelection(rowId) !== undefined) change({ select: rowId, [below]: undefined }, true)
    },
    [change, below],
  )
}

export const WIZARD_NAMES = [
  'add-host',
  'configure-host',
  'create-dataset',
  'modify-dataset',
  'add-policy',
  'modify-policy',
  'backup-dataset',
  'backup-datasets',
  'restore',
  'delete-backup',
  'license-settings',
  'copy-snapinfo',
  'mirror-action',
  'move-snapinfo',
  'notification-settings',
  'remote-install',
  'remove-vm',
  'report-settings',
  'snapinfo-copies',
  'snapinfo-settings',
  'storage-connections',
  'take-vm-snapshot',
  'apply-vm-snapshot',
  'rename-vm-snapshot',
  'delete-vm-snapshot',
  'delete-vm-snapshot-subtree',
  'move-vm',
  'vm-settings',
  'move-cluster-resource',
  'preferred-owner',
  'properties',
  'connect-disk',
  'create-disk',
  'disconnect-disk',
  'disk-snapshot',
  'rename-disk-snapshot',
  'delete-disk-snapshot',
  'restore-disk',
  'attach-vhd',
  'add-physical-disk',
  'import-export',
  'consoles',
] as const
export type WizardName = (typeof WIZARD_NAMES)[number]

/**
 * The wizard or dialog that is open, kept in the address: `wizard`, what it is about (`subject`, `of` for a second id such as
 * the VM of a restore) and its `page`. Back walks back through its pages; a reload opens it where it was.
 */
export interface WizardPlace {
  readonly wizard: WizardName | undefined
  readonly subject: string | undefined
  readonly of: string | undefined
  readonly page: string | undefined
  /** At its first page, unless another one is named. */
  readonly open: (wizard: WizardName, subject?: string, of?: string, page?: string) => void
  readonly goTo: (page: string) => void
  readonly close: () => void
}

export function useWizardPlace(): WizardPlace {
  const [params] = useSearchParams()
  const change = useChangeParams()
  return useMemo(() => {
    const wizard = WIZARD_NAMES.find((name) => name === params.get('wizard'))
    return {
      wizard,
      subject: params.get('subject') ?? undefined,
      of: params.get('of') ?? undefined,
      page: params.get('page') ?? undefined,
      open: (name, subject, of, page) => change({ wizard: name, subject, of, page }),
      goTo: (page) => change({ page }),
      close: () => change({ wizard: undefined, subject: undefined, of: undefined, page: undefined }),
    }
  }, [params, change])
}

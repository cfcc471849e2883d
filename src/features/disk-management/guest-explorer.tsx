import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FilterSelect } from '@/components/filter-select'
import { FindingBands } from '@/components/finding-bands'
import { whatForbids } from '@/components/finding-text'
import { useChangeParams, useParam } from '@/components/place'
import { QueryView } from '@/components/query-view'
import { RefusalBand } from '@/components/refusal-band'
import type { FileEntry, VirtualMachineResource } from '@/contract'
import { diskManagementQueries, useCopyGuestFile, useDeleteGuestFile } from '@/queries/disk-management-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { useToastStore } from '@/stores/toast-store'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { EmptyState } from '@/ui/empty-state'
import { Hint } from '@/ui/hint'
import { FileList } from './file-list'

/** Explorer as somebody sees it who is logged on to a virtual machine of the host. */
export function GuestExplorer({ hostId }: { readonly hostId: string }): ReactNode {
  const query = useQuery(virtualMachineQueries.list({ managed: false, parentHost: hostId, limit: 1000, sort: 'name' }))
  return (
    <QueryView what="The virtual machines of the host" query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="No virtual machine runs on this host">Choose another computer above.</EmptyState>
        ) : (
          <GuestFiles machines={items} />
        )
      }
    </QueryView>
  )
}

function GuestFiles({ machines }: { readonly machines: readonly VirtualMachineResource[] }): ReactNode {
  const [wanted] = useParam('vm')
  const [path = ''] = useParam('guest')
  const [file] = useParam('file')
  const change = useChangeParams()
  const [asking, setAsking] = useState<{ readonly what: 'copy' | 'delete'; readonly entry: FileEntry }>()
  const vm = machines.find(({ id }) => id === wanted) ?? machines[0]
  if (vm === undefined) return null
  return (
    <>
      <FileList
        label="Files of the guest"
        path={path}
        query={diskManagementQueries.guestFiles(vm.id, path)}
        onOpen={(next) => change({ guest: next, file: undefined })}
        selected={file}
        onSelect={(entry) => change({ file: entry.path }, true)}
        tools={(selected) => (
          <>
            <FilterSelect
              label="Virtual machine"
              value={vm.id}
              options={machines.map(({ id, name, state }) => ({ value: id, label: `${name} (${state})` }))}
              onChange={(id) => change({ vm: id, guest: undefined, file: undefined })}
            />
            <FileButton
              label="Copy File Back…"
              reason={whyNoCopy(vm, selected)}
              onClick={() => selected && setAsking({ what: 'copy', entry: selected })}
            />
            <FileButton
              label="Delete File…"
              reason={whyNoDelete(vm, selected)}
              onClick={() => selected && setAsking({ what: 'delete', entry: selected })}
            />
          </>
        )}
      />
      {asking?.what === 'copy' && <CopyBack vm={vm} entry={asking.entry} onClose={() => setAsking(undefined)} />}
      {asking?.what === 'delete' && <DeleteFile vm={vm} entry={asking.entry} onClose={() => setAsking(undefined)} />}
    </>
  )
}

interface FileButtonProps {
  readonly label: string
  readonly reason: string | undefined
  readonly onClick: () => void
}

function FileButton({ label, reason, onClick }: FileButtonProps): ReactNode {
  return (
    <Hint text={reason}>
      <Button
        variant="outlined"
        aria-disabled={reason !== undefined || undefined}
        onClick={() => reason === undefined && onClick()}
      >
        {label}
      </Button>
    </Hint>
  )
}

function whyNoCopy({ state }: VirtualMachineResource, selected: FileEntry | undefined): string | undefined {
  if (state !== 'running') return 'The virtual machine does not run: nobody can log on to it'
  if (selected?.kind !== 'file') return 'Select a file on a disk that was added to the virtual machine'
  return selected.added ? undefined : 'The file is on a disk of the virtual machine itself'
}

function whyNoDelete({ state }: VirtualMachineResource, selected: FileEntry | undefined): string | undefined {
  if (state !== 'running') return 'The virtual machine does not run: nobody can log on to it'
  if (selected?.kind !== 'file') return 'Select a file first'
  return selected.added ? 'The file is on a disk of the backup' : undefined
}

interface AskProps {
  readonly vm: VirtualMachineResource
  readonly entry: FileEntry
  readonly onClose: () => void
}

function CopyBack({ vm, entry, onClose }: AskProps): ReactNode {
  const check = useQuery(diskManagementQueries.checkCopy(vm.id, entry.path))
  const copy = useCopyGuestFile()
  const show = useToastStore((state) => state.show)
  return (
    <ConfirmDialog
      title="Copy File Back"
      question={`Copy ${entry.path} to its place in ${vm.name}?`}
      confirmLabel="Copy"
      isDestructive={false}
      isBusy={copy.isPending}
      disabledReason={whatForbids(check.data?.findings)}
      onConfirm={() =>
        copy.mutate(
          { vmId: vm.id, path: entry.path },
          {
            onSuccess: () => {
              show({ severity: 'success', title: `${entry.name} is back in ${vm.name}` })
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
    >
      <FindingBands findings={check.data?.findings ?? []} />
      <RefusalBand error={copy.error} />
    </ConfirmDialog>
  )
}

function DeleteFile({ vm, entry, onClose }: AskProps): ReactNode {
  const remove = useDeleteGuestFile()
  return (
    <ConfirmDialog
      title="Delete File"
      question={`Delete ${entry.path} in ${vm.name}, as a user would?`}
      goes={[entry.path]}
      confirmLabel="Delete"
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ vmId: vm.id, path: entry.path }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <RefusalBand error={remove.error} />
    </ConfirmDialog>
  )
}

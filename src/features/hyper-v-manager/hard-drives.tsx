import { Button } from '@mui/material'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { DISK_FORMAT_NAMES } from '@/components/disk-format-names'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import type { VirtualDiskResource, VirtualMachineDetail } from '@/contract'
import { useRemoveVhd } from '@/queries/windows-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { GroupBox } from '@/ui/group-box'
import { Hint } from '@/ui/hint'
import { PropertyList } from '@/ui/property-list'

/** The hard drives of a VM. Only virtual hard disks can be removed here: the others belong to the host or the guest. */
export function HardDrives({ vm }: { readonly vm: VirtualMachineDetail }): ReactNode {
  const [removing, setRemoving] = useState<VirtualDiskResource>()
  const remove = useRemoveVhd()
  return (
    <div style={{ padding: 8 }}>
      <RefusalBand error={remove.error} />
      {vm.disks.map((disk, at) => (
        <GroupBox key={disk.path} title={`Hard drive ${at}`}>
          <PropertyList
            label={`Hard drive ${at}`}
            items={[
              { label: 'Path', value: disk.path },
              { label: 'Format', value: DISK_FORMAT_NAMES[disk.format] },
              { label: 'Size', value: `${formatBytes(disk.size)}, ${formatBytes(disk.used)} used` },
              { label: 'LUN', value: disk.lunPath },
            ]}
          />
          <div style={{ marginTop: 8 }}>
            <RemoveButton disk={disk} at={at} onRemove={() => setRemoving(disk)} />
          </div>
        </GroupBox>
      ))}
      {removing !== undefined && (
        <ConfirmDialog
          title="Remove Hard Drive"
          question={`Remove ${removing.path} from ${vm.name}?`}
          affected={['Its file stays on the disk', 'Later backups of the virtual machine are without it']}
          confirmLabel="Remove"
          isBusy={remove.isPending}
          onConfirm={() =>
            remove.mutate({ vmId: vm.id, path: removing.path }, { onSettled: () => setRemoving(undefined) })
          }
          onCancel={() => setRemoving(undefined)}
          extraButtons={<ViewScript asked={{ name: 'removeVhd', variables: { vmId: vm.id, path: removing.path } }} />}
        />
      )}
    </div>
  )
}

interface RemoveButtonProps {
  readonly disk: VirtualDiskResource
  readonly at: number
  readonly onRemove: () => void
}

function RemoveButton({ disk, at, onRemove }: RemoveButtonProps): ReactNode {
  const reason = whyNotRemoved(disk)
  return (
    <Hint text={reason}>
      <Button
        variant="outlined"
        aria-label={`Remove hard drive ${at}`}
        aria-disabled={reason !== undefined || undefined}
        onClick={() => reason === undefined && onRemove()}
      >
        Remove
      </Button>
    </Hint>
  )
}

function whyNotRemoved({ system, format }: VirtualDiskResource): string | undefined {
  if (system) return 'The guest starts from this disk'
  return format === 'fixed' || format === 'dynamic' || format === 'differencing'
    ? undefined
    : 'This is not a virtual hard disk'
}

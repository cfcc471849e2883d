import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useForgettingDraft } from '@/components/half-way'
import { useWizardPlace } from '@/components/place'
import { QueryView } from '@/components/query-view'
import { useTabParam } from '@/components/tab-param'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { Tabs } from '@/ui/tabs'
import { AddHardDrive } from './add-hard-drive'
import { HardDrives } from './hard-drives'
import { SnapshotLocation } from './snapshot-location'

const TABS = [
  { id: 'drives', label: 'Hard Drives' },
  { id: 'add', label: 'Add Hard Drive' },
  { id: 'location', label: 'Snapshot File Location' },
]

/** Hyper-V Manager's Settings of a VM: its hard drives, and where its snapshots go. Each change is made at once. */
export function VmSettingsDialog(): ReactNode {
  const place = useWizardPlace()
  const { subject = '' } = place
  const [tab, setTab] = useTabParam('page', TABS)
  useForgettingDraft()
  const query = useQuery(virtualMachineQueries.detail(subject))
  const name = query.data?.name ?? 'virtual machine'
  return (
    <DialogFrame title={`Settings for ${name}`} width={720} height={540} onClose={place.close}>
      <div style={{ flex: 1, minHeight: 0, padding: '10px 12px' }}>
        <Tabs label="Settings" tabs={TABS} current={tab} onChange={setTab}>
          <QueryView what="The virtual machine" query={query}>
            {(vm) => (
              <>
                {tab === 'drives' && <HardDrives vm={vm} />}
                {tab === 'add' && <AddHardDrive vm={vm} onAdded={() => setTab('drives')} />}
                {tab === 'location' && <SnapshotLocation vm={vm} />}
              </>
            )}
          </QueryView>
        </Tabs>
      </div>
      <DialogButtons>
        <Button variant="contained" onClick={place.close}>
          OK
        </Button>
      </DialogButtons>
    </DialogFrame>
  )
}

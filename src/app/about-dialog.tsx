import Button from '@mui/material/Button'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'

const Body = styled('div')({ padding: '12px 16px', '& p': { margin: '0 0 8px' } })

export function AboutDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <DialogFrame title="About this simulator" onClose={onClose} onSubmit={onClose} width={460}>
      <Body>
        <p>
          <strong>SMHV console simulator</strong>
        </p>
        <p>
          A management console in the manner of SnapManager 2.0 for Hyper-V, with a whole simulated environment behind
          it: hosts, clusters, virtual machines and Data ONTAP 7-Mode storage systems, as NetApp’s report TR-4234
          describes them. Everything happens in this browser; nothing real can be reached or harmed.
        </p>
        <p>It is not a product of NetApp or Microsoft, and neither has to do with it. Apache License 2.0.</p>
      </Body>
      <DialogButtons>
        <Button type="submit" variant="contained">
          OK
        </Button>
      </DialogButtons>
    </DialogFrame>
  )
}

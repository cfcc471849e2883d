import MonitorIcon from '@mui/icons-material/DesktopWindowsOutlined'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'

const Band = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  minHeight: 64,
  padding: '8px 18px',
  // The original's teal to green, dark enough for white text in both schemes.
  background: 'linear-gradient(100deg, #00687d 0%, #00707a 55%, #086b52 100%)',
  color: '#fff',
  '& > svg': { fontSize: 40 },
  '& h2': { margin: 0, fontSize: 18, fontWeight: 600 },
  '& p': { margin: 0 },
})

/** Name and version, as the Welcome window shows them. */
export function Banner(): ReactNode {
  return (
    <Band>
      <MonitorIcon aria-hidden />
      <div>
        <h2>SnapManager for Hyper-V</h2>
        <p>Version 2.0.0 (simulated)</p>
      </div>
    </Band>
  )
}

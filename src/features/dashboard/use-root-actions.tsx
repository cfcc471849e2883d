import KeyIcon from '@mui/icons-material/KeyOutlined'
import { useMemo } from 'react'
import { useWizardPlace } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'

/** What the root node offers. */
export function useRootActions(): readonly ActionGroup[] {
  const { open } = useWizardPlace()
  return useMemo(
    () => [
      {
        id: 'root',
        title: 'SnapManager for Hyper-V',
        items: [
          {
            id: 'license-settings',
            label: 'License Settings',
            icon: <KeyIcon fontSize="inherit" />,
            onRun: () => open('license-settings'),
          },
        ],
      },
    ],
    [open],
  )
}

import { lazy, Suspense } from 'react'
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import type { WizardName } from '@/components/place'

const WIZARDS: Record<WizardName, LazyExoticComponent<ComponentType>> = {
  'add-host': lazy(async () => ({
    default: (await import('@/features/host-wizard/hosts-management-wizard')).HostsManagementWizard,
  })),
  'configure-host': lazy(async () => ({
    default: (await import('@/features/host-wizard/configuration-wizard')).ConfigurationWizard,
  })),
  'create-dataset': lazy(async () => ({
    default: (await import('@/features/dataset-wizard/create-dataset-wizard')).CreateDatasetWizard,
  })),
  'modify-dataset': lazy(async () => ({
    default: (await import('@/features/dataset-wizard/modify-dataset-wizard')).ModifyDatasetWizard,
  })),
  'add-policy': lazy(async () => ({
    default: (await import('@/features/policy-wizard/add-policy-wizard')).AddPolicyWizard,
  })),
  'modify-policy': lazy(async () => ({
    default: (await import('@/features/policy-wizard/modify-policy-wizard')).ModifyPolicyWizard,
  })),
  'backup-dataset': lazy(async () => ({
    default: (await import('@/features/backup-wizard/backup-dataset-wizard')).BackupDatasetWizard,
  })),
  restore: lazy(async () => ({
    default: (await import('@/features/restore-wizard/restore-wizard')).RestoreWizard,
  })),
  'delete-backup': lazy(async () => ({
    default: (await import('@/features/delete-backup/delete-backup-dialog')).DeleteBackupDialog,
  })),
}

/** Shows the wizard or dialog that the address names. Each reads its subject and page from the address itself. */
export function WizardHost(): ReactNode {
  const { wizard } = useWizardPlace()
  if (wizard === undefined) return null
  const Wizard = WIZARDS[wizard]
  return (
    <Suspense fallback={null}>
      <Wizard key={wizard} />
    </Suspense>
  )
}

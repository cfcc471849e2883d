import BackupIcon from '@mui/icons-material/BackupOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import PostAddIcon from '@mui/icons-material/PostAdd'
import type { DatasetResource, PolicyResource } from '@/contract'
import type { WizardPlace } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import { explain } from '@/domain/findings/catalogue'

type Open = WizardPlace['open']

/** What can be done with a dataset. */
export function datasetActions(dataset: DatasetResource, open: Open, onDelete: () => void): ActionGroup {
  const busy = dataset.runningJobId === null ? undefined : explain('dataset/busy').title
  return {
    id: 'dataset',
    title: `Dataset- ${dataset.name}`,
    items: [
      {
        id: 'dataset-backup',
        label: 'Backup',
        icon: <BackupIcon fontSize="inherit" />,
        onRun: () => open('backup-dataset', dataset.id),
      },
      {
        id: 'dataset-modify',
        label: 'Modify',
        icon: <EditIcon fontSize="inherit" />,
        onRun: () => open('modify-dataset', dataset.id),
      },
      {
        id: 'dataset-add-policy',
        label: 'Add Policy',
        icon: <PostAddIcon fontSize="inherit" />,
        onRun: () => open('add-policy', dataset.id),
      },
      {
        id: 'dataset-delete',
        label: 'Delete',
        icon: <DeleteIcon fontSize="inherit" />,
        shortcut: 'Del',
        onRun: onDelete,
        disabledReason: busy,
      },
    ],
  }
}

/** What can be done with a policy of a dataset. */
export function policyActions(policy: PolicyResource, open: Open, onRemove: () => void): ActionGroup {
  return {
    id: 'policy',
    title: `Policy- ${policy.name}`,
    items: [
      {
        id: 'policy-modify',
        label: 'Modify policy',
        icon: <EditIcon fontSize="inherit" />,
        onRun: () => open('modify-policy', policy.id, policy.datasetId),
      },
      {
        id: 'policy-remove',
        label: 'Remove',
        icon: <DeleteIcon fontSize="inherit" />,
        shortcut: 'Del',
        onRun: onRemove,
      },
    ],
  }
}

/** What can be done with several policies of a dataset. */
export function policiesActions(policies: readonly PolicyResource[], onRemove: () => void): ActionGroup {
  return {
    id: 'policies',
    title: `${policies.length} policies`,
    items: [
      {
        id: 'policies-modify',
        label: 'Modify policy',
        icon: <EditIcon fontSize="inherit" />,
        disabledReason: 'Select one policy: each is modified by itself',
      },
      {
        id: 'policies-remove',
        label: 'Remove',
        icon: <DeleteIcon fontSize="inherit" />,
        shortcut: 'Del',
        onRun: onRemove,
      },
    ],
  }
}

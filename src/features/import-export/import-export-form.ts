import { finding } from '@/domain/finding'
import { checkConfigurationPath } from '@/domain/smhv/configuration-rules'
import { CONFIGURATION_SIZE_MAX } from '@/domain/smhv/configuration-file'
import type { FormPage } from '@/components/wizard-form'
import type { BodyInput, EndpointOf, FindingResource, ImportCheckAnswer } from '@/contract'

/** What is chosen in the Import and Export Wizard. */
export interface TransferValues {
  readonly action: 'export' | 'import'
  /** A computer of the environment, or the one at which the person sits. */
  readonly where: 'computer' | 'browser'
  readonly computer: string
  readonly path: string
  readonly overwrite: boolean
  /** Name and text of the file that was chosen here. */
  readonly fileName: string
  readonly content: string
  readonly size: number
  /** Nodes of clusters; null = all. */
  readonly nodes: readonly string[] | null
}

export const DEFAULT_PATH = 'C:\\SMHV\\configuration.json'

export function transferValues(computer: string): TransferValues {
  return {
    action: 'export',
    where: 'computer',
    computer,
    path: DEFAULT_PATH,
    overwrite: false,
    fileName: '',
    content: '',
    size: 0,
    nodes: null,
  }
}

const PAGES: readonly FormPage[] = [
  {
    id: 'welcome',
    title: 'Welcome',
    description: 'Carries hosts and datasets from one management console to another, or back to an earlier state.',
    fields: [],
  },
  { id: 'action', title: 'Export or Import', description: 'What is to be done.', fields: ['action'] },
  {
    id: 'file',
    title: 'File',
    description: 'Where the configuration is written, or read from.',
    fields: ['computer', 'path', 'overwrite', 'content'],
  },
  {
    id: 'changes',
    title: 'Changes',
    description: 'What the import would change in this console, and on which nodes of clusters.',
    fields: ['nodes'],
  },
  { id: 'summary', title: 'Summary', description: 'Look the choices over, then press Finish.', fields: [] },
]

/** An export has nothing to show before it is done. */
export function transferPages(action: TransferValues['action']): readonly FormPage[] {
  return action === 'import' ? PAGES : PAGES.filter(({ id }) => id !== 'changes')
}

/** What can be said of the values without asking. */
export function checkTransfer({ action, where, path, content, size }: TransferValues): FindingResource[] {
  if (where === 'computer') return checkConfigurationPath(path)
  if (action === 'export') return []
  if (size > CONFIGURATION_SIZE_MAX) return [finding('import/too-large', { field: 'content' })]
  return content === '' ? [finding('import/no-file', { field: 'content' })] : []
}

export function exportRequest({ computer, path, overwrite }: TransferValues): BodyInput<EndpointOf<'checkExport'>> {
  return { computer, path: path.trim(), overwrite }
}

export function importRequest(values: TransferValues): BodyInput<EndpointOf<'checkImport'>> {
  const { where, computer, path, fileName, content, nodes } = values
  return {
    source:
      where === 'computer'
        ? { from: 'computer', computer, path: path.trim() }
        : { from: 'upload', name: fileName, content },
    nodes: nodes && [...nodes],
  }
}

/** Of what a check says, that which concerns the import as a whole: what concerns one thing stands beside it. */
export function findingsAsAWhole({ findings, items }: ImportCheckAnswer): FindingResource[] {
  const told = new Set(items.flatMap((item) => item.findings.map(({ code }) => code)))
  return findings.filter(({ code }) => !told.has(code))
}

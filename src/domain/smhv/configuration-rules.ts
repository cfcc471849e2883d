import { finding, type Finding, type Subject } from '../finding'
import { INSTALLATION_DIRECTORY } from './configuration-file'

const FILE_PATH = /^[A-Za-z]:\\([^<>"|?*:/\\]+\\)*[^<>"|?*:/\\]+\.json$/i

/** Where a configuration file is to be written or read, as far as its path says (R96). */
export function checkConfigurationPath(path: string): Finding[] {
  if (path.trim() === '') return [finding('configuration/path-empty', { field: 'path' })]
  if (!FILE_PATH.test(path.trim())) return [finding('configuration/path-invalid', { field: 'path' })]
  return isInInstallation(path) ? [finding('configuration/path-in-installation', { field: 'path' })] : []
}

/** Whether a file goes when SMHV is uninstalled. */
export function isInInstallation(path: string): boolean {
  return path.trim().toLowerCase().startsWith(`${INSTALLATION_DIRECTORY.toLowerCase()}\\`)
}

export interface ClusterImportFacts {
  readonly cluster: Subject
  /** Nodes that get the settings of the file. */
  readonly reached: readonly string[]
  /** Nodes that were not chosen, or do not answer. */
  readonly left: readonly string[]
}

/** The settings of a cluster are to be imported on all of its nodes (R95). */
export function checkClusterImport({ cluster, reached, left }: ClusterImportFacts): Finding[] {
  if (reached.length === 0) return [finding('import/no-node', { subject: cluster, field: 'nodes' })]
  if (left.length === 0) return []
  return [finding('import/not-all-nodes', { subject: cluster, field: 'nodes', detail: left.join(', ') })]
}

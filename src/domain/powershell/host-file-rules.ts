import { finding, type Finding, type Subject } from '../finding'

/** Characters in one file of a host. */
const MAX_LENGTH = 200_000

export interface HostFileFacts {
  readonly host: Subject
  readonly path: string
  readonly length: number
}

/** What keeps a text from becoming a file of a host: a path that Windows does not know, or its size. */
export function checkHostFile({ host: subject, path, length }: HostFileFacts): Finding[] {
  const [drive = '', ...names] = path.split('\\')
  const isPath = path.length <= 260 && /^[A-Za-z]:$/.test(drive) && names.length > 0 && names.every(isName)
  if (!isPath) return [finding('host-file/path', { subject, detail: path })]
  return length > MAX_LENGTH ? [finding('host-file/too-large', { subject, detail: path })] : []
}

function isName(name: string): boolean {
  return name !== '' && !/[/:*?"<>|]/.test(name) && [...name].every((character) => character >= ' ')
}

import type { Finding } from '@/domain/finding'
import type { ManagedHostId } from '@/domain/ids'
import { managedHostFindings } from '@/sim'
import type { ConsoleView } from './console-view'

/** What is missing or advised against; looked up once as long as nothing happens. */
export function findingsOfHost(view: ConsoleView, id: ManagedHostId): readonly Finding[] {
  let findings = view.memo.hostFindings.get(id)
  if (findings) return findings
  findings = managedHostFindings(view.world, id)
  view.memo.hostFindings.set(id, findings)
  return findings
}

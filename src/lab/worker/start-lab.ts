import { Connections, type Line } from '../connections'
import { indexedDbData } from '../indexed-db-saving'
import { Lab } from '../lab'
import { LabRequests } from '../lab-requests'
import { webLockOwnership } from '../ownership'
import { labEngine } from './lab-engine'

/** One lab for this worker. Its name, given by the page, is that of the site: data and lock are kept under it. */
export function startLab(name: string): (line: Line) => void {
  const connections = new Connections()
  const data = typeof indexedDB === 'undefined' ? undefined : indexedDbData(name)
  const parts = {
    engine: labEngine,
    data,
    own: (events: Parameters<typeof webLockOwnership>[1]) => webLockOwnership(name, events),
  }
  const lab = new Lab(parts, connections.tellStatus)
  const requests = new LabRequests(lab)
  return (line) => connections.connect(line, lab, requests)
}

import type { HostId, LogEntryId } from '@/domain/ids'
import type { EventLogEntry } from '@/domain/hyperv/windows'
import type { SimContext } from '../context'

/** Entries kept of all hosts together; the oldest go in bunches, so that writing stays cheap. */
export const EVENT_LOG_KEPT = 5000
const BUNCH = 500

/** Writes an entry to a host's Application log. Only event ids that a source proves. */
export function writeEvent(
  context: SimContext,
  hostId: HostId,
  entry: Pick<EventLogEntry, 'source' | 'eventId' | 'level' | 'message'>,
): void {
  const id = context.nextId<LogEntryId>('event')
  const { eventLog } = context.world
  const { source, eventId, level, message } = entry
  eventLog.push({ id, at: context.now, hostId, source, eventId, level, message })
  if (eventLog.length >= EVENT_LOG_KEPT + BUNCH) eventLog.splice(0, BUNCH)
  context.emit('event-log.written', { entryId: id, hostId })
}

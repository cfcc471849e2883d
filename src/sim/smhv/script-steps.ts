import { HOUR } from '@/base/sim-time'
import { finding } from '@/domain/finding'
import type { ConsoleId, HostId } from '@/domain/ids'
import type { SimContext } from '../context'
import { beginScript, carryScriptOn, type ScriptRun, scriptResumesAt } from '../powershell/script-run'
import { subjectOf } from '../world/subjects'
import { log, noteFindings } from './jobs'

/** How long a job waits for its scripts; what is still running then goes on without it. */
const PATIENCE = 12 * HOUR
/** Lines that a script may write into the log of its job. */
const LINES = 300

/** A script that a step runs on a host. */
export interface HostScript {
  readonly hostId: HostId
  readonly path: string
  readonly args: string
}

/** Where an operation keeps its scripts while they run. */
export interface ScriptsUnderWay {
  scripts?: ScriptRun[] | null
}

/**
 * Runs scripts on their hosts side by side; what they write goes into the job's log. A step asks this as its effect again
 * and again, until it answers that all are through: until then, in how many milliseconds it wants to be asked.
 */
export function runScripts(
  context: SimContext,
  jobId: string,
  data: ScriptsUnderWay & { readonly consoleId: ConsoleId },
  calls: readonly HostScript[],
): number | null {
  if (!data.scripts) {
    data.scripts = []
    for (const { hostId, path, args } of calls) {
      log(
        context,
        jobId,
        'information',
        'Windows',
        `${nameOf(context, hostId)}: ${path}${args === '' ? '' : ` ${args}`}`,
      )
      const run = beginScript(context, { hostId, consoleId: data.consoleId }, path, args)
      data.scripts.push(run)
      goOn(context, jobId, run)
    }
  } else for (const run of data.scripts) goOn(context, jobId, run)
  const waits = data.scripts.flatMap((run) => scriptResumesAt(run) ?? [])
  const begunAt = data.scripts[0]?.startedAt ?? context.now
  if (waits.length > 0 && context.now - begunAt < PATIENCE) return Math.max(1, Math.min(...waits) - context.now)
  for (const run of data.scripts) if (scriptResumesAt(run) !== null) giveUp(context, jobId, run)
  data.scripts = null
  return null
}

const nameOf = ({ world }: SimContext, hostId: HostId): string => world.hosts[hostId]?.name ?? hostId

function goOn(context: SimContext, jobId: string, run: ScriptRun): void {
  const host = nameOf(context, run.hostId)
  for (const { stream, text } of carryScriptOn(context, run)) {
    const level = stream === 'error' || stream === 'warning' ? 'warning' : 'information'
    for (const line of text.split('\n')) {
      if (line.trim() === '' || ++run.lines > LINES) continue
      log(context, jobId, level, 'Windows', run.lines === LINES ? `${host}> …` : `${host}> ${line}`)
    }
  }
}

function giveUp(context: SimContext, jobId: string, { hostId }: ScriptRun): void {
  const host = context.world.hosts[hostId]
  noteFindings(context, jobId, 'Windows', [
    finding('script/timed-out', host ? { subject: subjectOf('host', host) } : {}),
  ])
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callAny } from '../src/api/call'
import { must } from '../src/base/invariant'
import { addTime, HOUR } from '../src/base/sim-time'
import { requestOf } from '../src/queries/endpoint-mutation'
import { scriptQueries } from '../src/queries/script-queries'
import type { ScriptRequest } from '../src/queries/scripted-deed'
import type { Driver } from '../src/sim/testing/drive'
import type { World } from '../src/sim/world/world'
import { answerWith } from './testing/answer-with'
import { scriptHistory } from './testing/script-history'
import { smhvRequests, snapDriveRequests } from './testing/smhv-requests'
import { STORAGE_REQUESTS, type Tried } from './testing/storage-requests'
import { typeScript } from './testing/type-script'
import { WINDOWS_REQUESTS } from './testing/windows-requests'

// From the wizard's request to the world: once over the wire, once by the script that View Script shows, copied and pasted.

const FEATURES = join(import.meta.dirname, '../src/features')
/** What SMHV has no cmdlet for; View Script says so. */
const WITHOUT_CMDLET = [
  'applyRemedy',
  'changeSnapInfoCopies',
  'connectDisk',
  'copySnapInfoFiles',
  'createDisk',
  'deleteReport',
  'moveSnapInfoFiles',
]
const start = scriptHistory()

/** Requests as the wizards and dialogs put them together, by their endpoint. */
const REQUESTS: Readonly<Record<string, Tried>> = {
  ...Object.fromEntries(
    Object.entries({ ...smhvRequests(start), ...snapDriveRequests(start) }).map(([name, asked]) => [
      name,
      { asked: () => asked },
    ]),
  ),
  ...STORAGE_REQUESTS,
  ...WINDOWS_REQUESTS,
}

const isRequest = (one: { readonly name: string }): one is ScriptRequest => one.name in REQUESTS

const tables = (driver: Driver): Partial<World> => {
  const { kernel: _, shells: __, ...rest } = driver.names.world as World
  return rest
}

/** True: it was done. What is refused over the wire is refused where the script is typed. */
async function bothWays(origin: Driver, asked: ScriptRequest): Promise<boolean> {
  const [direct, scripted] = [origin.restored(), origin.restored()]
  answerWith(direct.simulation)
  const { parts } = await scriptQueries.of([asked]).queryFn()
  expect(parts.length, `scripts for ${asked.name}`).toBe(1)
  const done = await callAny(asked.name, requestOf(asked.name, asked.variables)).then(
    () => true,
    () => false,
  )
  const typed = typeScript(scripted, must(parts[0], 'script'))
  const then = addTime(direct.simulation.now, 12 * HOUR)
  for (const driver of [direct, scripted]) driver.at(then)
  const { written, refused, idle } = typed.outcome()
  // What was pasted and what it wrote are seen when it fails.
  const told = { shown: typed.shown, written, idle: true }
  expect({ ...told, idle, refused }).toEqual({ ...told, refused: !done || refused })
  expect({ ...told, ...tables(scripted) }).toEqual({ ...told, ...tables(direct) })
  return done
}

test('[R203] every wizard and dialog with View Script has its requests tried here, or no cmdlet', () => {
  const files = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const asked = files.flatMap((name) => {
    const source = readFileSync(join(FEATURES, name), 'utf8')
    return /ViewScript|script=\{/.test(source)
      ? [...source.matchAll(/name: '(\w+)',\s*variables/g)].map(([, endpoint = '']) => endpoint)
      : []
  })
  // The command log shows a script for more than they do.
  const tried = new Set([...Object.keys(REQUESTS), ...WITHOUT_CMDLET])
  expect(asked.length).toBeGreaterThan(15)
  expect(asked.filter((endpoint) => !tried.has(endpoint))).toEqual([])
})

test.each(Object.keys(REQUESTS))(
  'what View Script shows for %s does the same as the request when it is typed where it belongs',
  async (name) => {
    let done = 0
    const { before, asked } = must(REQUESTS[name], name)
    const origin = before ? before(start.restored()) : start
    const requests = asked(origin).map((variables) => ({ name, variables }))
    await fc.assert(
      fc.asyncProperty(requests, async (one) => {
        if (isRequest(one) && (await bothWays(origin, one))) done++
      }),
      { numRuns: name in STORAGE_REQUESTS ? 8 : 16, seed: 20131014 },
    )
    expect(done).toBeGreaterThan(0)
  },
)

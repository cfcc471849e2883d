import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '../fixtures/test'

/** Of a command as the journal has it, what the wire needs. */
interface JournalCommand {
  readonly type: string
  readonly [field: string]: unknown
}

interface GoldenTrace {
  readonly scenario: string
  readonly points: readonly { readonly at: string; readonly hash: string }[]
  readonly story: readonly { readonly at: string; readonly hash: string; readonly command: JournalCommand }[]
}

const folder = new URL('../../src/sim/scenarios/golden/', import.meta.url)
// A whole year is told in Node alone: it takes longer than a journey may.
const files = readdirSync(folder).filter((file) => !file.endsWith('-year.json'))
const traces = files.map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoldenTrace)

for (const { scenario, points, story } of traces) {
  test(`${scenario} goes on in this browser as it does in Node, to the last byte`, async ({ open }) => {
    const { simulation } = await open({ scenario })
    for (const { at, hash } of points) {
      if ((await simulation.state()).now !== at) await simulation.advance({ to: at })
      expect(await simulation.hash(), `hash at ${at}`).toBe(hash)
    }
  })
  if (story.length === 0) continue
  test(`a story told in ${scenario} ends in this browser as it does in Node`, async ({ open }) => {
    const { simulation } = await open({ scenario })
    for (const { at, hash, command } of story) {
      if ((await simulation.state()).now !== at) await simulation.advance({ to: at })
      const { method, path, body } = requestOf(command)
      const answer = await simulation.request(method, path, body)
      expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
      expect(await simulation.hash(), `hash after ${command.type} at ${at}`).toBe(hash)
    }
  })
}

/** The request that issues a command, without a key: keys are remembered in the environment, and change its hash. */
function requestOf(command: JournalCommand): { method: string; path: string; body: unknown } {
  const { type, ...fields } = command
  const id = (name: string): string => String(fields[name])
  switch (type) {
    case 'addHost': {
      const settings = fields['settings'] as { readonly snapInfo: { readonly path: string } | null }
      const snapInfo = settings.snapInfo && { path: settings.snapInfo.path }
      const name = fields['clusterId'] ?? fields['hostId']
      return post('hosts', { name, port: fields['port'], settings: { ...settings, snapInfo } })
    }
    case 'createDataset':
      return post('datasets', fields)
    case 'addPolicy': {
      const schedule = fields['schedule'] as { readonly start: number }
      const start = new Date(schedule.start).toISOString()
      return post(`datasets/${id('datasetId')}/policies`, { ...fields, schedule: { ...schedule, start } })
    }
    case 'startBackup':
      return post(`datasets/${id('datasetId')}/backups`, fields)
    case 'injectFault':
      return post('simulation/faults', { kind: fields['kind'], target: fields['targetId'] })
    case 'startRestore':
      return post(`backups/${id('backupId')}/restores`, fields)
    case 'changeVmState':
      return post(`virtual-machines/${id('vmId')}/state`, fields)
    default:
      throw new Error(`The story has a ${type}, which this test cannot put into a request yet.`)
  }
}

function post(path: string, body: unknown): { method: string; path: string; body: unknown } {
  return { method: 'POST', path, body }
}

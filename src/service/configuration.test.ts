import { describe, expect, test } from 'vitest'
import type { ConfigurationDocument } from '@/contract'
import { CONFIGURATION_FORMAT } from '@/domain/smhv/configuration-file'
import { hostNamed } from './testing/requests'
import { type TestConsole, testConsole } from './testing/test-console'

const upload = (content: string) => ({ source: { from: 'upload', name: 'a.json', content } as const, nodes: null })

async function exported(on: TestConsole): Promise<ConfigurationDocument> {
  const { body } = await on.ask('exportConfiguration')
  return body
}

describe('a file from outside', () => {
  test('[R94] one that is broken, foreign or newer is refused with the reason, and nothing changes', async () => {
    const on = testConsole('tr-4234')
    const document = await exported(on)
    const { datasets, ...cut } = document
    expect(datasets.length).toBeGreaterThan(0)
    const trials = [
      ['', 'import/no-file'],
      ['{"format":', 'import/broken'],
      [JSON.stringify(cut), 'import/broken'],
      [JSON.stringify({ ...document, exportedAt: 'yesterday' }), 'import/broken'],
      ['<configuration/>', 'import/broken'],
      ['null', 'import/foreign'],
      ['{"format":"something else"}', 'import/foreign'],
      [JSON.stringify({ ...document, version: 2 }), 'import/newer'],
      ['x'.repeat(2_000_001), 'import/too-large'],
    ] as const
    const before = on.simulation.hash()
    for (const [content, code] of trials) {
      const { body } = await on.ask('checkImport', { body: upload(content) })
      expect(body.findings.map((found) => found.code)).toEqual([code])
      expect(body.items).toEqual([])
      const problem = await on.refused('importConfiguration', { body: upload(content) })
      expect([problem.status, problem.code]).toEqual([422, code])
    }
    expect(on.simulation.hash()).toBe(before)
  })

  test('[R94] what was exported is understood again, and says of everything that it is there already', async () => {
    const on = testConsole('tr-4234')
    const document = await exported(on)
    expect(document.format).toBe(CONFIGURATION_FORMAT)
    const { body } = await on.ask('checkImport', { body: upload(JSON.stringify(document)) })
    expect(body.findings.map(({ code }) => code)).toEqual(['import/nothing-changes'])
    expect(new Set(body.items.map(({ effect }) => effect))).toEqual(new Set(['left-alone']))
    expect(body.clusters.map(({ nodes }) => nodes.length)).not.toContain(0)
  })

  test('[R94] a fresh environment becomes what the file says: what the check shows is what happens', async () => {
    const content = JSON.stringify(await exported(testConsole('tr-4234')))
    const on = testConsole('tr-4234-fresh')
    const { body: check } = await on.ask('checkImport', { body: upload(content) })
    await on.ask('importConfiguration', { body: upload(content) })
    const after = await exported(on)
    const names = (kinds: readonly string[]) =>
      check.items.filter(({ kind, effect }) => kinds.includes(kind) && effect === 'added').map(({ name }) => name)
    expect(after.hosts.map(({ name }) => name)).toEqual(names(['host', 'cluster']))
    expect(after.datasets.map(({ name }) => name)).toEqual(names(['dataset']))
    const policies = after.datasets.flatMap((dataset) => dataset.policies.map(({ name }) => `${dataset.name}: ${name}`))
    expect(policies).toEqual(names(['policy']))
    expect(policies.length).toBeGreaterThan(0)
  })
})

test('[R93] the other console may import a host that is managed already, and is warned', async () => {
  const on = testConsole('tr-4234-fresh')
  await on.ask('addHost', { body: hostNamed('testhv08') })
  const document = await exported(on)
  const { body } = await on.ask('checkImport', { body: upload(JSON.stringify(document)), console: 'console-2' })
  const [item] = body.items
  expect(item?.effect).toBe('added')
  expect(item?.findings.map(({ code }) => code)).toContain('host/managed-elsewhere')
})

test('[R93] a host that two consoles manage says so in both, and a new console begins with nothing', async () => {
  const on = testConsole('tr-4234-fresh')
  await on.ask('addHost', { body: hostNamed('testhv08') })
  const before = await on.ask('listConsoles', { console: 'console-3' })
  expect(before.body.items.at(-1)).toEqual({
    id: 'console-3',
    name: 'console-3',
    own: true,
    vm: null,
    hostCount: 0,
    datasetCount: 0,
  })
  await on.ask('addHost', { body: hostNamed('testhv08'), console: 'console-3' })
  for (const console of ['console-1', 'console-3']) {
    const { body } = await on.ask('listHosts', { console })
    expect(body.items[0]?.findings.map(({ code }) => code)).toContain('host/managed-elsewhere')
  }
  const after = await on.ask('listConsoles')
  expect(after.body.items.map(({ id, hostCount }) => [id, hostCount])).toEqual([
    ['console-1', 1],
    ['console-2', 0],
    ['console-3', 1],
  ])
})

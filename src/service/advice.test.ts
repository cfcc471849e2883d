import { expect, test } from 'vitest'
import { newSimulation } from '@/sim'
import { policy, protect, schedule } from './testing/requests'
import { testConsole } from './testing/test-console'

const R2 = 'cluster_windows2008_r2'

async function fresh() {
  const on = testConsole('tr-4234-fresh')
  const codes = async (query = {}) => (await on.ask('listAdvice', { query })).body.items.map(({ code }) => code)
  const adviceOn = async (subject: string, code: string) => {
    const { body } = await on.ask('listAdvice', { query: { limit: 1000 } })
    return body.items.find((one) => one.subject.name === subject && one.code === code)
  }
  return { on, codes, adviceOn }
}

test('[R233, R146] a dataset without a policy, and VMs without a backup, are advised against', async () => {
  const { on, adviceOn } = await fresh()
  const { dataset } = await protect(on, R2, 'ds', ['web01', 'web02'])
  const found = await adviceOn('ds', 'dataset/no-policy')
  expect(found).toMatchObject({ requirement: 'R233', section: 'Appendix', severity: 'advice', remedy: null })
  expect(found?.cause).not.toBe('')
  expect(await adviceOn('ds', 'dataset/vms-without-backup')).toMatchObject({ detail: '2 of 2 VMs: web01, web02' })
  const params = { datasetId: dataset.id }
  await on.ask('addPolicy', { params, body: policy() })
  expect(await adviceOn('ds', 'dataset/no-policy')).toBeUndefined()
})

test('[R80] a dataset with crash-consistent policies only is advised an application-consistent one', async () => {
  const { on, adviceOn } = await fresh()
  const { dataset } = await protect(on, R2, 'ds', ['web01'])
  const params = { datasetId: dataset.id }
  await on.ask('addPolicy', { params, body: policy({ name: 'often', backupType: 'crash-consistent' }) })
  expect(await adviceOn('ds', 'dataset/only-crash-consistent')).toMatchObject({ requirement: 'R80', section: '5.2' })
  await on.ask('addPolicy', { params, body: policy({ name: 'nightly' }) })
  expect(await adviceOn('ds', 'dataset/only-crash-consistent')).toBeUndefined()
})

test('[R42] the remedy for a mail after every backup is an edit of the policy, and does what its preview says', async () => {
  const { on, adviceOn } = await fresh()
  const { dataset } = await protect(on, R2, 'ds', ['web01'])
  const params = { datasetId: dataset.id }
  const notify = 'every-backup' as const
  const body = policy({ options: { ...policy().options, notify } })
  const { body: added } = await on.ask('addPolicy', { params, body })
  const found = await adviceOn('ds: nightly', 'options/notify-every-backup')
  expect(found).toMatchObject({ of: { type: 'dataset', id: dataset.id }, remedy: { changes: [expect.any(String)] } })
  const call = { params: { adviceId: found?.id ?? '' }, key: 'once' }
  const { body: done } = await on.ask('applyRemedy', call)
  expect(done.done).toEqual(found?.remedy?.changes)
  const { body: after } = await on.ask('getPolicy', { params: { ...params, policyId: added.id } })
  expect(after).toMatchObject({ options: { notify: 'errors-and-warnings' }, version: added.version + 1 })
  expect(await on.refused('applyRemedy', { params: call.params })).toMatchObject({
    status: 404,
    code: 'advice/unknown',
  })
})

test('[R116, R231] remedies act on VMs as Hyper-V Manager and SCVMM would', async () => {
  const { on, adviceOn } = await fresh()
  for (const [name, code] of [
    ['dev01', 'vm/snapshot-location-moved'],
    ['rhel01', 'cluster/vm-away-from-csv'],
  ] as const) {
    const found = await adviceOn(name, code)
    expect(found?.remedy).not.toBeNull()
    await on.ask('applyRemedy', { params: { adviceId: found?.id ?? '' } })
    on.simulation.advanceTo((on.simulation.now + 3_600_000) as typeof on.simulation.now)
    expect(await adviceOn(name, code)).toBeUndefined()
  }
})

test('[R114] the other VMs of a LUN join the dataset on request', async () => {
  const { on, adviceOn } = await fresh()
  await protect(on, 'testhv07', 'ds', await firstVmOf(on, 'testhv07'))
  const found = await adviceOn('ds', 'dataset/lun-shared-with-outsiders')
  if (!found?.remedy) return expect(found?.remedy ?? null).toBeNull()
  await on.ask('applyRemedy', { params: { adviceId: found.id } })
  expect(await adviceOn('ds', 'dataset/lun-shared-with-outsiders')).toBeUndefined()
})

async function firstVmOf(on: ReturnType<typeof testConsole>, host: string) {
  const { body } = await on.ask('listVirtualMachines', { query: { managed: 'false', limit: 1000 } })
  return body.items
    .filter((vm) => vm.host.name === host)
    .slice(0, 1)
    .map(({ name }) => name)
}

test('[R140] policies that fit alone and not together are told when one is added, and as advice', async () => {
  const { on } = await fresh()
  const { dataset } = await protect(on, 'testhv07', 'ds', await firstVmOf(on, 'testhv07'))
  const params = { datasetId: dataset.id }
  const keeping = (name: string, count: number) =>
    policy({
      name,
      retention: { type: 'daily', rule: { by: 'count', count } },
      schedule: { ...schedule, jobName: name },
    })
  await on.ask('addPolicy', { params, body: keeping('weekly', 70) })
  const { body: check } = await on.ask('checkPolicy', { params, body: keeping('monthly', 70) })
  expect(check.findings.map(({ code }) => code)).toContain('retention/policies-exceed-limit')
  const { body: enough } = await on.ask('checkPolicy', { params, body: keeping('monthly', 50) })
  expect(enough.findings.map(({ code }) => code)).not.toContain('retention/policies-exceed-limit')
  await on.ask('addPolicy', { params, body: keeping('monthly', 70) })
  const { body } = await on.ask('listAdvice', { query: { on: 'volume' } })
  expect(body.items).toMatchObject([{ code: 'retention/policies-exceed-limit', requirement: 'R140' }])
})

test('filters leave kinds of objects, sections, and what can be done on request', async () => {
  const { on } = await fresh()
  const { body: all } = await on.ask('listAdvice', { query: { limit: 1000 } })
  expect(all.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(all.total)
  const { body: clusters } = await on.ask('listAdvice', { query: { on: 'cluster', limit: 1000 } })
  expect(clusters.items.every(({ subject }) => subject.type === 'cluster')).toBe(true)
  const { body: section } = await on.ask('listAdvice', { query: { section: '7.1', q: 'path' } })
  expect(section.items).toMatchObject([{ requirement: 'R193' }])
  const { body: certain } = await on.ask('listAdvice', { query: { remedy: 'true', limit: 1000 } })
  expect(certain.items.every(({ remedy }) => remedy !== null)).toBe(true)
  expect(certain.total).toBeGreaterThan(0)
  expect(certain.total).toBeLessThan(all.total)
  const other = all.items.find(({ remedy }) => remedy === null)
  const refused = await on.refused('applyRemedy', { params: { adviceId: other?.id ?? '' } })
  expect(refused).toMatchObject({ status: 409, code: 'advice/no-remedy' })
})

test('the advice for 10,000 VMs comes in pages, each with an id of its own', async () => {
  const fleet = newSimulation('fleet', undefined, { checked: false })
  if (!fleet) throw new Error('no fleet')
  const on = testConsole(fleet)
  const ids = new Set<string>()
  const { body } = await on.ask('listAdvice', { query: { limit: 1 } })
  for (let offset = 0; offset < body.total; offset += 50) {
    const { body: page } = await on.ask('listAdvice', { query: { offset, limit: 50 } })
    for (const { id } of page.items) ids.add(id)
  }
  expect(ids.size).toBe(body.total)
})

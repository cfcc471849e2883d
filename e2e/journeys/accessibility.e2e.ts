import { Requests } from '../fixtures/requests'
import { test } from '../fixtures/test'
import { visit } from '../pages/accessibility'

// A trace draws the page again and again.
test.use({ trace: 'off' })

test('axe finds nothing on the dashboard and in Protection', async ({ open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const dataset = await requests.idOf('datasets', 'cluster2012_apps')
  const [vm, host] = [await requests.idOf('virtual-machines', 'sql11'), await requests.idOf('hosts', 'testhv07')]
  const cluster = await requests.idOf('hosts', 'cluster_windows2012')
  const policies = await simulation.get<{ items: { id: string }[] }>(`datasets/${dataset}/policies`)
  await visit(console, [
    ['/', 'Job History (7 days)'],
    ['/?show=protection-ok', 'Job History (7 days)'],
    ['/?tab=getting-started', 'Getting started'],
    [`/protection/datasets?select=dataset:${dataset}`, 'every_4_hours'],
    [`/protection/datasets?select=policy:${dataset}:${policies.items[0]?.id}`, 'Next run'],
    [`/protection/datasets?select=vm:${dataset}:${vm}`, 'Windows Server 2012'],
    ['/protection/datasets?q=nothing-is-called-so', /nothing-is-called-so/],
    [`/protection/hosts?select=host:${host}`, 'Report path'],
    [`/protection/hosts?select=host:${cluster}`, 'Report path'],
    [`/protection/hosts?select=vm:${cluster}:${vm}`, 'Windows Server 2012'],
  ])
})

test('axe finds nothing in Recovery and in Jobs', async ({ open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const dataset = await requests.idOf('datasets', 'DR_Dataset')
  const vm = await requests.idOf('virtual-machines', 'exch01')
  const backups = await simulation.get<{ items: { id: string }[] }>(`backups?vm=${vm}&limit=1`)
  const failed = await simulation.get<{ items: { id: string }[] }>('jobs?state=failed&limit=1')
  const backup = `select=vm:${dataset}:${vm}&backup=${backups.items[0]?.id}`
  const running = await requests.startBackup(dataset, 'now')
  await visit(console, [
    ['/recovery', 'Nothing is selected'],
    [`/recovery?${backup}`, 'Backup time'],
    [`/recovery?${backup}&details=snapshots`, /exch01|DR_Dataset/],
    [`/recovery?${backup}&details=virtual-machines`, 'exch01'],
    [`/jobs/running?select=job:${running}`, 'Run to the end'],
    ['/jobs/scheduled', 'cluster2012_apps'],
    [`/jobs/history?select=job:${failed.items[0]?.id}`, 'Took'],
  ])
})

test('axe finds nothing on the screens of the environment and where there is nothing', async ({ open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const [volume, vm] = [await requests.idOf('volumes', 'csv01'), await requests.idOf('virtual-machines', 'win8-01')]
  await requests.injectFault('vm-deleted', vm)
  const mails = await simulation.get<{ items: { id: string }[] }>('mail?limit=1')
  await simulation.request('POST', 'simulation/checkpoints', { name: 'before' })
  await visit(console, [
    ['/environment/scenarios', 'before'],
    ['/environment/faults', /Delete the virtual machine, since/],
    [`/environment/storage?select=volume:${volume}`, 'csv01'],
    ['/computer-management/event-viewer', 'Information'],
    ['/computer-management/computers', 'testhv01'],
    ['/computer-management/task-scheduler', 'Ready'],
    ['/hyper-v', 'Running'],
    ['/clusters', 'cluster_windows2012'],
    [`/environment/mail?select=mail:${mails.items[0]?.id}`, 'Sent'],
    ['/nowhere', 'There is nothing at this address'],
  ])
  await simulation.request('POST', 'simulation/reset', { scenario: 'empty' })
  await visit(console, [
    ['/', 'VM Protection Status'],
    ['/protection/datasets', 'No host is managed yet'],
    ['/protection/hosts', 'No host is managed yet'],
    ['/recovery', 'There is no dataset yet'],
    ['/jobs/running', 'No job is selected'],
    ['/jobs/scheduled', /schedule/i],
  ])
})

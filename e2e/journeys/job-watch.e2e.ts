import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'
import { expectAccessible } from '../pages/accessibility'

test('a job is watched: its steps by component, its log searched and linked to a line', async ({ page, open }) => {
  const { console, simulation } = await open()
  const requests = new Requests(simulation)
  const dataset = await requests.idOf('datasets', 'sm_san_ded1')
  const job = await requests.startBackup(dataset, 'watched')
  await simulation.advance({ by: 15_000 })
  await console.toAddress(`/jobs/running?select=job:${job}`)
  const steps = console.result.getByRole('treegrid', { name: 'Steps of the job' })
  await expect(steps.getByRole('row', { name: /^VSS/ }).first()).toHaveAttribute('aria-expanded', 'true')
  await expect(steps.getByRole('row', { name: /Running/ }).first()).toBeVisible()
  await expect(console.result.getByText(/Elapsed .*, expected .*, ends at/)).toBeVisible()
  await expectAccessible(page, 'a job that runs')

  await simulation.advance({ until: `job:${job}` })
  await console.toAddress(`/jobs/history?select=job:${job}`)
  const log = console.result.getByRole('list', { name: 'Log of the job' })
  const { total: all } = await simulation.get<{ total: number }>(`jobs/${job}/log?limit=1`)
  await expect(log.getByRole('listitem')).toHaveCount(all)
  await console.result.getByRole('searchbox', { name: 'Search the log' }).fill('snapshot')
  await expect(log.getByRole('listitem').filter({ hasNotText: /snapshot/i })).toHaveCount(0)
  await expect(console.result.getByText(new RegExp(`^\\d+ of ${all} lines$`))).toBeVisible()
  await log.getByRole('link').first().click()
  await expect(page).toHaveURL(/line=\d+/)

  await page.reload()
  await console.ready()
  const line = new URL(page.url().replace('#', '')).searchParams.get('line')
  const marked = log
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: `Line ${line}`, exact: true }) })
  await expect(marked).toHaveAttribute('aria-current', 'location')
  await expect(marked).toBeInViewport()
  await expectAccessible(page, 'a job that has run')

  await console.result.getByRole('checkbox', { name: 'Warnings and errors only' }).check()
  await expect(console.result.getByText('No line is like this.')).toBeVisible()
  await steps.getByRole('row', { name: /^VSS/ }).first().click()
  await steps.getByRole('row', { name: /^VSS/ }).first().press('ArrowLeft')
  await expect(steps.getByRole('row', { name: /^VSS/ }).first()).toHaveAttribute('aria-expanded', 'false')
})

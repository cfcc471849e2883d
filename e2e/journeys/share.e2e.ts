import { Requests } from '../fixtures/requests'
import { expect, test } from '../fixtures/test'

test('a link carries the whole environment, and opens to the same hash', async ({ open, browser }) => {
  const { console, simulation } = await open({ scenario: 'tr-4234-fresh' })
  const requests = new Requests(simulation)
  await requests.addHost('testhv08', 'S:\\SnapInfo')
  const dataset = await requests.createDataset('ds_crm', ['crm01', 'crm02'])
  await requests.startBackup(dataset, 'ds_crm')
  await simulation.settle()
  const { hash } = await simulation.get<{ hash: string }>('simulation/hash')

  await console.goTo('Simulated Environment')
  await console.result.getByRole('button', { name: 'Make a link' }).click()
  const link = await console.result.getByText(/#\/environment\/shared\?state=/).textContent()

  await test.step('somebody else opens it, where nothing has been done', async () => {
    const elsewhere = await browser.newContext()
    const other = await elsewhere.newPage()
    await other.goto((link ?? '').replace('#', '?clock=paused#'))
    await expect(
      other
        .getByText('OK: 2')
        .or(other.getByRole('button', { name: 'OK: 2' }))
        .first(),
    ).toBeVisible()
    const found = await other.evaluate(async () => {
      const answer = await fetch(new URL('api/v1/simulation/hash', document.baseURI))
      return (await answer.json()) as { hash: string }
    })
    expect(found.hash).toBe(hash)
    await elsewhere.close()
  })

  await test.step('where something was done it asks first; a link that was cut off is told to be', async () => {
    await simulation.advance({ by: 3_600_000 })
    await console.toAddress((link ?? '').slice((link ?? '').indexOf('#')))
    await console.result.getByRole('button', { name: 'Open the environment' }).click()
    await expect(console.result.getByRole('button', { name: 'OK: 2' })).toBeVisible()
    expect(await simulation.get('simulation/hash')).toMatchObject({ hash })
    await console.toAddress((link ?? '').slice((link ?? '').indexOf('#'), -40))
    await expect(console.result.getByText('The link is incomplete')).toBeVisible()
    expect(await simulation.get('simulation/hash')).toMatchObject({ hash })
  })
})

import { median, ms, ratio, row } from './measure.ts'
import { openService } from './open-service.ts'

const LISTS = [
  ['VMs, first page by name', 'virtual-machines?sort=name&limit=100'],
  ['VMs, a page in the middle', 'virtual-machines?sort=name&offset=500&limit=100'],
  ['VMs, searched', 'virtual-machines?q=7&sort=name&limit=100'],
  ['VMs of one state, sorted by host', 'virtual-machines?state=running&sort=host&limit=100'],
  ['unprotected VMs', 'virtual-machines?protected=false&sort=name&limit=100'],
  ['hosts', 'hosts?sort=name&limit=100'],
  ['datasets', 'datasets?sort=name&limit=100'],
  ['backups', 'backups?sort=createdAt&order=desc&limit=100'],
  ['volumes', 'volumes?sort=name&limit=100'],
  ['dashboard', 'dashboard'],
] as const

async function answerTimes(scenario: string, runs: number): Promise<ReadonlyMap<string, number>> {
  const ask = openService(scenario)
  const times = new Map<string, number>()
  for (const [name, path] of LISTS) {
    const values: number[] = []
    for (let run = 0; run < runs + 3; run++) {
      const start = performance.now()
      const status = await ask(path)
      const time = performance.now() - start
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      // The first ones warm the engine of the language up.
      if (run >= 3) values.push(time)
    }
    times.set(name, median(values))
  }
  return times
}

/** Answer times of the main lists, at a tenth of the fleet and at all of it. */
export async function benchLists(runs: number): Promise<void> {
  const small = await answerTimes('fleet-20x1000', runs)
  const large = await answerTimes('fleet', runs)
  console.log(`\nAnswers of the service: 10,000 VMs beside 1,000 (median of ${runs})`)
  for (const [name] of LISTS) {
    const of1000 = small.get(name) ?? 0
    const of10000 = large.get(name) ?? 0
    row(name, ms(of10000), `${ms(of1000)} at 1,000 VMs, ${ratio(of10000 / of1000)}`)
  }
}

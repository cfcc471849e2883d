import { ok } from '@/base/result'
import { scenarios as known } from '@/sim'
import type { Service } from './service'

/** How an environment can begin. */
export function scenarios(): Pick<Service, 'listScenarios'> {
  return {
    listScenarios: () => {
      const items = known.map(({ name, title, story, seed }) => ({ name, title, story, seed }))
      return ok({ body: { items, total: items.length } })
    },
  }
}

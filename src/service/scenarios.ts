import { ok } from '@/base/result'
import type { Service } from './service'

/** How an environment can begin. */
export function scenarios(): Pick<Service, 'listScenarios'> {
  return {
    // Loaded when somebody asks: the scenarios are big, and a console that opens needs none of them.
    listScenarios: async () => {
      const { scenarios: known } = await import('./known-scenarios')
      const items = known.map(({ name, title, story, seed }) => ({ name, title, story, seed }))
      return ok({ body: { items, total: items.length } })
    },
  }
}

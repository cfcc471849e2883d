import { LAB_HEADER } from '../../src/contract'
import { createService } from '../../src/service/create-service'
import { dispatch } from '../../src/service/dispatch'
import { stillLab } from '../../src/service/testing/still-lab'
import type { Simulation } from '../../src/sim'

/** The API of this page is the service of one simulation from now on. */
export function answerWith(simulation: Simulation): void {
  const service = createService(simulation, stillLab(simulation))
  Object.assign(globalThis, {
    document: { baseURI: 'https://host.example/' },
    window: { location: { search: '' } },
    fetch: async (url: URL, init: RequestInit): Promise<Response> => {
      const headers = Object.fromEntries(
        Object.entries(init.headers as Record<string, string>).map(([name, value]) => [name.toLowerCase(), value]),
      )
      const path = url.pathname.replace(/^\/api\/v1/, '') + url.search
      const body = typeof init.body === 'string' ? init.body : null
      const answer = await dispatch(service, { method: init.method ?? 'GET', path, headers, body })
      return new Response(answer.body, { status: answer.status, headers: { ...answer.headers, [LAB_HEADER]: '1' } })
    },
  })
}

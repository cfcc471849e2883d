import { LAB_HEADER } from '@/contract'

export interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: unknown
}

/** Stands in for `fetch` and the page's address; answers from a queue, an answer that says nothing else with 200. */
export class FakeLab {
  readonly sent: Sent[] = []
  private readonly answers: (() => Response | Promise<Response>)[] = []

  constructor(search = '') {
    Object.assign(globalThis, {
      document: { baseURI: 'https://host.example/sub/path/index.html' },
      window: { location: { search } },
      fetch: (url: URL, init: RequestInit): Promise<Response> => this.answer(url, init),
    })
  }

  next(answer: () => Response | Promise<Response>): void {
    this.answers.push(answer)
  }

  /** An answer of the lab. */
  json(body: unknown, init: ResponseInit = {}): void {
    const headers = { [LAB_HEADER]: '7', ...(init.headers as Record<string, string> | undefined) }
    this.next(() => new Response(body === undefined ? null : JSON.stringify(body), { ...init, headers }))
  }

  private async answer(url: URL, init: RequestInit): Promise<Response> {
    this.sent.push({
      url: url.href,
      method: init.method ?? 'GET',
      headers: (init.headers ?? {}) as Record<string, string>,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    })
    const answer = this.answers.shift()
    return answer ? answer() : new Response('{}', { headers: { [LAB_HEADER]: '7' } })
  }
}

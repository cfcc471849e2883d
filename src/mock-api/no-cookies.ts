/**
 * Stands in for `tough-cookie` in the bundle (see vite.config.ts). MSW keeps a cookie jar for the handlers; the
 * simulated API sets no cookies, and the real jar brings the public suffix list, some 100 kB, with it.
 */
export class MemoryCookieStore {
  idx = {}
}

export class CookieJar {
  readonly store: MemoryCookieStore

  constructor(store: MemoryCookieStore) {
    this.store = store
  }

  getCookiesSync(): readonly never[] {
    return []
  }

  setCookie(): Promise<undefined> {
    return Promise.resolve(undefined)
  }
}

export class Cookie {
  static fromJSON(): undefined {
    return undefined
  }
}

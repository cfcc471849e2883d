import type { FromLab } from '../protocol'
import { startLab } from './start-lab'

/** What of a SharedWorker's scope is needed; sources are checked against the types of a page, which has none. */
declare const self: {
  readonly name: string
  addEventListener(type: 'connect', listener: (event: MessageEvent) => void): void
}

const connect = startLab(self.name)

const life = holdLife(self.name)

self.addEventListener('connect', ({ ports: [port] }) => {
  if (!port) return
  connect(port)
  port.start()
  void life?.then((lock) => port.postMessage({ type: 'alive', lock } satisfies FromLab))
})

/** Holds a lock that only the end of this worker releases, and gives its name. */
function holdLife(name: string): Promise<string> | undefined {
  const lock = `${name} ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
  return (
    navigator.locks &&
    new Promise((resolve) => {
      void navigator.locks.request(lock, () => {
        resolve(lock)
        return new Promise(() => undefined)
      })
    })
  )
}

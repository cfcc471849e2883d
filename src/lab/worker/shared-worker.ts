import { startLab } from './start-lab'

/** What of a SharedWorker's scope is needed; sources are checked against the types of a page, which has none. */
declare const self: {
  readonly name: string
  addEventListener(type: 'connect', listener: (event: MessageEvent) => void): void
}

const connect = startLab(self.name)

self.addEventListener('connect', ({ ports: [port] }) => {
  if (!port) return
  connect(port)
  port.start()
})

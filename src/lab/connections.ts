import type { Lab } from './lab'
import type { LabRequests } from './lab-requests'
import type { LabStatus } from './lab-status'
import type { FromLab, ToLab } from './protocol'

/** A page's end of the line: a MessagePort, or the scope of a dedicated worker. */
export interface Line {
  postMessage(message: FromLab): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToLab>) => void): void
}

/** The pages that use the lab. */
export class Connections {
  private readonly open = new Set<Connection>()
  private started = false

  /** For the lab: tells every page. */
  readonly tellStatus = (status: LabStatus): void => {
    for (const connection of this.open) connection.send({ type: 'status', status })
  }

  connect(line: Line, lab: Lab, requests: LabRequests): void {
    const connection = new Connection(line, lab, requests)
    line.addEventListener('message', ({ data }) => {
      if (data.type === 'hello') {
        this.open.add(connection)
        connection.send({ type: 'status', status: lab.status })
        if (!this.started) lab.start(data.options)
        this.started = true
      } else if (data.type === 'goodbye') this.close(connection)
      else connection.receive(data)
    })
    // Where browsers tell when a page is gone without a word.
    line.addEventListener('close' as 'message', () => this.close(connection))
  }

  private close(connection: Connection): void {
    connection.end()
    this.open.delete(connection)
  }
}

class Connection {
  private readonly line: Line
  private readonly lab: Lab
  private readonly requests: LabRequests
  private readonly subscriptions = new Map<number, () => void>()
  private readonly wanted = new Set<number>()

  constructor(line: Line, lab: Lab, requests: LabRequests) {
    this.line = line
    this.lab = lab
    this.requests = requests
  }

  send(message: FromLab): void {
    this.line.postMessage(message)
  }

  receive(message: Exclude<ToLab, { type: 'hello' | 'goodbye' }>): void {
    switch (message.type) {
      case 'request':
        return void this.answer(message)
      case 'abort':
        return void this.wanted.delete(message.id)
      case 'subscribe':
        return this.subscribe(message.id, message.after)
      case 'unsubscribe':
        this.subscriptions.get(message.id)?.()
        return void this.subscriptions.delete(message.id)
      case 'export':
        return void this.export(message.id)
      case 'choose':
        return void this.lab[message.choice]()
    }
  }

  end(): void {
    for (const leave of this.subscriptions.values()) leave()
    this.subscriptions.clear()
    this.wanted.clear()
  }

  private async answer({ id, request }: Extract<ToLab, { type: 'request' }>): Promise<void> {
    this.wanted.add(id)
    const answer = await this.requests.handle(request)
    if (this.wanted.delete(id)) this.send({ type: 'answer', id, answer })
  }

  private subscribe(id: number, after: number | undefined): void {
    this.subscriptions.set(
      id,
      this.lab.stream.subscribe(after, (events) => this.send({ type: 'events', id, events })),
    )
  }

  private async export(id: number): Promise<void> {
    let text: string | undefined
    try {
      text = await this.lab.exportSaved()
    } catch {
      // Not even that can be read: the page says so.
    }
    this.send({ type: 'exported', id, text })
  }
}

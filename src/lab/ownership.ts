export interface OwnershipEvents {
  /** Somebody else has the data; `onGranted` comes when they let go. */
  onWaiting(): void
  /** The data may be used from now on. */
  onGranted(): void
  /** Somebody else takes the data over: stop at once. Then `release`. */
  onLost(): void
}

/** Sees to it that one lab at a time uses the saved data. */
export interface Ownership {
  /** Queues for the data. */
  acquire(): void
  /** After a loss: waits until the other one lets go. */
  waitAgain(): void
  /** Asks whoever has the data to let go, and takes it by force if they do not answer. */
  takeOver(): void
  /** Lets go of the data, or of the place in the queue. */
  release(): void
}

/** A lab that is just closing, as on a reload, is given so long before it is called another one. */
const GRACE_MS = 400
/** A lab that is asked to let go is given so long. */
const PATIENCE_MS = 3000

/** By a Web Lock of this name. Where there are no Web Locks, the latest one to claim the data has it (see `Saving.claim`). */
export function webLockOwnership(name: string, events: OwnershipEvents): Ownership {
  return navigator.locks ? new WebLockOwnership(name, events) : new FreeOwnership(events)
}

class FreeOwnership implements Ownership {
  private readonly events: OwnershipEvents

  constructor(events: OwnershipEvents) {
    this.events = events
  }

  acquire(): void {
    this.events.onGranted()
  }

  waitAgain(): void {
    // Nobody would tell when the other one is gone.
  }

  takeOver(): void {
    this.events.onGranted()
  }

  release(): void {
    // Nothing is held.
  }
}

class WebLockOwnership implements Ownership {
  private readonly name: string
  private readonly events: OwnershipEvents
  private readonly channel: BroadcastChannel
  private letGo: (() => void) | undefined
  private queue: AbortController | undefined
  private patience: ReturnType<typeof setTimeout> | undefined

  constructor(name: string, events: OwnershipEvents) {
    this.name = name
    this.events = events
    this.channel = new BroadcastChannel(name)
    this.channel.onmessage = () => {
      if (this.letGo) this.events.onLost()
    }
  }

  acquire(): void {
    this.release()
    const queue = new AbortController()
    this.queue = queue
    const grace = setTimeout(() => this.events.onWaiting(), GRACE_MS)
    queue.signal.addEventListener('abort', () => clearTimeout(grace))
    void this.request({ signal: queue.signal }, () => clearTimeout(grace))
  }

  waitAgain(): void {
    this.acquire()
  }

  takeOver(): void {
    if (this.letGo) return
    this.channel.postMessage('let go')
    clearTimeout(this.patience)
    this.patience = setTimeout(() => {
      if (this.letGo) return
      this.queue?.abort()
      void this.request({ steal: true })
    }, PATIENCE_MS)
  }

  release(): void {
    clearTimeout(this.patience)
    this.queue?.abort()
    this.queue = undefined
    this.letGo?.()
    this.letGo = undefined
  }

  private async request(options: LockOptions, granted?: () => void): Promise<void> {
    try {
      await navigator.locks.request(this.name, options, async () => {
        clearTimeout(this.patience)
        granted?.()
        const held = new Promise<void>((resolve) => {
          this.letGo = resolve
        })
        this.events.onGranted()
        await held
      })
    } catch {
      // Either we have left the queue, or the lock that we held was stolen.
      if (!this.letGo) return
      this.letGo = undefined
      this.events.onLost()
    }
  }
}

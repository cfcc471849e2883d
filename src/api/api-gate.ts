let ready: Promise<unknown> = Promise.resolve()

/** Requests wait for this. Set before the first one, by whoever makes that somebody answers; a rejection is their answer. */
export function setApiReady(promise: Promise<unknown>): void {
  ready = promise
  // Who asks is told; nobody may have asked yet.
  promise.catch(() => undefined)
}

export function apiReady(): Promise<unknown> {
  return ready
}

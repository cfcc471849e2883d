/** While it is closed, requests wait in front of it. */
export class Gate {
  private waiting: (() => void)[] | undefined = []

  /** Resolves when it opens; undefined when it is open. */
  passage(): Promise<void> | undefined {
    const { waiting } = this
    return waiting && new Promise((resolve) => waiting.push(resolve))
  }

  close(): void {
    this.waiting ??= []
  }

  open(): void {
    const { waiting } = this
    this.waiting = undefined
    for (const go of waiting ?? []) go()
  }
}

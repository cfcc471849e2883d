import { must } from '@/base/invariant'
import type { ConsoleId, HostId, ShellId } from '@/domain/ids'
import type { Shell } from '@/domain/shell/shell'
import type { Driver } from '../../testing/drive'
import { smallWorld } from '../../testing/small-world'

const consoleId = 'console-1' as ConsoleId

export const hostNamed = (driver: Driver, name: string): HostId =>
  must(Object.values(driver.names.world.hosts).find((host) => host.name === name)?.id, name)

/** A prompt of Windows PowerShell on a host: what is entered, and what then stands on the screen. */
export class Prompt {
  readonly driver: Driver
  readonly shellId: ShellId

  constructor(host = 'hv', driver: Driver = smallWorld()) {
    this.driver = driver
    driver.do({ type: 'openShell', consoleId, kind: 'powershell', targetId: hostNamed(driver, host) })
    const found = Object.values(driver.names.world.shells).find(({ targetId }) => targetId === hostNamed(driver, host))
    this.shellId = must(found?.id, 'shell')
  }

  get shell(): Readonly<Shell> {
    return must(this.driver.names.world.shells[this.shellId], 'shell')
  }

  /** Enters a text and gives what it wrote. */
  enter(text: string): string {
    const from = this.shell.lastSequence
    this.driver.do({ type: 'submitLine', shellId: this.shellId, text })
    return this.since(from)
  }

  since(sequence: number): string {
    return this.shell.lines
      .filter((line) => line.sequence > sequence && line.stream !== 'input')
      .map(({ text }) => text)
      .join('\n')
  }
}

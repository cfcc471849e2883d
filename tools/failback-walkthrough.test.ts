import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { must } from '../src/base/invariant'
import { Prompt } from '../src/sim/powershell/testing/prompt'
import { addHostNamed, settingsWith } from '../src/sim/scenarios/timeline-words'
import { consoleOn, type TypedConsole } from '../src/sim/testing/console-words'
import { connected, disconnected, snapInfoRestored, vmAt } from '../src/sim/testing/disaster-words'
import { drive } from '../src/sim/testing/drive'
import { fault, undo } from '../src/sim/testing/storage-words'
import { expectShown, type Typed, typedIn } from './testing/walkthrough-text'

const TEXT = readFileSync(join(import.meta.dirname, '../docs/walkthroughs/disaster-recovery.md'), 'utf8')
const HOUR = 60 * 60 * 1000

/** What stands below a heading. */
function section(title: string): string {
  return must(
    TEXT.split(/^#+ /m).find((part) => part.startsWith(`${title}\n`)),
    title,
  )
}

/** Does what the walkthrough says, and looks whether it shows what it says. */
class Reader {
  readonly driver = drive('tr-4234')
  private readonly consoles = new Map<string, TypedConsole>()
  private readonly prompts = new Map<string, Prompt>()
  /** The LUN under each letter of each host. */
  private readonly luns = new Map<string, string>()

  read(text: string): this {
    const parts = /^\*\*(\d+) hours? later\*\*|^- (.*)$|^```(console|powershell)\n([^]*?)\n```$/gm
    for (const [, hours, step, kind, block] of text.matchAll(parts)) {
      if (hours !== undefined) this.driver.by(Number(hours) * HOUR)
      if (step !== undefined) this.click(step)
      for (const typed of typedIn(block ?? '')) {
        expectShown(kind === 'console' ? this.atConsole(typed) : this.atPrompt(typed), typed)
      }
    }
    return this
  }

  private atConsole({ machine, line }: Typed): string[] {
    const on = this.consoles.get(machine) ?? consoleOn(this.driver, machine)
    this.consoles.set(machine, on)
    return on.enter(line)
  }

  private atPrompt({ machine, line }: Typed): string[] {
    const prompt = this.prompts.get(machine) ?? new Prompt(machine, this.driver)
    this.prompts.set(machine, prompt)
    const from = prompt.shell.lastSequence
    prompt.enter(line)
    this.driver.untilIdle()
    return prompt.since(from).split('\n')
  }

  private click(step: string): void {
    const { driver, luns } = this
    const host = /\btesthv\d+/.exec(step)?.[0] ?? ''
    const named = [...step.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    const letter = named.at(-1) ?? ''
    switch (/\*\*([^*]+)\*\*/.exec(step)?.[1]) {
      case 'Lose the whole site':
        return void fault(driver, 'site-lost', () => 'Site A')
      case 'Undo':
        return void undo(driver, 'site-lost')
      case 'Connect Disk…':
        luns.set(`${host} ${letter}`, named[0] ?? '')
        return void connected(driver, host, named[0] ?? '', `${letter}\\`)
      case 'Force Disconnect Disk…':
        return void disconnected(driver, host, `${letter}\\`)
      case 'Restore…':
        return void snapInfoRestored(driver, must(luns.get(`${host} ${letter}`), step))
      case 'Add Host':
        return void driver.do((names) => addHostNamed(names, host, settingsWith(names, host, letter.slice(0, 3))))
      case 'SnapInfo settings':
        return void driver.do((names) => {
          const managedHostId = names.managedHost(host)
          const { version } = must(names.world.managedHosts[managedHostId], host)
          return {
            type: 'configureHost',
            managedHostId,
            settings: settingsWith(names, host, letter.slice(0, 3)),
            version,
          }
        })
      case 'Shut Down': {
        const vmId = vmAt(driver.names, 'testVM', host)
        return void driver.do({ type: 'changeVmState', vmId, action: 'shut-down' }).do({ type: 'deleteVm', vmId })
      }
      default:
        throw new Error(`Nobody knows how to do this: ${step}`)
    }
  }
}

test('[R208] [R211] [R212] the walkthrough brings testVM back after an outage', () => {
  const { driver } = new Reader()
    .read(section('Before'))
    .read(section('After an outage'))
    .read(section('The VM comes back'))
  expect(driver.names.world.vms[vmAt(driver.names, 'testVM', 'testhv07')]?.disks[0]?.location.path).toMatch(/^J:/)
})

test('[R207] the walkthrough brings testVM back to new storage', () => {
  const { driver } = new Reader()
    .read(section('Before'))
    .read(section('The primary was destroyed'))
    .read(section('The VM comes back'))
  expect(driver.names.world.vms[vmAt(driver.names, 'testVM', 'testhv07')]?.disks[0]?.location.path).toMatch(/^J:/)
})

test('[R209] what the walkthrough shows where the update was forgotten', () => {
  const reader = new Reader().read(section('Before'))
  const outage = section('After an outage')
  expect(outage).toContain('snapmirror update')
  reader.read(outage.replaceAll(/^test02> snapmirror update .*\nTransfer started\.\nMonitor .*\n/gm, ''))
  reader.read(section('The VM comes back').replace(/^testhv07> Restore-Backup[^]*?(?=```)/m, ''))
  reader.read(section('The update that was forgotten'))
})

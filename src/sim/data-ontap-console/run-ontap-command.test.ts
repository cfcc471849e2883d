import { expect, test } from 'vitest'
import type { SimEventMap } from '@/domain/sim-events'
import type { Due } from '../context'
import { KernelContext } from '../kernel/kernel-context'
import { smallWorld } from '../testing/small-world'
import { systemNamed } from '../testing/storage-words'
import type { World } from '../world/world'
import { runOntapCommand } from './run-ontap-command'

/** As another part of the engine runs a command, from within one of its own. */
function overSsh(line: string) {
  const driver = smallWorld()
  return driver.simulation.read((world) => {
    const context = new KernelContext<World, Due, SimEventMap>(world)
    context.active = true
    return runOntapCommand(context, systemNamed('test02')(driver.names), line)
  })
}

test('a command over SSH gives its output, and says when it has failed', () => {
  expect(overSsh('hostname')).toEqual({ lines: ['test02'], failed: false })
  expect(overSsh('hostname x')).toEqual({ lines: ['usage: hostname'], failed: true })
  expect(overSsh('')).toEqual({ lines: [], failed: false })
})

import { ok } from '@/base/result'
import type { ConsoleId } from '@/domain/ids'
import { checkStartInstallation, type Simulation } from '@/sim'
import { presentFinding } from './errors'
import { startedJob } from './jobs'
import type { Service, ServiceRequest } from './service'

/** Remote Host Install, and what it would meet. */
export function installations(simulation: Simulation): Pick<Service, 'startInstallation' | 'checkInstallation'> {
  return {
    startInstallation: ({ body, consoleId, idempotencyKey: key }) => {
      const command = { type: 'startInstallation' as const, ...requestOf(consoleId, body) }
      const done = simulation.execute(command, { key, origin: consoleId })
      return done.ok ? startedJob(simulation, done.value.jobId) : done
    },

    checkInstallation: ({ body, consoleId }) =>
      simulation.read((world) => {
        const findings = checkStartInstallation(world, requestOf(consoleId, body))
        return ok({ body: { findings: findings.map(presentFinding) } })
      }),
  }
}

/** Of the passwords only whether they were given, and alike, goes any further. */
function requestOf(consoleId: ConsoleId, body: ServiceRequest<'startInstallation'>['body']) {
  const { name, password, confirmPassword, ...fields } = body
  const form = { ...fields, hasPassword: password !== '', passwordsMatch: password === confirmPassword }
  return { consoleId, name, form }
}

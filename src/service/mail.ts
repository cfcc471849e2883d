import { toIso } from '@/base/sim-time'
import type { Simulation } from '@/sim'
import { listPage } from './list-page'
import type { Service } from './service'

/** What notifications sent, newest first. */
export function mail(simulation: Simulation): Pick<Service, 'listMail'> {
  return {
    listMail: ({ query }) =>
      simulation.read((world) => {
        return listPage(Object.values(world.mails).reverse(), query, {
          present: (row) => ({
            ...row,
            at: toIso(row.at),
            sentAt: row.sentAt === null ? null : toIso(row.sentAt),
            to: [...row.to],
          }),
          texts: [(row) => row.subject, (row) => row.from, (row) => row.to.join(', '), (row) => row.body],
          keys: { at: (row) => row.at, subject: (row) => row.subject, kind: (row) => row.kind },
        })
      }),
  }
}

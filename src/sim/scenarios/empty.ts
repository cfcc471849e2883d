import type { Scenario } from './scenario'
import { timeOf } from './timeline-words'

const startsAt = timeOf('2013-10-14T06:30')

/** A console and nothing that it could manage. */
export const empty: Scenario = {
  name: 'empty',
  title: 'An empty environment',
  story:
    'A management console in a network without Hyper-V hosts and without storage systems: every list is empty, and ' +
    'no name that is typed into Add Host answers.',
  seed: 1,
  startsAt,
  opensAt: startsAt,
  topology: {
    consoles: [{ name: 'console-1', vm: null }],
    storageSystems: [],
    mirrors: [],
    hosts: [],
    clusters: [],
    vms: [],
    scripts: [],
  },
  timeline: [],
}

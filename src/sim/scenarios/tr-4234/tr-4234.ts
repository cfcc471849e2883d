import type { Scenario } from '../scenario'
import { timelineFrom, timeOf } from '../timeline-words'
import { incidentEntries } from './incidents'
import { datasetEntries, hostEntries, policyEntries } from './protection'
import { tr4234Topology } from './topology'

const startsAt = timeOf('2013-09-02T00:00')

/** The environment of the report, in use for six weeks. */
export const tr4234: Scenario = {
  name: 'tr-4234',
  title: 'The environment of TR-4234, in use',
  story:
    'Two sites, four clusters, seven stand-alone hosts and nearly fifty virtual machines on four storage systems in 7-Mode. SMHV has ' +
    'run here for six weeks: most is backed up every night, some is mirrored to the other site, and a few things are ' +
    'wrong. The backup of print01 has failed twice, testhv11 lacks its SnapInfo settings, and testhv08 with its CRM ' +
    'waits to be added. For every limit in the report there is a virtual machine that meets it.',
  seed: 4234,
  startsAt,
  opensAt: timeOf('2013-10-14T06:30'),
  topology: tr4234Topology,
  timeline: timelineFrom(startsAt, [...hostEntries, ...datasetEntries, ...policyEntries, ...incidentEntries]),
}

/** The same hosts and storage on the morning when SMHV has just been installed. */
export const tr4234Fresh: Scenario = {
  name: 'tr-4234-fresh',
  title: 'The environment of TR-4234, nothing set up yet',
  story:
    'The same hosts, storage systems and virtual machines, on the morning after SMHV was installed. No host is managed ' +
    'and nothing is protected: add a host, give it its SnapInfo directory, group virtual machines and back them up.',
  seed: 4234,
  startsAt: tr4234.opensAt,
  opensAt: tr4234.opensAt,
  topology: tr4234Topology,
  timeline: [],
}

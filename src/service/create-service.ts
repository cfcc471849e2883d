import type { Simulation } from '@/sim'
import { advice } from './advice'
import { backups } from './backups'
import { clusters } from './clusters'
import { configuration } from './configuration'
import { consoles } from './consoles'
import { dashboard } from './dashboard'
import { datasets } from './datasets'
import { disasterRecovery } from './disaster-recovery'
import { discovery } from './discovery'
import { eventLog } from './event-log'
import { diskManagement } from './disk-management'
import { explorer } from './explorer'
import { faults } from './faults'
import { hosts } from './hosts'
import { installations } from './installations'
import { hyperv } from './hyperv'
import { jobs } from './jobs'
import { parentHosts } from './parent-hosts'
import { licenses } from './licenses'
import { mail } from './mail'
import { policies } from './policies'
import { reports } from './reports'
import { restores } from './restores'
import { scenarios } from './scenarios'
import { schedules } from './schedules'
import { search } from './search'
import type { LabControls, Service } from './service'
import { shells } from './shells'
import { simulation as environment } from './simulation'
import { snapDrive } from './snapdrive'
import { snapDriveSnapshots } from './snapdrive-snapshots'
import { snapInfo } from './snapinfo'
import { storageConnections } from './storage-connections'
import { storage } from './storage'
import { storageMirrors } from './storage-mirrors'
import { storageVaults } from './storage-vaults'
import { virtualMachines } from './virtual-machines'

/** Answers every endpoint of the contract from one simulation; made anew when the simulation is replaced. */
export function createService(simulation: Simulation, lab: LabControls): Service {
  return {
    ...advice(simulation),
    ...search(simulation),
    ...hosts(simulation),
    ...snapInfo(simulation),
    ...installations(simulation),
    ...licenses(simulation),
    ...storageConnections(simulation),
    ...configuration(simulation),
    ...consoles(simulation),
    ...discovery(simulation),
    ...virtualMachines(simulation),
    ...hyperv(simulation),
    ...parentHosts(simulation),
    ...clusters(simulation),
    ...datasets(simulation),
    ...policies(simulation),
    ...backups(simulation),
    ...restores(simulation),
    ...disasterRecovery(simulation),
    ...jobs(simulation),
    ...reports(simulation),
    ...schedules(simulation),
    ...dashboard(simulation),
    ...storage(simulation),
    ...storageMirrors(simulation),
    ...storageVaults(simulation),
    ...snapDrive(simulation),
    ...snapDriveSnapshots(simulation),
    ...diskManagement(simulation),
    ...explorer(simulation),
    ...shells(simulation),
    ...eventLog(simulation),
    ...mail(simulation),
    ...environment(lab),
    ...faults(simulation),
    ...scenarios(),
  }
}

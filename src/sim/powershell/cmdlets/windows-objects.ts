import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { FailoverCluster, HyperVHost } from '@/domain/hyperv/windows'
import type { CmdletCall, CmdletParameter, Wait } from '../cmdlet'
import type { Failure } from '../failure'
import { toText } from '../to-text'
import { elementsOf, isComposite, makeObject, type ObjectValue, propertyOf } from '../value'
import { fitsWildcard } from '../wildcard'
import { failed } from './refused'
import { SmhvCall, switchParameter, textParameter } from './smhv-objects'

/** Parameters that many cmdlets of Windows share. */
export const COMPUTER = textParameter('ComputerName', 'The parent host; the host of the prompt unless it is named.')
export const CLUSTER = textParameter('Cluster', 'The failover cluster; that of the prompt unless it is named.')
export const PASS_THRU = switchParameter('Passthru', 'Gives out what was changed.')
export const FORCE = switchParameter('Force', 'Has no effect here: nothing asks.')

export const vmParameter = (name: 'Name' | 'VMName', more: Partial<CmdletParameter> = {}): CmdletParameter => ({
  name,
  kind: 'list',
  position: 0,
  mandatory: true,
  fromPipeline: 'value',
  help: 'The virtual machines, by name.',
  ...more,
})

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** What a cmdlet of Windows finds by its parameters. */
export class WindowsCall extends SmhvCall {
  constructor(call: CmdletCall, name: string, exception: string) {
    super(call, name, exception)
  }

  missing(message: string, what: string): Failure {
    return failed(
      this.name,
      message,
      `ObjectNotFound,${this.name}`,
      `InvalidArgument: (${what}:String) [${this.name}], ${this.exception}`,
    )
  }

  hostNamed(name: string): Readonly<HyperVHost> {
    const found = Object.values(this.world.hosts).find((host) => same(host.name, name))
    if (!found) throw this.missing(`The computer "${name}" was not found, or it does not answer.`, name)
    return found
  }

  /** The host that is named, or that of the prompt. */
  host(parameter: 'ComputerName' | 'CimSession' = 'ComputerName'): Readonly<HyperVHost> {
    const own = this.world.hosts[this.call.session.hostId]
    return this.has(parameter) || !own ? this.hostNamed(this.text(parameter)) : own
  }

  cluster(): Readonly<FailoverCluster> {
    const own = this.world.hosts[this.call.session.hostId]?.clusterId ?? null
    const wanted = this.text('Cluster')
    const found = this.has('Cluster')
      ? Object.values(this.world.clusters).find(({ name }) => same(name, wanted))
      : own === null
        ? undefined
        : this.world.clusters[own]
    if (found) return found
    throw this.has('Cluster')
      ? this.missing(`The cluster "${wanted}" was not found, or it does not answer.`, wanted)
      : this.missing('The cluster service is not running: this host is no node of a cluster.', '')
  }

  /** The VMs that are named, with * and ? too, or that come down the pipeline. */
  machines(parameter: 'Name' | 'VMName' = 'Name'): Readonly<VirtualMachine>[] {
    const { input, bound } = this.call
    const given = bound[parameter] ?? input ?? '*'
    return elementsOf(given).flatMap((value) => {
      const guid = isComposite(value, 'object') ? propertyOf(value, 'VMId') : undefined
      if (guid !== undefined) {
        const found = Object.values(this.world.vms).find((vm) => same(vm.guid, toText(guid)))
        return found ? [found] : []
      }
      return this.machinesNamed(toText(value))
    })
  }

  private machinesNamed(name: string): Readonly<VirtualMachine>[] {
    const { id } = this.host()
    const found = Object.values(this.world.vms).filter((vm) => vm.hostId === id && fitsWildcard(vm.name, name))
    if (found.length > 0 || /[*?]/.test(name)) return found
    throw this.missing(`Hyper-V was unable to find a virtual machine with name "${name}".`, name)
  }

  /** Goes on when the migrations of these VMs have come to their end, as Windows does. */
  untilMoved(ids: readonly Readonly<VirtualMachine>['id'][]): Wait | undefined {
    const ends = ids.flatMap((id) => this.world.migrations[id]?.endsAt ?? [])
    const [until] = ends.toSorted((a, b) => b - a)
    return until === undefined ? undefined : { until, memo: [...ids] }
  }

  /** The VMs whose migration was begun before; null: it begins. */
  awaitedMachines(): VirtualMachine['id'][] | null {
    const { memo } = this.call
    return memo === undefined ? null : elementsOf(memo).map((id) => toText(id) as VirtualMachine['id'])
  }

  emitMachine(vm: Readonly<VirtualMachine>): void {
    this.call.emit(machineObject(this, vm))
  }
}

const STATES = { running: 'Running', off: 'Off', saved: 'Saved', paused: 'Paused' } as const

function machineObject({ world }: WindowsCall, vm: Readonly<VirtualMachine>): ObjectValue {
  return makeObject('VirtualMachine', {
    Name: vm.name,
    State: STATES[vm.state],
    Status: vm.migration === 'none' ? 'Operating normally' : 'Migrating',
    VMName: vm.name,
    Id: vm.guid,
    VMId: vm.guid,
    ComputerName: world.hosts[vm.hostId]?.name ?? '',
    IsClustered: vm.clusterId !== null,
    Path: vm.configuration.path,
    SnapshotFileLocation: vm.snapshots.path,
  })
}

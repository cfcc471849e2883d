import type { VhdFormat } from '@/domain/hyperv/vhd-rules'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { AttachedVhd } from '@/domain/snapdrive/attached-vhd'
import { numberedDisks } from '../../snapdrive/disk-numbers'
import type { Cmdlet } from '../cmdlet'
import { toText } from '../to-text'
import { isComposite, makeObject, propertyOf, type Value } from '../value'
import { hypervCmdlet } from './hyperv-cmdlets'
import { failed } from './refused'
import { mandatory, numberParameter, switchParameter, textParameter } from './smhv-objects'
import { COMPUTER, PASS_THRU, vmParameter, type WindowsCall } from './windows-objects'

const PATH = textParameter('Path', 'Path of the file on a disk of the host.', { ...mandatory, position: 0 })

/** A drive of a VM: a virtual hard disk, or a physical one that was added. */
interface Drive {
  readonly vm: Readonly<VirtualMachine>
  readonly path: string
  readonly number: number | null
}

function drivesOf(call: WindowsCall, vm: Readonly<VirtualMachine>): Drive[] {
  const host = call.world.hosts[vm.hostId]
  const numbered = host ? numberedDisks(call.world, host) : []
  const physical = numbered.flatMap(({ vhd }, number) =>
    vhd?.vmId === vm.id ? [{ vm, path: `Disk ${number}`, number }] : [],
  )
  return [...vm.disks.filter(isVhd).map(({ location }) => ({ vm, path: location.path, number: null })), ...physical]
}

/** The guest starts from IDE; what comes later is SCSI. */
function driveObject({ vm, path, number }: Drive, at: number): Value {
  return makeObject('HardDiskDrive', {
    VMName: vm.name,
    ControllerType: at === 0 ? 'IDE' : 'SCSI',
    ControllerNumber: 0,
    ControllerLocation: Math.max(0, at - 1),
    DiskNumber: number,
    Path: path,
    VMId: vm.guid,
  })
}

function vhdAt(call: WindowsCall, number: number): Readonly<AttachedVhd> {
  const found = numberedDisks(call.world, call.host())[number]?.vhd
  if (!found) throw call.missing(`Disk ${number} is no attached virtual hard disk of the host.`, String(number))
  return found
}

function removeDrive(call: WindowsCall, value: Value): void {
  const part = (name: string): string => toText(propertyOf(value, name) ?? null)
  const vm = Object.values(call.world.vms).find(({ guid }) => guid === part('VMId'))
  if (!vm) throw call.missing('The virtual machine of the hard disk drive was not found.', '')
  const host = call.world.hosts[vm.hostId]
  const disk = part('DiskNumber')
  if (disk === '' || !host) {
    call.run({ type: 'removeVhd', vmId: vm.id, path: part('Path') })
    return
  }
  const vhd = numberedDisks(call.world, host)[Number(disk)]?.vhd
  if (!vhd) throw call.missing(`Disk ${disk} is no attached virtual hard disk of the host.`, disk)
  call.run({ type: 'removePhysicalDisk', attachedVhdId: vhd.id })
}

/** A VHD that was described by New-VHD is made when a VM gets it: no other keeps a file here. */
function addDrive(call: WindowsCall, vm: Readonly<VirtualMachine>): void {
  const number = call.number('DiskNumber')
  if (number !== undefined) {
    call.run({ type: 'addPhysicalDisk', vmId: vm.id, attachedVhdId: vhdAt(call, number).id })
    return
  }
  const made = call.call.input?.find((value) => isComposite(value, 'object') && value.type === 'VirtualHardDisk')
  const path = made ? toText(propertyOf(made, 'Path') ?? null) : call.text('Path')
  if (made === undefined) throw call.missing(`The system cannot find the file '${path}': give it out of New-VHD.`, path)
  const format = toText(propertyOf(made, 'VhdType') ?? null).toLowerCase() as VhdFormat
  const size = Number(propertyOf(made, 'Size') ?? 0)
  call.run({ type: 'addVhd', vmId: vm.id, path, format, size, copyPhysical: false })
}

export const hypervDiskCmdlets: readonly Cmdlet[] = [
  hypervCmdlet(
    'Get-VMHardDiskDrive',
    'Lists the hard disk drives of virtual machines.',
    [vmParameter('VMName'), COMPUTER],
    (call) => {
      for (const vm of call.machines('VMName')) {
        drivesOf(call, vm).forEach((drive, at) => call.call.emit(driveObject(drive, at)))
      }
      return undefined
    },
  ),
  hypervCmdlet(
    'New-VHD',
    'Describes a virtual hard disk for Add-VMHardDiskDrive, which makes its file.',
    [
      PATH,
      { ...numberParameter('SizeBytes', 'Its size in bytes.'), mandatory: true, position: 1 },
      switchParameter('Fixed', 'Takes all its room at once.'),
      switchParameter('Dynamic', 'Grows; so it is unless it is fixed.'),
      COMPUTER,
    ],
    (call) => {
      const path = call.text('Path')
      call.call.emit(
        makeObject('VirtualHardDisk', {
          ComputerName: call.host().name,
          Path: path,
          VhdFormat: path.toLowerCase().endsWith('.vhdx') ? 'VHDX' : 'VHD',
          VhdType: call.isSet('Fixed') ? 'Fixed' : 'Dynamic',
          Size: call.number('SizeBytes') ?? 0,
        }),
      )
      return undefined
    },
  ),
  hypervCmdlet(
    'Add-VMHardDiskDrive',
    'Adds a virtual hard disk, or a physical one, to virtual machines.',
    [
      { ...vmParameter('VMName'), fromPipeline: 'property' },
      textParameter('Path', 'Of a virtual hard disk that New-VHD describes.', { fromPipeline: 'property' }),
      numberParameter('DiskNumber', 'Of a physical disk that is offline on the host: an attached VHD.'),
      COMPUTER,
    ],
    (call) => {
      if (!call.has('VMName')) throw call.missing('-VMName is needed.', '')
      for (const vm of call.machines('VMName')) addDrive(call, vm)
      return undefined
    },
  ),
  hypervCmdlet(
    'Remove-VMHardDiskDrive',
    'Takes hard disk drives from their virtual machine. Their files stay.',
    [
      { ...vmParameter('VMName'), fromPipeline: 'property' },
      { ...textParameter('ControllerType', 'Where it hangs.', { position: 1 }), oneOf: ['IDE', 'SCSI'] },
      { ...numberParameter('ControllerNumber', 'The number of its controller.'), position: 2 },
      { ...numberParameter('ControllerLocation', 'Its place there.'), position: 3 },
      COMPUTER,
    ],
    (call) => {
      if (!call.has('VMName')) {
        for (const value of call.call.input ?? []) removeDrive(call, value)
        return undefined
      }
      const place = `${call.text('ControllerType')} ${call.number('ControllerLocation') ?? 0}`
      for (const vm of call.machines('VMName')) {
        const found = drivesOf(call, vm)
          .map(driveObject)
          .find(
            (row) =>
              place ===
              `${toText(propertyOf(row, 'ControllerType') ?? null)} ${toText(propertyOf(row, 'ControllerLocation') ?? null)}`,
          )
        if (!found) throw failed(call.name, `There is no hard disk drive at ${place}.`, `ObjectNotFound,${call.name}`)
        removeDrive(call, found)
      }
      return undefined
    },
  ),
  hypervCmdlet('Mount-VHD', 'Attaches a virtual hard disk to a host.', [PATH, COMPUTER, PASS_THRU], (call) => {
    const host = call.host()
    const { id } = call.run({ type: 'attachVhd', hostId: host.id, path: call.text('Path') })
    const at = numberedDisks(call.world, host).findIndex(({ vhd }) => vhd?.id === id)
    if (call.isSet('Passthru')) {
      call.call.emit(makeObject('MountedDisk', { ComputerName: host.name, Path: call.text('Path'), DiskNumber: at }))
    }
    return undefined
  }),
  hypervCmdlet(
    'Dismount-VHD',
    'Detaches a virtual hard disk from its host.',
    [{ ...PATH, mandatory: false }, numberParameter('DiskNumber', 'The number of its disk.'), COMPUTER],
    (call) => {
      const host = call.host()
      const path = call.text('Path').toLowerCase()
      const number = call.number('DiskNumber')
      const found =
        number === undefined
          ? Object.values(call.world.attachedVhds).find(
              (row) => row.hostId === host.id && row.path.toLowerCase() === path,
            )
          : vhdAt(call, number)
      if (!found) throw call.missing(`'${call.text('Path')}' is not attached to ${host.name}.`, call.text('Path'))
      call.run({ type: 'detachVhd', attachedVhdId: found.id })
      return undefined
    },
  ),
]

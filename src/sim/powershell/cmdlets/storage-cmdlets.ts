import { numberedDisks } from '../../snapdrive/disk-numbers'
import type { Cmdlet } from '../cmdlet'
import { STORAGE } from '../modules'
import { isTrue, makeObject } from '../value'
import { cmdletWith, numberParameter, textParameter } from './smhv-objects'
import { WindowsCall } from './windows-objects'

const storageCmdlet = cmdletWith(STORAGE, (call, name) => new WindowsCall(call, name, 'CimException'))
const SESSION = textParameter('CimSession', 'The host; that of the prompt unless it is named.')

/** Cmdlets of the module Storage of Windows Server 2012. */
export const storageCmdlets: readonly Cmdlet[] = [
  storageCmdlet(
    'Get-Disk',
    'Lists the disks of a host.',
    [{ ...numberParameter('Number', 'The disk of this number.'), position: 0 }, SESSION],
    (call) => {
      const wanted = call.number('Number')
      numberedDisks(call.world, call.host('CimSession')).forEach(({ disk, vhd }, number) => {
        if (wanted !== undefined && wanted !== number) return
        const lun = disk?.lunId ? call.world.luns[disk.lunId] : undefined
        call.call.emit(
          makeObject('Disk', {
            Number: number,
            FriendlyName: vhd ? 'Msft Virtual Disk SCSI Disk Device' : lun ? 'NETAPP LUN' : 'Local disk',
            OperationalStatus: vhd && !vhd.online ? 'Offline' : 'Online',
            Size: vhd?.size ?? lun?.size ?? null,
          }),
        )
      })
      return undefined
    },
  ),
  storageCmdlet(
    'Set-Disk',
    'Takes an attached virtual hard disk online or offline.',
    [
      { ...numberParameter('Number', 'The disk of this number.'), position: 0, mandatory: true },
      { name: 'IsOffline', kind: 'value', mandatory: true, help: '$true: offline, $false: online.' },
      SESSION,
    ],
    (call) => {
      const number = call.number('Number') ?? -1
      const found = numberedDisks(call.world, call.host('CimSession'))[number]
      if (!found?.vhd) {
        throw call.missing(
          found ? `Disk ${number} belongs to the host or to SnapDrive.` : `There is no disk ${number}.`,
          String(number),
        )
      }
      const online = !isTrue(call.call.bound['IsOffline'] ?? null)
      call.run({ type: 'setVhdOnline', attachedVhdId: found.vhd.id, online })
      return undefined
    },
  ),
]

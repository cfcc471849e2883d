import { expect, test } from 'vitest'
import { drive } from '../../testing/drive'
import { Prompt } from '../testing/prompt'

test('[R182, R189] sdcli mounts a copy of a backup, whose copies are busy then, and unmounts it again', () => {
  const prompt = new Prompt('testhv07', drive('tr-4234'))
  expect(prompt.enter('sdcli disk list')).toContain('LUN path: test02:/vol/sm_san_ded1/sm_san_ded1.lun')
  const list = prompt
    .enter('sdcli snap list -d J:')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
  const copy = list.findLast((name) => name.endsWith('_backup')) ?? ''
  expect(copy).toContain('sm_san_ded1_')
  expect(prompt.enter(`sdcli snap mount -k J: -s ${copy} -d M:`)).toBe('The operation completed successfully.')
  expect(prompt.enter('sdcli disk list')).toContain('Disk: M:\\')
  expect(prompt.enter(`sdcli snap delete -d J: -s ${copy}`)).toContain('Error: ')
  expect(prompt.enter('SDCLI Snap Unmount -d M:')).toBe('The operation completed successfully.')
  expect(prompt.enter('sdcli disk list')).not.toContain('Disk: M:\\')
})

test('sdcli updates the mirror of a disk, and says how it is called when it is called wrongly', () => {
  const prompt = new Prompt('testhv07', drive('tr-4234'))
  expect(prompt.enter('sdcli snap update_mirror -d J')).toBe('The operation completed successfully.')
  expect(prompt.enter('sdcli snap update_mirror -d C')).toContain("'C' is no disk")
  for (const wrong of ['sdcli', 'sdcli snap lst', 'sdcli disk connect'])
    expect(prompt.enter(wrong)).toMatch(/Usage|Error/)
  expect(prompt.enter('sdcli snap restore -d J -s nothing')).toContain("no Snapshot copy 'nothing'")
})

test('sdcli makes, renames and deletes Snapshot copies and disks, also of another host; copies of SMHV keep their names', () => {
  const prompt = new Prompt('testhv01', drive('tr-4234'))
  const done = 'The operation completed successfully.'
  const enter = (text: string): string => prompt.enter(text)
  expect(enter('sdcli disk create -m testhv07 -p test02:/vol/ded07/data.lun -d M: -z 10240')).toBe(done)
  expect(enter('sdcli disk list -m testhv07')).toContain('LUN path: test02:/vol/ded07/data.lun')
  expect(enter('sdcli snap create -m TESTHV07 -s before -D M')).toBe(done)
  expect(enter('sdcli snap rename -m testhv07 -d M -o before -n before_patches')).toBe(done)
  expect(enter('sdcli snap list -m testhv07 -d M')).toContain('before_patches ')
  expect(enter('sdcli snap delete -m testhv07 -s before_patches -d M')).toBe(done)
  expect(enter('sdcli disk delete -m testhv07 -d M')).toBe(done)
  const copy = enter('sdcli snap list -m testhv07 -d J').split(' ')[0] ?? ''
  expect(enter(`sdcli snap rename -m testhv07 -d J -o ${copy} -n other`)).toContain('Error: ')
  expect(enter('sdcli sysconfig list')).toBe('Host: testhv01\n  SnapDrive for Windows: 7.0.0')
})

test('sdcli says how a command is called, and of what there is nothing', () => {
  const prompt = new Prompt('testhv07', drive('tr-4234'))
  expect(prompt.enter('sdcli').split('\n')).toHaveLength(15)
  expect(prompt.enter('sdcli snap help').split('\n')).toHaveLength(9)
  expect(prompt.enter('sdcli disk create -p test02:/vol/ded07/x.lun')).toBe(
    'Usage:\n  sdcli disk create [-m <host>] -p <storage system>:<LUN path> -d <drive letter or mount point> -z <size in MB>',
  )
  expect(prompt.enter('sdcli disk list -m nobody')).toBe("Error: 'nobody' is no host that answers.")
  expect(prompt.enter('sdcli disk create -p test02:/vol/none/x.lun -d M -z 1024')).toContain('there is no volume')
  expect(prompt.enter('sdcli constructor')).toContain('Usage:')
})

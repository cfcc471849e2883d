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

import { expect, test } from 'vitest'
import { MINUTE } from '@/base/sim-time'
import { completeInput } from './complete-input'
import { Prompt } from './testing/prompt'

test('Get-VM, Get-ClusterGroup and Get-ClusterNode print what Hyper-V Manager and Failover Cluster Manager show', () => {
  const prompt = new Prompt('m1')
  expect(prompt.enter('Get-VM').split('\n').slice(1, 4)).toEqual([
    'Name State   Status',
    '---- -----   ------',
    'c1   Running Operating normally',
  ])
  expect(prompt.enter('Get-VM -ComputerName hv | Where-Object { $_.Name -like "e*" }')).not.toContain('f1')
  expect(prompt.enter('Get-ClusterGroup')).toMatch(/c3 +m2 +Online/)
  expect(prompt.enter('(Get-ClusterNode).Name')).toBe('m1\nm2')
  expect(prompt.enter('Get-ClusterSharedVolume -Cluster r2')).toContain('C:\\ClusterStorage\\Volume2\\')
})

test('a migration is waited for, and the machine is on the other node then', () => {
  const prompt = new Prompt('m1')
  prompt.enter('Move-ClusterVirtualMachineRole -Name c1 -Node m2 -MigrationType Live')
  expect(prompt.shell.state).toBe('busy')
  prompt.driver.by(30 * MINUTE)
  expect(prompt.shell.state).toBe('idle')
  expect(prompt.enter('(Get-VM -Name c1 -ComputerName m2).ComputerName')).toBe('m2')
})

test('what is wrong is said as PowerShell says it, and changes nothing', () => {
  const prompt = new Prompt('hv')
  const before = JSON.stringify(prompt.driver.names.world.vms)
  for (const [line, message] of [
    ['Start-VM nobody', 'Hyper-V was unable to find a virtual machine with name "nobody".'],
    ['Start-VM -ComputerName nowhere e1', 'The computer "nowhere" was not found'],
    ['Start-VM e1', '[Start-VM], VirtualizationException'],
    ['Remove-VM e1', 'vm/state-forbids,Remove-VM'],
    ['Get-ClusterGroup', 'this host is no node of a cluster'],
    ['Move-ClusterGroup -Cluster c12 -Name nothing -Node m2', "The cluster group 'nothing' was not found on c12."],
    ['Set-Disk -Number 0 -IsOffline $true', 'Disk 0 belongs to the host or to SnapDrive.'],
    ["Add-VMHardDiskDrive -VMName e1 -Path 'E:\\x.vhd'", 'give it out of New-VHD'],
  ] as const) {
    expect(prompt.enter(line).replaceAll(/\n\s*/g, ' ')).toContain(message)
  }
  expect(prompt.enter('Stop-VM e1 -WhatIf')).toContain('What if:')
  expect(JSON.stringify(prompt.driver.names.world.vms)).toBe(before)
})

test('Get-Help and Tab know them', () => {
  const prompt = new Prompt('hv')
  expect(prompt.enter('Get-Help Stop-VM')).toContain('-TurnOff')
  expect(prompt.enter('Get-Command -Module FailoverClusters')).toContain('Move-ClusterSharedVolume')
  const { world } = prompt.driver.names
  const session = { hostId: prompt.shell.targetId, modules: [], functions: {}, variables: {}, folder: 'C:\\' }
  const known = (text: string) => completeInput(world, session as never, text, text.length).candidates
  expect(known('Restore-VM')).toEqual(['Restore-VMSnapshot'])
  // By name, whatever its case.
  expect(known('get-vms')).toEqual(['Get-VMsFromBackup', 'Get-VMSnapshot'])
})

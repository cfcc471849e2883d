import { finding } from '@/domain/finding'
import { captureCopies, timesOut } from './backup-copies'
import { stepTime } from './backup-plan'
import { type BackupStepTable, count, failedWith, onSet, setOf } from './backup-step'
import { DONE } from './job-definition'
import { captureOne } from './backup-vss-steps'

/** Steps 2 and 3 of the crash-consistent flow of section 6.3; registering and SnapMirror follow as everywhere. */
export const crashSteps: BackupStepTable<'collectMetadata' | 'identifyLuns' | 'createCrashCopies'> = {
  collectMetadata: {
    component: 'Hyper-V writer',
    title: (operation, { set }) => `Collect the metadata of ${count(setOf(operation, set).vmIds.length, 'VM')}`,
    duration: (_, operation, { set }) => stepTime(operation.data, 'crashMetadata', setOf(operation, set).vmIds.length),
    effect: onSet((context, operation, copySet) => {
      for (const vmId of copySet.vmIds) {
        const problems = captureOne(context, operation, copySet, vmId)
        if (problems.length > 0) return failedWith(problems)
      }
      return copySet.vms.length > 0 ? DONE : failedWith([finding('backup/no-vm-left')])
    }),
  },
  identifyLuns: {
    component: 'SnapDrive',
    title: (operation, { set }) => `Identify the LUNs of the VMs: ${count(setOf(operation, set).lunIds.length, 'LUN')}`,
    duration: (_, operation, { set }) => stepTime(operation.data, 'identifyLuns', setOf(operation, set).lunIds.length),
    effect: onSet(() => DONE),
  },
  createCrashCopies: {
    component: 'Data ONTAP',
    title: (operation, { set }) =>
      `Create the Snapshot copy of ${count(setOf(operation, set).volumeIds.length, 'volume')}`,
    duration: (_, operation, { set }) => stepTime(operation.data, 'crashCopy', setOf(operation, set).volumeIds.length),
    effect: onSet((context, operation, copySet) => {
      const timeOut = timesOut(context, operation)
      if (timeOut) return timeOut
      const problems = captureCopies(context, copySet, 'first')
      return problems.length > 0 ? failedWith(problems) : DONE
    }),
  },
}

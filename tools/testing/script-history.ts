import { must } from '../../src/base/invariant'
import { Prompt } from '../../src/sim/powershell/testing/prompt'
import type { Driver } from '../../src/sim/testing/drive'
import { smallWorld, withDataset } from '../../src/sim/testing/small-world'
import { mounted } from '../../src/sim/testing/snapdrive-words'

/** A small world with what the wizards and dialogs may be about, and a prompt at two hosts. */
export function scriptHistory(): Driver {
  const driver = withDataset(withDataset(smallWorld(), 'ds_one', ['e1', 'e2']), 'ds_two', ['a1'])
  const datasetId = must(Object.values(driver.names.world.datasets)[0], 'dataset').id
  const fields = {
    description: '',
    backupType: 'application-consistent',
    retention: { type: 'daily', rule: { by: 'count', count: 3 } },
    options: {
      updateSnapMirror: false,
      allowSavedState: true,
      distributed: false,
      preScript: null,
      postScript: null,
      notify: 'errors',
    },
  } as const
  driver.do({ type: 'addPolicy', datasetId, name: 'daily', ...fields, schedule: null })
  driver.do({ type: 'startBackup', datasetId, policyId: null, namePrefix: 'ds_one', ...fields }).untilIdle()
  const consoleId = driver.names.console('console-1')
  driver.do({ type: 'exportConfiguration', consoleId, computer: 'hv', path: 'C:\\e\\a.json', overwrite: false })
  // The file goes on to know it.
  driver.do((names) => ({ type: 'removeHost', managedHostId: names.managedHost('c12'), deleteBackups: false }))
  mounted(driver)
  driver.do((names) => ({ type: 'changeVmState', vmId: names.vm('f1'), action: 'shut-down' })).untilIdle()
  driver.do((names) => ({ type: 'createDiskSnapshot', diskId: names.disk('hv', 'F:\\'), name: 'before_patch' }))
  for (const host of ['n1', 'hv']) new Prompt(host, driver)
  return driver
}

import { expect, test } from 'vitest'
import { smallWorld, withDataset } from '../../testing/small-world'
import { Prompt } from '../testing/prompt'

test('with -WhatIf a cmdlet that changes something says what it would be about, and does nothing', () => {
  const prompt = new Prompt('n1', withDataset(smallWorld(), 'ds_one', ['e1', 'e2']))
  const datasets = (): number => Object.keys(prompt.driver.names.world.datasets).length
  expect(prompt.enter('Remove-Dataset ds_one -WhatIf')).toBe(
    'What if: Performing operation "Remove-Dataset" on Target "ds_one".',
  )
  expect(prompt.enter('Remove-ManagedHost hv -WhatIf')).toContain('on Target "hv".')
  expect(prompt.enter('New-Backup ds_one -WhatIf')).toContain('What if: Performing operation "New-Backup"')
  expect(prompt.shell.state).toBe('idle')
  expect(datasets()).toBe(1)
  // What is not there is an error, as without it.
  expect(prompt.enter('Remove-Dataset nothing -WhatIf')).toContain("There is no dataset 'nothing'")
  expect(prompt.enter('Get-Dataset -WhatIf')).toContain("parameter name 'WhatIf'")
  prompt.enter('Remove-Dataset ds_one -WhatIf:$false')
  expect(datasets()).toBe(0)
})

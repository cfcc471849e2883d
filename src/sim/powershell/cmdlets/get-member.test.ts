import { expect, test } from 'vitest'
import { smallWorld, withDataset } from '../../testing/small-world'
import { Prompt } from '../testing/prompt'

test('Get-Member tells the properties of objects, of each type once', () => {
  const driver = withDataset(withDataset(smallWorld(), 'ds_one', ['e1']), 'ds_two', ['a1'])
  const prompt = new Prompt('n1', driver)
  const names = prompt.enter('Get-Dataset | gm | % { $_.Name }')
  expect(names.split('\n')).toEqual(['Name', 'Description', 'VirtualMachines', 'Policies'])
  expect(prompt.enter('Get-Dataset | Get-Member Name | % { $_.Definition }')).toBe('System.String Name=ds_one')
  expect(prompt.enter("'abc' | Get-Member")).toContain('Length')
})

// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { sheetText } from './sheet-text'

test('what a property sheet shows is copied line by line, without its buttons and drawings', () => {
  const panel = document.createElement('div')
  panel.innerHTML = `
    <pre>The backup failed.</pre>
    <dl>
      <dt>GUID</dt><dd><code>1-2</code><button aria-label="Copy GUID">copy</button></dd>
      <dt>State</dt><dd><svg><title>Up</title></svg> Up</dd>
      <dt>Hosts</dt><dd><ul><li>a</li><li>b</li></ul></dd>
    </dl>
    <div role="grid">
      <div role="row"><div role="columnheader">Name</div><div role="columnheader">Size</div></div>
      <div role="row"><div role="gridcell">app01</div><div role="gridcell">40 GB</div></div>
    </div>
    <ol><li>12:00 It began</li></ol>`
  expect(sheetText(panel).split('\n')).toEqual([
    'The backup failed.',
    'GUID: 1-2',
    'State: Up',
    'Hosts: ab',
    'Name\tSize',
    'app01\t40 GB',
    '12:00 It began',
  ])
})

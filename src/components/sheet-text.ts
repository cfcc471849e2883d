/** What stands in a sheet, for the clipboard: a line for each property, row, paragraph of a message and line of a log. */
export function sheetText(panel: Element): string {
  return [...panel.querySelectorAll('dt, pre, li, [role=row]')].flatMap(lineOf).join('\n')
}

function lineOf(element: Element): string[] {
  if (element.tagName === 'DT') return [`${wordsOf(element)}: ${wordsOf(element.nextElementSibling)}`]
  // A row holds cells, and a property may hold a list: each is said once.
  if (element.parentElement?.closest('dd, li, [role=row]') !== null) return []
  if (element.getAttribute('role') !== 'row') return [wordsOf(element)]
  const cells = element.querySelectorAll('[role=columnheader], [role=gridcell], [role=rowheader]')
  return [[...cells].map(wordsOf).join('\t')]
}

/** What a person sees of it: not the drawings, nor what buttons are called. */
function wordsOf(element: Element | null): string {
  if (element === null) return ''
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('button, svg')) hidden.remove()
  return (copy.textContent ?? '').trim()
}

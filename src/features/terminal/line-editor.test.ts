import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginRound, editLine, EMPTY_LINE, type InputLine, lineOfRound, nextRound } from './line-editor'

const HISTORY = ['version', 'snap list csv01']

/** What the keys make of an empty line, and what they asked for on the way. */
function keys(...sent: readonly string[]) {
  let line: InputLine = EMPTY_LINE
  const wishes: unknown[] = []
  for (const data of sent) {
    const edited = editLine(line, data, HISTORY)
    line = edited.line
    if (edited.wish) wishes.push(edited.wish)
  }
  return { shown: `${line.text.slice(0, line.cursor)}|${line.text.slice(line.cursor)}`, wishes }
}

const [LEFT, UP, DOWN, BACKSPACE, DELETE] = ['\u001b[D', '\u001b[A', '\u001b[B', '\u007f', '\u001b[3~']

test('typing, moving and deleting work where the cursor stands', () => {
  expect(keys('d', 'f').shown).toBe('df|')
  expect(keys('df', LEFT, 'x').shown).toBe('dx|f')
  expect(keys('df', LEFT, BACKSPACE, BACKSPACE).shown).toBe('|f')
  expect(keys('df', '\u001b[H', DELETE).shown).toBe('|f')
  expect(keys('snap list', '\u0017').shown).toBe('snap |')
  expect(keys('snap list', '\u001b[1;5D', '\u0015').shown).toBe('|list')
  expect(keys('snap list', '\u001b[H', '\u001b[1;5C', '\u000b').shown).toBe('snap|')
  expect(keys('snap', '\u001b').shown).toBe('|')
})

test('Enter takes the whole line, wherever the cursor stands', () => {
  expect(keys('df -h', LEFT, LEFT, '\r')).toEqual({ shown: '|', wishes: [{ type: 'submit', text: 'df -h' }] })
})

test('what is pasted is entered up to its last line, which can still be edited', () => {
  expect(keys('sis on /vol/csv01\r\nsis on /vol/csv02\r\nsis')).toEqual({
    shown: 'sis|',
    wishes: [{ type: 'submit', text: 'sis on /vol/csv01\nsis on /vol/csv02' }],
  })
  expect(keys('ab', LEFT, 'x\ry')).toEqual({ shown: 'y|b', wishes: [{ type: 'submit', text: 'ax' }] })
})

test('[R205] lines that may be one command wait for Enter together, unless the last one is ended too', () => {
  const { line } = editLine(EMPTY_LINE, 'Get-Backup -Server a -\rBackupName b', HISTORY, true)
  expect(line).toMatchObject({ text: 'Get-Backup -Server a -\nBackupName b', cursor: 35 })
  expect(editLine(line, '\r', HISTORY, true)).toEqual({
    line: EMPTY_LINE,
    wish: { type: 'submit', text: 'Get-Backup -Server a -\nBackupName b' },
  })
  expect(editLine(EMPTY_LINE, 'a\r\nb\r\n', HISTORY, true)).toEqual({
    line: EMPTY_LINE,
    wish: { type: 'submit', text: 'a\nb' },
  })
})

test('Up and Down go through what was entered; what was typed comes back below the newest', () => {
  expect(keys('dr', UP).shown).toBe('snap list csv01|')
  expect(keys('dr', UP, UP, UP).shown).toBe('version|')
  expect(keys('dr', UP, UP, DOWN, DOWN).shown).toBe('dr|')
  expect(keys('dr', DOWN).shown).toBe('dr|')
})

test('Ctrl+C gives the line up, Ctrl+L clears the screen and keeps it', () => {
  expect(keys('df', '\u0003')).toEqual({ shown: '|', wishes: [{ type: 'interrupt' }] })
  expect(keys('df', '\u000c')).toEqual({ shown: 'df|', wishes: [{ type: 'clear' }] })
})

test('completing offers what all have in common first, then one after the other', () => {
  const line = { ...EMPTY_LINE, text: 'snap l x', cursor: 6 }
  const round = beginRound(
    { ...line, text: 'sn x', cursor: 2 },
    { from: 0, to: 2, candidates: ['snapmirror', 'snapvault'] },
  )
  if (!round) throw new Error('no round')
  expect(lineOfRound(round)).toMatchObject({ text: 'snap x', cursor: 4 })
  expect(lineOfRound(nextRound(round)).text).toBe('snapmirror x')
  expect(lineOfRound(nextRound(nextRound(round))).text).toBe('snapvault x')
  const single = beginRound(line, { from: 5, to: 6, candidates: ['list'] })
  expect(single && lineOfRound(single)).toMatchObject({ text: 'snap list x', cursor: 9 })
  expect(beginRound(line, { from: 6, to: 6, candidates: [] })).toBeUndefined()
})

test('whatever a terminal sends, the cursor stays in the line and no control character gets into it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.constantFrom(LEFT, UP, DOWN, BACKSPACE, DELETE, '\r'))),
      (sent) => {
        let line: InputLine = EMPTY_LINE
        for (const data of sent) line = editLine(line, data, HISTORY).line
        expect(line.cursor).toBeGreaterThanOrEqual(0)
        expect(line.cursor).toBeLessThanOrEqual(line.text.length)
        // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(line.text).not.toMatch(/[\u0000-\u0008\u000a-\u001f]/)
      },
    ),
  )
})

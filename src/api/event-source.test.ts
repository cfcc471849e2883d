import { expect, test } from 'vitest'
import { type EventResource, LAB_HEADER } from '@/contract'
import { followEvents } from './event-source'
import { noteSequence } from './first-sequence'
import { FakeLab } from './testing/fake-lab'

const event = (sequence: number): EventResource => ({ sequence, at: '', type: 'volume.changed', data: {} })
const text = (...sequences: number[]): string =>
  sequences.map((n) => `id: ${n}\nevent: volume.changed\ndata: ${JSON.stringify(event(n))}\n\n`).join('')

function stream(...chunks: string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
  return new Response(body, { headers: { [LAB_HEADER]: '0' } })
}

test('events go on after the last one that was seen, over breaks and cut messages', async () => {
  const lab = new FakeLab()
  const half = text(13)
  lab.next(() => stream(text(11, 12), half.slice(0, 20), half.slice(20), text(14).slice(0, 9)))
  lab.next(() => new Response('', { status: 502 }))
  lab.next(() => stream(text(14)))
  const leaving = new AbortController()
  const heard: number[] = []
  const connected: boolean[] = []
  noteSequence(10)
  noteSequence(99)
  const following = followEvents(
    {
      onEvents: (events) => {
        heard.push(...events.map(({ sequence }) => sequence))
        if (heard.includes(14)) leaving.abort()
      },
      onConnected: (isConnected) => connected.push(isConnected),
    },
    leaving.signal,
  )
  await following
  expect(heard).toEqual([11, 12, 13, 14])
  expect(lab.sent.map(({ headers }) => headers['Last-Event-ID'])).toEqual(['10', '13', '13'])
  expect(connected).toEqual([true, false, true])
})

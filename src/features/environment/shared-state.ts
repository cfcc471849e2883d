import { isRecord } from '@/stores/kept-state'
import type { JournalResource } from '@/contract'

/**
 * An environment as text for the fragment of a link: its journal, deflated, in the alphabet that addresses leave alone. A
 * fragment never leaves the browser, so nothing of it is sent to whoever hosts the console.
 */
export async function packState(journal: JournalResource): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(journal)), new CompressionStream('deflate-raw'))
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** undefined: the text was cut off or changed on its way, or is none of ours. */
export async function unpackState(text: string): Promise<JournalResource | undefined> {
  try {
    const packed = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0))
    return readState(new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw'))))
  } catch {
    return undefined
  }
}

/** A journal that was saved as a file. What else is wrong with it the service finds out. */
export function readState(text: string): JournalResource | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isJournal = isRecord(value) && value['format'] === 'smhv-journal' && Array.isArray(value['entries'])
    return isJournal ? (value as JournalResource) : undefined
  } catch {
    return undefined
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const response = new Response(new Blob([bytes]).stream().pipeThrough(stream))
  return new Uint8Array(await response.arrayBuffer())
}

import { type Column, unpackData } from './packed-data'

/**
 * Where the checkpoints that the build makes are found, by scenario. Their ending is not `.gz`, so that no server
 * declares them as compressed and the browser does not unpack them a first time.
 */
const CHECKPOINTS: ReadonlyMap<string, URL> = new Map([
  ['tr-4234', new URL('./scenario-checkpoints/tr-4234.bin', import.meta.url)],
])

/**
 * The snapshot of a scenario as it opens with its own seed, or undefined: there is none, it cannot be had just now, or it
 * is damaged. Whoever asks then plays the timeline instead; the environment is the same, only later.
 */
export async function readScenarioCheckpoint(scenario: string): Promise<unknown> {
  const url = CHECKPOINTS.get(scenario)
  if (!url) return undefined
  try {
    const answer = await fetch(url)
    if (!answer.ok || !answer.body) return undefined
    const text = await new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).text()
    return unpackData(JSON.parse(text) as Column)
  } catch {
    return undefined
  }
}

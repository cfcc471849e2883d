import { must } from '@/base/invariant'
import { batchScript } from './batch'
import type { ScriptCode } from './code'
import { compileScript } from './compile'
import { parseScript } from './parse'
import type { Source } from './session'

/** What was compiled lately: only saves time, as the same text always gives the same steps. */
const known = new Map<string, ScriptCode>()
const KEPT = 100

/** The steps of a text that has been read before without a mistake. */
export function codeOf(source: Source): ScriptCode {
  const key = `${source.language} ${source.text}`
  const cached = known.get(key)
  if (cached) return cached
  const parsed =
    source.language === 'batch' ? { ok: true as const, value: batchScript(source.text) } : parseScript(source.text)
  const code = compileScript(must(parsed.ok ? parsed.value : undefined, 'a script that can be read'))
  if (known.size >= KEPT) known.clear()
  known.set(key, code)
  return code
}

import { explain, type FindingCode } from '@/domain/findings/catalogue'
import type { SimError } from '../commands'

/** What the rules of this environment say in the words of the console, where Data ONTAP has short ones of its own. */
const WORDS: { readonly [code in FindingCode]?: string } = {
  'controller/no-partner': 'not supported, the system is in non-HA mode',
  'controller/takeover-disabled': 'takeover not possible, controller failover is disabled',
  'controller/partner-not-running': 'the partner is not running by itself',
  'controller/already-taken-over': 'the partner has already been taken over',
  'controller/not-taken-over': 'giveback not possible, the partner is not taken over',
}

/** Why a command was refused, behind the name of the command: `cf takeover: …`. */
export function refusalLines(name: string, { findings }: Pick<SimError, 'findings'>): string[] {
  const errors = findings.filter((found) => found.severity === 'error')
  return errors.map(({ code, detail, subject }) => {
    const words = WORDS[code] ?? plain(explain(code).title)
    const which = detail ?? subject?.name ?? ''
    return `${name}: ${words}${which === '' ? '' : ` (${which})`}`
  })
}

/** A sentence of the catalogue as the end of a line: no capital, no full stop. */
function plain(sentence: string): string {
  const [first = '', second = ''] = sentence
  const name = second === second.toUpperCase() || /^(?:SnapMirror|SnapVault|Data ONTAP)/.test(sentence)
  return `${name ? first : first.toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '')
}

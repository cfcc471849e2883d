import type { OpenRequirements } from './open-requirements.ts'
import { type CoveredRequirement, isCovered } from './requirement-coverage.ts'

type Rows = readonly CoveredRequirement[]

const MISSING: Readonly<Record<OpenRequirements['missing'], string>> = {
  test: 'the rule acts, a test is missing',
  rule: 'the rule is missing',
  screen: 'a screen is missing',
}

/** How many requirements are what. */
export function summaryOf(rows: Rows): readonly string[] {
  const count = (holds: (row: CoveredRequirement) => boolean): number => rows.filter(holds).length
  const open = Object.entries(MISSING).flatMap(([missing, words]) => {
    const found = count((row) => row.open?.missing === missing)
    return found === 0 ? [] : [`${found} open: ${words}`]
  })
  const informed = count(({ requirement }) => requirement.coverage !== 'test')
  return [
    `${rows.length} requirements`,
    `${rows.length - informed - count(({ open }) => open !== undefined)} covered by tests`,
    `${informed} shown as information`,
    ...open,
  ]
}

/** The table for people at a terminal, with the titles of the tests. */
export function printed(rows: Rows): string {
  const lines = rows.flatMap((row) => {
    const { requirement, tests } = row
    const { id, section, kind, brief, place } = requirement
    const state = row.open ? 'OPEN' : requirement.coverage === 'test' && !isCovered(row) ? 'NONE' : ''
    const head = `${id.padEnd(5)}${section.padEnd(17)} ${kind.padEnd(14)}${state.padEnd(5)}${brief}`
    const named = tests.map((test) => `      ${test.passed ? '✓' : '✗'} ${test.title}`)
    return [head, ...named, `      ${place ?? 'no place yet'}`]
  })
  return lines.join('\n')
}

const INTRODUCTION = `# Requirements

What TR-4234 says, statement by statement, where it can be met, and which tests prove it. \`npm run requirements\` makes this page from
the tables in \`src/domain/requirements\` and the titles of the tests that ran; it is not edited by hand. A test names what it proves at the
beginning of its title, \`[R141] …\`, and would fail if the rule were taken out.
`

/** docs/requirements.md: the same for the same tables and tests, whatever the day and the machine. */
export function documentOf(rows: Rows): string {
  const chapters = new Map<string, CoveredRequirement[]>()
  for (const row of rows) {
    const chapter = chapterOf(row.requirement.section)
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), row])
  }
  const parts = [...chapters].map(
    ([chapter, members]) => `## ${chapter === 'Appendix' ? chapter : `Section ${chapter}`}\n\n${tableOf(members)}`,
  )
  const summary = summaryOf(rows).map((line) => `- ${line}`)
  return `${[INTRODUCTION.trimEnd(), summary.join('\n'), ...parts].join('\n\n')}\n`
}

/** `6.6`, but `4` for `4.1` and `4 Table 2`: only section 6 is long enough for tables of its own. */
function chapterOf(section: string): string {
  return /^(6\.\d+|\d+|Appendix)/.exec(section)?.[0] ?? section
}

function tableOf(rows: Rows): string {
  const lines = rows.map((row) => {
    const { id, section, kind, brief, place } = row.requirement
    return [id, section, kind, brief, place ?? '–', proofOf(row)].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')
  })
  return ['id | section | kind | in brief | where | proof', '--- | --- | --- | --- | --- | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n')
}

/** Files rather than titles: they change seldom. */
function proofOf({ requirement, tests, open }: CoveredRequirement): string {
  if (requirement.coverage !== 'test') return `information: ${requirement.coverage.information}`
  if (open) return `**open**, ${MISSING[open.missing]}: ${open.need}`
  const files = [...new Set(tests.map((test) => test.file))].toSorted()
  return files.map((file) => `[${file.replace(/^.*\//, '')}](../${file})`).join(', ')
}

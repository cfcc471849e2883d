import { posix } from 'node:path'
import { apart, budget, doors, exceptions, hermetic, layers, names, testPackages } from './layers.ts'
import type { Exception, Layer } from './layers.ts'
import { findCycles } from './cycles.ts'
import { readSource } from './source-file.ts'
import type { ImportedModule, SourceFile } from './source-file.ts'

export type Rule =
  | 'layer'
  | 'package'
  | 'door'
  | 'apart'
  | 'alias'
  | 'hermetic'
  | 'kebab-case'
  | 'banned-name'
  | 'index'
  | 'budget'
  | 'cycle'
  | 'test-code'
  | 'stale-exception'

export interface Violation {
  readonly rule: Rule
  readonly file: string
  /** The specifier, the banned word, the name: what an exception would have to name. */
  readonly what: string
  /** Says what is wrong and why the rule exists. */
  readonly message: string
}

/** The text of every file, by its path from the root of the repository. */
export type FileSet = ReadonlyMap<string, string>

/** Holds a set of files against tools/layers.ts. Looks at nothing but its arguments, so that fixtures are texts. */
export function findViolations(files: FileSet, known: readonly Exception[] = exceptions): readonly Violation[] {
  const found: Violation[] = []
  const edges = new Map<string, string[]>()
  for (const [file, code] of files) {
    found.push(...checkName(file), ...checkLength(file, code))
    if (!isSource(file)) continue
    const source = readSource(file, code)
    found.push(...checkImports(file, source), ...checkHermetic(file, source))
    edges.set(file, runTimeImports(file, source, files))
  }
  found.push(...findCycles(edges).map(cycleViolation))
  const isKnown = (violation: Violation, exception: Exception): boolean =>
    violation.file === exception.file && violation.what === exception.what
  const stale = known.filter((exception) => !found.some((violation) => isKnown(violation, exception)))
  return [
    ...found.filter((violation) => !known.some((exception) => isKnown(violation, exception))),
    ...stale.map(staleViolation),
  ]
}

const isSource = (file: string): boolean => /^src\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts')
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.includes('/testing/')

/** `src/sim/kernel/clock.ts` → `sim`; a file directly in src belongs to `main`. */
function layerOf(file: string): string {
  const [, first = '', second] = file.split('/')
  return second === undefined ? 'main' : first
}

/** The path in src that a specifier means, without its ending; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('@/')) return `src/${specifier.slice(2)}`
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined
}

function checkImports(file: string, source: SourceFile): readonly Violation[] {
  const name = layerOf(file)
  const layer = layers[name]
  if (!layer) {
    const message = `${file}: '${name}' is no layer. Add it to tools/layers.ts, with what it may import and why.`
    return [{ rule: 'layer', file, what: name, message }]
  }
  return source.imports.flatMap((imported) => {
    const target = targetOf(file, imported.specifier)
    const violation =
      target === undefined
        ? checkPackage(file, name, layer, imported)
        : checkTarget(file, name, layer, imported, target)
    return violation ? [violation] : []
  })
}

function checkPackage(file: string, name: string, layer: Layer, imported: ImportedModule): Violation | undefined {
  const { specifier, line } = imported
  const allowed = isTest(file) ? [...layer.packages, ...testPackages] : layer.packages
  if (allowed.some((entry) => specifier === entry || specifier.startsWith(`${entry}/`))) return undefined
  const list = layer.packages.length > 0 ? layer.packages.join(', ') : 'no packages'
  const message = `${file}:${line} imports the package '${specifier}', but ${name} may use ${list}: ${layer.reason}.`
  return { rule: 'package', file, what: specifier, message }
}

function checkTarget(
  file: string,
  name: string,
  layer: Layer,
  imported: ImportedModule,
  target: string,
): Violation | undefined {
  const { specifier, line } = imported
  const violation = (rule: Rule, problem: string): Violation => {
    return { rule, file, what: specifier, message: `${file}:${line} imports '${specifier}': ${problem}.` }
  }
  if (!target.startsWith('src/')) return violation('layer', `it lies outside src; ${layer.reason}`)
  const to = /^src\/[^/]+$/.test(target) && !(target.slice(4) in layers) ? 'main' : (target.split('/')[1] ?? '')
  if (isTest(target) && !isTest(file)) return violation('test-code', 'code that ships does not stand on code of tests')
  if (to === name) {
    const wall = apart.find((entry) => entry.layer === name)
    if (wall && file.split('/')[2] !== target.split('/')[2]) return violation('apart', wall.reason)
    return specifier.startsWith('@/')
      ? violation('alias', "within a layer imports are relative, so that '@/' shows a border")
      : undefined
  }
  if (!layer.imports.includes(to)) {
    const list = layer.imports.length > 0 ? layer.imports.join(', ') : 'no other layer'
    return violation('layer', `${name} may import ${list}; ${layer.reason}`)
  }
  if (!specifier.startsWith('@/'))
    return violation('alias', "another layer is imported by '@/', so that the border shows")
  const door = doors.find((entry) => entry.layer === to)
  if (door && target !== `src/${to}` && !isTest(file)) return violation('door', `use '@/${to}'; ${door.reason}`)
  return undefined
}

function checkHermetic(file: string, source: SourceFile): readonly Violation[] {
  if (!hermetic.layers.some((layer) => layer === layerOf(file)) || isTest(file)) return []
  const banned = new Set<string>([
    ...hermetic.math.map((member) => `Math.${member}`),
    ...hermetic.methods.map((method) => `.${method}`),
    ...hermetic.syntax,
  ])
  const globals = new Set<string>(hermetic.globals)
  const found = [
    ...source.globals.filter((use) => globals.has(use.what)),
    ...source.uses.filter((use) => banned.has(use.what)),
  ]
  return found.map(({ what, line }) => {
    return { rule: 'hermetic', file, what, message: `${file}:${line} uses ${what}: ${hermetic.reason}.` }
  })
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Files whose names tools or custom give. */
const NAMED_BY_CUSTOM = /(^|\/)(README\.md|mockServiceWorker\.js)$/

function checkName(file: string): readonly Violation[] {
  const parts = file.split('/')
  const stems = parts.map((part) => part.replace(/(\.[a-z0-9]+)+$/, ''))
  const found: Violation[] = []
  if (!stems.every((stem) => KEBAB.test(stem)) && !NAMED_BY_CUSTOM.test(file)) {
    const message = `${file} is not in kebab-case: on some disks Case.ts and case.ts are one file.`
    found.push({ rule: 'kebab-case', file, what: file, message })
  }
  const banned = stems.find((stem) => names.banned.some((word) => stem === word || stem.endsWith(`-${word}`)))
  if (banned !== undefined) {
    const message = `${file}: '${banned}' is no name here: ${names.reason}.`
    found.push({ rule: 'banned-name', file, what: banned, message })
  }
  const isDoor = doors.some((door) => file === `src/${door.layer}/index.ts`)
  if (stems.at(-1) === 'index' && /\.tsx?$/.test(file) && !isDoor) {
    const list = doors.map((door) => door.layer).join(', ')
    const message = `${file}: index.ts exists only as the door of ${list}; elsewhere it hides where things are.`
    found.push({ rule: 'index', file, what: 'index', message })
  }
  return found
}

function checkLength(file: string, code: string): readonly Violation[] {
  if (!/\.(tsx?|mjs)$/.test(file)) return []
  const lines = code.replace(/\n$/, '').split('\n').length
  if (lines <= budget.lines) return []
  const message = `${file} has ${lines} lines, the budget is ${budget.lines}: ${budget.reason}.`
  return [{ rule: 'budget', file, what: 'lines', message }]
}

/** The files that must be loaded before this one: a type is erased and binds nothing at run time. */
function runTimeImports(file: string, source: SourceFile, files: FileSet): string[] {
  return source.imports.flatMap((imported) => {
    const target = imported.typeOnly ? undefined : targetOf(file, imported.specifier)
    if (target === undefined) return []
    const candidates = ['', '.ts', '.tsx', '/index.ts'].map((ending) => target + ending)
    return candidates.filter((candidate) => files.has(candidate)).slice(0, 1)
  })
}

function cycleViolation(cycle: readonly string[]): Violation {
  const [first = ''] = cycle
  const path = [...cycle, first].join(' → ')
  const message = `${path} is a cycle of imports: which file runs first would depend on who asks.`
  return { rule: 'cycle', file: first, what: 'cycle', message }
}

function staleViolation(exception: Exception): Violation {
  const { file, what } = exception
  const message = `tools/layers.ts excuses '${what}' in ${file}, which no longer needs it: delete the exception.`
  return { rule: 'stale-exception', file, what, message }
}

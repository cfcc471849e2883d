import type { ArgumentPlan } from './code'
import type { Cmdlet, CmdletParameter } from './cmdlet'
import { castTo, toNumber } from './convert'
import { Failure } from './failure'
import { toText } from './to-text'
import { elementsOf, isComposite, isTrue, type Value } from './value'

/** An argument as it came. */
export interface GivenArgument {
  readonly parameter: string | null
  readonly value: Value | undefined
}

/** Parameters that every cmdlet has. */
export const COMMON: readonly CmdletParameter[] = [
  { name: 'Verbose', kind: 'switch', aliases: ['vb'], help: 'Says in detail what it does.' },
  { name: 'Debug', kind: 'switch', help: 'Has no effect here.' },
  {
    name: 'ErrorAction',
    kind: 'text',
    aliases: ['ea'],
    help: 'What to do after an error: Continue, SilentlyContinue or Stop.',
  },
  { name: 'WarningAction', kind: 'text', aliases: ['wa'], help: 'What to do after a warning.' },
  { name: 'Confirm', kind: 'switch', help: 'Has no effect here: nothing asks.' },
]

/** Gives each parameter its value, as PowerShell binds them: by name, which may be cut short, then by place. */
export function bindParameters(
  cmdlet: Cmdlet,
  given: readonly GivenArgument[],
  hasInput: boolean,
): Record<string, Value> {
  if (cmdlet.kind === 'Application') return { arguments: wordsOf(given) }
  const bound: Record<string, Value> = {}
  const loose: Value[] = []
  for (let index = 0; index < given.length; index++) {
    const { parameter, value } = given[index] ?? { parameter: null, value: undefined }
    if (parameter === null) {
      loose.push(value ?? null)
      continue
    }
    const known = parameterNamed(cmdlet, parameter)
    if (known.name in bound) throw twice(cmdlet, known)
    if (known.kind === 'switch') {
      bound[known.name] = value === undefined ? true : isTrue(value)
      continue
    }
    const next = given[index + 1]
    const follows = value === undefined && next?.parameter === null
    if (value === undefined && !follows) throw noArgument(cmdlet, known)
    if (follows) index++
    bound[known.name] = converted(cmdlet, known, (follows ? next.value : value) ?? null)
  }
  bindLoose(cmdlet, bound, loose)
  for (const parameter of cmdlet.parameters) {
    if (parameter.mandatory !== true || parameter.name in bound) continue
    if (hasInput && parameter.fromPipeline) continue
    throw missing(cmdlet, parameter)
  }
  return bound
}

/** As an application gets them: parameters are words like any other. */
function wordsOf(given: readonly GivenArgument[]): Value {
  return given.flatMap(({ parameter, value }) => [
    ...(parameter === null ? [] : [`-${parameter}`]),
    ...(value === undefined ? [] : elementsOf(value).map(toText)),
  ])
}

function bindLoose(cmdlet: Cmdlet, bound: Record<string, Value>, loose: readonly Value[]): void {
  const places = cmdlet.parameters
    .filter(({ name, position }) => position !== undefined && !(name in bound))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  const rest = [...loose]
  for (const parameter of places) {
    const value = rest.shift()
    if (value === undefined) return
    bound[parameter.name] = converted(cmdlet, parameter, value)
  }
  // A line that was broken behind a dash has lost it: the word is that parameter.
  while (rest.length > 0) {
    const value = rest.shift() ?? null
    const wanted = toText(value).toLowerCase()
    const known = cmdlet.parameters.find(({ name }) => name.toLowerCase() === wanted)
    if (!known || known.name in bound) throw noPlace(cmdlet, value)
    if (known.kind === 'switch') bound[known.name] = true
    else if (rest.length === 0) throw noArgument(cmdlet, known)
    else bound[known.name] = converted(cmdlet, known, rest.shift() ?? null)
  }
}

/** By its name, an alias, or what only one name begins with. */
function parameterNamed(cmdlet: Cmdlet, text: string): CmdletParameter {
  const wanted = text.toLowerCase()
  const all = [...cmdlet.parameters, ...COMMON]
  const exact = all.find(({ name, aliases }) => name.toLowerCase() === wanted || aliases?.includes(wanted))
  const begun = all.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined)
  if (found) return found
  const message =
    begun.length > 1
      ? `Parameter cannot be processed because the parameter name '${text}' is ambiguous. Possible matches include: ${begun.map(({ name }) => `-${name}`).join(' ')}.`
      : `A parameter cannot be found that matches parameter name '${text}'.`
  throw bindingFailure(cmdlet, message, begun.length > 1 ? 'AmbiguousParameter' : 'NamedParameterNotFound')
}

function converted(cmdlet: Cmdlet, parameter: CmdletParameter, value: Value): Value {
  switch (parameter.kind) {
    case 'text': {
      const text = toText(value)
      const { oneOf } = parameter
      if (oneOf && !oneOf.some((one) => one.toLowerCase() === text.toLowerCase())) {
        const message = `Cannot validate argument on parameter '${parameter.name}'. The argument "${text}" does not belong to the set "${oneOf.join(',')}" specified by the ValidateSet attribute.`
        throw bindingFailure(cmdlet, message, 'ParameterArgumentValidationError')
      }
      return oneOf?.find((one) => one.toLowerCase() === text.toLowerCase()) ?? text
    }
    case 'number':
      return bindingOf(cmdlet, parameter, () => toNumber(value))
    case 'date':
      return bindingOf(cmdlet, parameter, () => castTo('datetime', value))
    case 'list':
      return elementsOf(value)
    case 'switch':
      return isTrue(value)
    case 'value':
      return value
  }
}

function bindingOf(cmdlet: Cmdlet, { name }: CmdletParameter, convert: () => Value): Value {
  try {
    return convert()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw bindingFailure(cmdlet, `Cannot bind parameter '${name}'. ${error.message}`, 'CannotConvertArgumentNoMessage')
  }
}

const twice = (cmdlet: Cmdlet, { name }: CmdletParameter): Failure =>
  bindingFailure(
    cmdlet,
    `Cannot bind parameter because parameter '${name}' is specified more than once.`,
    'ParameterAlreadyBound',
  )

const noArgument = (cmdlet: Cmdlet, { name }: CmdletParameter): Failure =>
  bindingFailure(
    cmdlet,
    `Missing an argument for parameter '${name}'. Specify a value and try again.`,
    'MissingArgument',
  )

const noPlace = (cmdlet: Cmdlet, value: Value): Failure =>
  bindingFailure(
    cmdlet,
    `A positional parameter cannot be found that accepts argument '${toText(value)}'.`,
    'PositionalParameterNotFound',
  )

/** A person would be asked for it at the prompt; here it is said. */
const missing = (cmdlet: Cmdlet, { name }: CmdletParameter): Failure =>
  bindingFailure(
    cmdlet,
    `Cannot process command because of one or more missing mandatory parameters: ${name}.`,
    'MissingMandatoryParameter',
  )

function bindingFailure({ name }: Cmdlet, message: string, id: string): Failure {
  const category = `InvalidArgument: (:) [${name}], ParameterBindingException`
  return new Failure({ message, category, id: `${id},${name}`, source: name })
}

/** The arguments of a plan with the values that lay on the stack. */
export function givenArguments(plans: readonly ArgumentPlan[], values: readonly Value[]): GivenArgument[] {
  let next = 0
  return plans.flatMap(({ parameter, hasValue, isSplat }) => {
    const value = hasValue ? (values[next++] ?? null) : undefined
    return isSplat ? splatted(value ?? null) : [{ parameter, value }]
  })
}

function splatted(value: Value): GivenArgument[] {
  if (value === null) return []
  if (isComposite(value, 'hash')) return value.entries.map(([parameter, item]) => ({ parameter, value: item }))
  return elementsOf(value).map((item) => ({ parameter: null, value: item }))
}

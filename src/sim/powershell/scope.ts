import { COMMON, type GivenArgument } from './bind-parameters'
import type { ParameterPlan } from './code'
import { castTo } from './convert'
import type { Machine } from './machine'
import type { Value } from './value'

/** The variables with which a block with parameters begins. */
export function scopeOf(
  machine: Machine,
  source: string,
  params: readonly ParameterPlan[],
  given: readonly GivenArgument[],
  input: readonly Value[] | null,
): Record<string, Value> {
  const variables: Record<string, Value> = {}
  const rest: Value[] = []
  const set = (plan: ParameterPlan, value: Value): void => {
    variables[`$${plan.name.toLowerCase()}`] = plan.type === null ? value : castTo(plan.type, value)
  }
  for (let index = 0; index < given.length; index++) {
    const { parameter, value } = given[index] ?? { parameter: null, value: undefined }
    const plan = parameter === null ? undefined : named(params, parameter)
    if (plan?.isSwitch) set(plan, value ?? true)
    else if (plan) set(plan, value === undefined ? (given[++index]?.value ?? null) : value)
    else if (parameter === null) rest.push(value ?? null)
    else if (!COMMON.some(({ name }) => name.toLowerCase() === parameter.toLowerCase())) {
      rest.push(`-${parameter}`, ...(value === undefined ? [] : [value]))
    }
  }
  for (const plan of params) {
    if (`$${plan.name.toLowerCase()}` in variables) continue
    if (plan.isSwitch) set(plan, false)
    else if (rest.length > 0) set(plan, rest.shift() ?? null)
    else if (plan.initial !== null) set(plan, machine.evaluate({ is: 'block', source, block: plan.initial }, null))
    else variables[`$${plan.name.toLowerCase()}`] = null
  }
  variables['$args'] = rest
  if (input) variables['$input'] = input
  return variables
}

function named(params: readonly ParameterPlan[], text: string): ParameterPlan | undefined {
  const wanted = text.toLowerCase()
  const begun = params.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  return params.find(({ name }) => name.toLowerCase() === wanted) ?? (begun.length === 1 ? begun[0] : undefined)
}

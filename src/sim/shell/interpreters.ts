import type { ShellKind } from '@/domain/shell/shell'
import { ontapInterpreter } from '../data-ontap-console/ontap-interpreter'
import { powerShellInterpreter } from '../powershell/interpreter'
import type { ShellInterpreter } from './shell-interpreter'

/** Who understands what is typed; a kind without an interpreter is not offered anywhere. */
const interpreters: { readonly [Kind in ShellKind]?: ShellInterpreter } = {
  'data-ontap': ontapInterpreter,
  powershell: powerShellInterpreter,
}

export function interpreterOf(kind: ShellKind): ShellInterpreter | undefined {
  return interpreters[kind]
}

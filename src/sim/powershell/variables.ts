import type { Machine } from './machine'
import type { Value } from './value'

const key = (name: string): string => `$${name.toLowerCase()}`

/** What a name means: the innermost variable of it, or what PowerShell itself keeps under it. */
export function readVariable(machine: Machine, name: string): Value {
  const [scope, plain] = parted(name)
  if (scope === 'env') return machine.session.variables[key(`env:${plain}`)] ?? environmentValue(machine, plain)
  const { frames } = machine.run
  for (let index = frames.length - 1; index >= 0 && scope !== 'global'; index--) {
    const frame = frames[index]
    const value = frame?.variables[key(plain)]
    if (value !== undefined) return value
    if (frame?.isolated) return automatic(machine, plain)
  }
  const value = machine.session.variables[key(plain)]
  return value !== undefined ? value : automatic(machine, plain)
}

/** Sets a variable of the innermost scope, or of the one that its name says. */
export function writeVariable(machine: Machine, name: string, value: Value): void {
  const [scope, plain] = parted(name)
  if (scope === 'env') machine.session.variables[key(`env:${plain}`)] = value
  else if (CONSTANTS.has(plain.toLowerCase())) return
  else variablesOf(machine, scope)[key(plain)] = value
}

function variablesOf(machine: Machine, scope: string): Record<string, Value> {
  const { frames } = machine.run
  for (let index = frames.length - 1; index >= 0 && scope !== 'global'; index--) {
    const frame = frames[index]
    if (frame && !frame.shares && (scope !== 'script' || frame.isScript)) return frame.variables
  }
  return machine.session.variables
}

function parted(name: string): [string, string] {
  const match = /^(env|global|script|local|private):(.*)$/i.exec(name)
  return match ? [match[1]?.toLowerCase() ?? '', match[2] ?? ''] : ['', name]
}

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'error', 'pwd', 'home', 'psversiontable'])

function automatic({ session, context }: Machine, name: string): Value {
  switch (name.toLowerCase()) {
    case 'true':
      return true
    case 'false':
      return false
    case 'args':
      return []
    case 'error':
      return session.errors.map(({ message, id }) => ({ is: 'error', message, id }))
    case 'lastexitcode':
      return session.exitCode
    case 'pwd':
      return session.folder
    case 'home':
      return 'C:\\Users\\Administrator'
    case '?':
      return true
    case 'erroractionpreference':
      return 'Continue'
    case 'psversiontable':
      return {
        is: 'hash',
        entries: [['PSVersion', context.world.hosts[session.hostId]?.windows.startsWith('2012') ? '3.0' : '2.0']],
      }
    default:
      return null
  }
}

/** The environment of a process on the host. */
export function environmentValue({ context, session }: Pick<Machine, 'context' | 'session'>, name: string): Value {
  const host = context.world.hosts[session.hostId]
  switch (name.toLowerCase()) {
    case 'computername':
      return host?.name.split('.')[0]?.toUpperCase() ?? null
    case 'username':
      return 'Administrator'
    case 'userdomain':
    case 'userdnsdomain':
      return host?.domain ?? null
    case 'systemroot':
    case 'windir':
      return 'C:\\Windows'
    case 'systemdrive':
      return 'C:'
    case 'programfiles':
      return 'C:\\Program Files'
    case 'temp':
    case 'tmp':
      return 'C:\\Users\\ADMINI~1\\AppData\\Local\\Temp'
    default:
      return null
  }
}

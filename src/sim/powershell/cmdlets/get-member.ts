import type { Cmdlet } from '../cmdlet'
import { toText } from '../to-text'
import { isComposite, isList, makeObject, type Value } from '../value'

/** Get-Member: the properties of what comes down the pipeline, for each type once. */
export const getMember: Cmdlet = {
  name: 'Get-Member',
  aliases: ['gm'],
  kind: 'Cmdlet',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells which properties objects have.',
  parameters: [
    { name: 'Name', kind: 'list', position: 0, help: 'These properties only.' },
    { name: 'InputObject', kind: 'value', fromPipeline: 'value', help: 'The objects.' },
  ],
  run: (call) => {
    const wanted = isList(call.bound['Name']) ? call.bound['Name'].map((name) => toText(name).toLowerCase()) : null
    const told = new Set<string>()
    for (const object of call.input ?? [call.bound['InputObject'] ?? null]) {
      const type = typeOf(object)
      if (told.has(type)) continue
      told.add(type)
      for (const [name, value] of propertiesOf(object)) {
        if (wanted !== null && !wanted.includes(name.toLowerCase())) continue
        const definition = `${typeOf(value)} ${name}=${toText(value)}`
        call.emit(
          makeObject('MemberDefinition', {
            TypeName: type,
            Name: name,
            MemberType: 'NoteProperty',
            Definition: definition,
          }),
        )
      }
    }
    return undefined
  },
}

function propertiesOf(value: Value): readonly (readonly [string, Value])[] {
  if (isComposite(value, 'object')) return value.properties
  if (isComposite(value, 'hash')) return value.entries
  return typeof value === 'string' ? [['Length', value.length]] : []
}

/** As PowerShell calls it; a type of SMHV by its own name. */
function typeOf(value: Value): string {
  if (value === null) return 'System.Object'
  if (isList(value)) return 'System.Object[]'
  if (typeof value === 'string') return 'System.String'
  if (typeof value === 'boolean') return 'System.Boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'System.Int32' : 'System.Double'
  if (isComposite(value, 'object')) return value.type
  return isComposite(value, 'date') ? 'System.DateTime' : 'System.Collections.Hashtable'
}

import { textOf, valueOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import type { Property, Value } from '../value.ts'
import { callStatic } from '../values/statics.ts'
import { toText } from '../values/text.ts'
import { fullTypeName } from '../values/type-names.ts'
import { credentialOf } from './credentials.ts'
import { customObject, isObject, itemsOf } from './custom-object.ts'
import { ownError } from './errors.ts'
import { wallClock } from './wall-clock.ts'

/** The types that New-Object makes with a constructor of the language. */
const constructed = ['System.DateTime', 'System.TimeSpan']

/** Makes objects of the few types that the emulation knows; nothing of .NET is ever reached. */
export const newObject: Cmdlet = {
  name: 'New-Object',
  *process(shell, bound) {
    const typed = textOf(bound, 'TypeName') ?? ''
    const type = fullTypeName(typed)
    const args = itemsOf(valueOf(bound, 'ArgumentList'))
    if (/(?:^|\.)(?:PS(?:Custom)?Object)$/i.test(type))
      return yield* shell.emit(customObject(propertiesIn(valueOf(bound, 'Property'))))
    if (/(?:^|\.)(?:Hashtable|OrderedDictionary)$/i.test(type))
      return yield* shell.emit({ is: 'hashtable', entries: [] })
    if (/(?:^|\.)(?:ArrayList|List\[.*\])$/i.test(type)) return yield* shell.emit([])
    if (/(?:^|\.)PSCredential$/i.test(type) && args.length === 2)
      return yield* shell.emit(credentialOf(toText(args[0] ?? null)))
    if (constructed.some((known) => known.toLowerCase() === type.toLowerCase())) {
      const made = callStatic(type, 'new', args, wallClock(shell.session(), yield* shell.moment()))
      if (made.ok) return yield* shell.emit(made.value)
    }
    yield* shell.report(
      ownError({
        message: `The type [${typed}] is not part of this emulation: New-Object makes PSObject, PSCustomObject, Hashtable, ArrayList, PSCredential, DateTime and TimeSpan.`,
        id: 'TypeNotFound,Microsoft.PowerShell.Commands.NewObjectCommand',
        category: 'InvalidType',
        object: typed,
      }),
    )
  },
}

function propertiesIn(value: Value): readonly Property[] {
  if (isObject(value)) return value.properties
  if (value === null || typeof value !== 'object' || !('is' in value) || value.is !== 'hashtable') return []
  return value.entries.map((entry) => ({ name: toText(entry.key), value: entry.value }))
}

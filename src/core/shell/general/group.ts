import type { Running } from '../asks.ts'
import { switchOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, CollectingCmdlet, Shell } from '../cmdlet.ts'
import { objectOf, type Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'
import { askedIn, valueAsked, type AskedProperty } from './asked-properties.ts'
import { identityOf } from './select.ts'

export const groupObject: CollectingCmdlet = { name: 'Group-Object', start: grouping }

/** What has the same values. */
interface Group {
  readonly values: readonly Value[]
  readonly objects: Value[]
}

function grouping(): Omit<Cmdlet, 'name'> {
  const groups = new Map<string, Group>()
  let asked: readonly AskedProperty[] = []
  return {
    *begin(shell, bound) {
      asked = yield* askedIn(shell, valueOf(bound, 'Property'))
    },
    *process(shell, bound) {
      if (bound.input === null) return
      const values = yield* valuesOf(shell, asked, bound.input)
      const key = keyOf(values, switchOf(bound, 'CaseSensitive'))
      const group = groups.get(key)
      if (group) group.objects.push(bound.input)
      else groups.set(key, { values, objects: [bound.input] })
    },
    *end(shell, bound) {
      if (switchOf(bound, 'AsHashTable'))
        return yield* shell.emit(asHashtable([...groups.values()], switchOf(bound, 'AsString')))
      for (const group of groups.values()) yield* shell.emit(infoOf(group, switchOf(bound, 'NoElement')))
    },
  }
}

function* valuesOf(shell: Shell, asked: readonly AskedProperty[], object: Value): Running<readonly Value[]> {
  if (asked.length === 0) return [object]
  const values: Value[] = []
  for (const one of asked) values.push(yield* valueAsked(shell, one, object))
  return values
}

/** What two values share only where they stand in one group. */
function keyOf(values: readonly Value[], isExact: boolean): string {
  const key = JSON.stringify(values.map(identityOf))
  return isExact ? key : key.toLowerCase()
}

function nameOf({ values }: Group): string {
  return values.map(toText).join(', ')
}

function infoOf(group: Group, withoutElements: boolean): Value {
  const type = `Microsoft.PowerShell.Commands.GroupInfo${withoutElements ? 'NoElement' : ''}`
  return objectOf(type, {
    Values: group.values,
    Count: group.objects.length,
    ...(withoutElements ? {} : { Group: group.objects }),
    Name: nameOf(group),
  })
}

function asHashtable(groups: readonly Group[], byName: boolean): Value {
  const entries = groups.map((group) => ({
    key: byName ? nameOf(group) : (group.values[0] ?? ''),
    value: group.objects,
  }))
  return { is: 'hashtable', entries }
}

export const getUnique: CollectingCmdlet = {
  name: 'Get-Unique',
  start() {
    let last: string | null = null
    return {
      *process(shell, bound) {
        if (bound.input === null) return
        const now = switchOf(bound, 'OnType') ? typeNameOf(bound.input) : toText(bound.input)
        if (now !== last) yield* shell.emit(bound.input)
        last = now
      },
    }
  },
}

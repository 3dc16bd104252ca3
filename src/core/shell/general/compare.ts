import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, CollectingCmdlet, Shell } from '../cmdlet.ts'
import type { Property, Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { askedIn, propertiesFound } from './asked-properties.ts'
import { askNothing } from './collecting.ts'
import { customObject, itemsOf } from './custom-object.ts'

export const compareObject: CollectingCmdlet = { name: 'Compare-Object', start: comparing }

/** An object with what it is compared by. */
interface Side {
  readonly object: Value
  readonly properties: readonly Property[]
  readonly key: string
}

function comparing(): Omit<Cmdlet, 'name'> {
  const differences: Value[] = []
  return {
    process(_shell, bound) {
      differences.push(...itemsOf(bound.hasInput ? bound.input : valueOf(bound, 'DifferenceObject')))
      return askNothing()
    },
    *end(shell, bound) {
      const left = yield* sidesOf(shell, bound, itemsOf(valueOf(bound, 'ReferenceObject')))
      const right = yield* sidesOf(shell, bound, differences)
      const waiting = new Map<string, Side[]>()
      for (const side of left.toReversed()) {
        const alike = waiting.get(side.key)
        if (alike) alike.push(side)
        else waiting.set(side.key, [side])
      }
      const added: Side[] = []
      const same = new Set<Side>()
      for (const side of right) {
        const match = waiting.get(side.key)?.pop()
        if (match) same.add(match)
        else added.push(side)
      }
      if (switchOf(bound, 'IncludeEqual')) yield* emitAll(shell, bound, [...same], '==')
      if (switchOf(bound, 'ExcludeDifferent')) return
      yield* emitAll(shell, bound, added, '=>')
      yield* emitAll(
        shell,
        bound,
        left.filter((side) => !same.has(side)),
        '<=',
      )
    },
  }
}

function* sidesOf(shell: Shell, bound: Bound, objects: readonly Value[]): Running<Side[]> {
  const asked = yield* askedIn(shell, valueOf(bound, 'Property'))
  const isExact = switchOf(bound, 'CaseSensitive')
  const sides: Side[] = []
  for (const object of objects) {
    const found = yield* propertiesFound(shell, asked, object)
    const properties = found.map(({ name, value }) => ({ name, value }))
    const texts = asked.length === 0 ? [toText(object)] : properties.map(({ value }) => toText(value))
    sides.push({
      object,
      properties,
      key: JSON.stringify(isExact ? texts : texts.map((text) => text.toLowerCase())),
    })
  }
  return sides
}

function* emitAll(shell: Shell, bound: Bound, sides: readonly Side[], indicator: string): Running {
  for (const { object, properties } of sides) {
    const shown = properties.length > 0 ? properties : [{ name: 'InputObject', value: object }]
    yield* shell.emit(
      switchOf(bound, 'PassThru')
        ? object
        : customObject([...shown, { name: 'SideIndicator', value: indicator }]),
    )
  }
}

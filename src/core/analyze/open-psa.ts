import type { Failure } from '../outage/failure.ts'
import type { PartId } from '../outage/part.ts'
import { xmlText } from '../report/xml-text.ts'
import { identifiers } from './fault-tree-names.ts'
import { alwaysGate, gatesOf, neverGate, reachable, type Gate, type GateIndex } from './gates.ts'

/** A question whose failure becomes a top event. */
export interface TopEvent {
  readonly name: string
  readonly failure: Failure
}

/**
 * A fault tree for independent engines, in the XML of the Open-PSA Model Exchange Format 2.0d: one fault tree with a gate
 * for each top event, and the parts as basic events with the probability that they are down, which is 1 less `upChance`.
 * Identifiers are made of the names and are distinct; the names as given are the labels. What always or never fails is a
 * house event.
 */
export function openPsa(
  name: string,
  tops: readonly TopEvent[],
  upChance: (part: PartId) => number,
  nameOf: (part: PartId) => string,
): string {
  const data = eventTable(upChance, nameOf)
  const tree = data.identifier(name)
  // The top events get their names before the parts, which may have the same ones.
  const named = tops.map((top) => ({ top, id: data.identifier(top.name) }))
  const gates = named.flatMap(({ top, id }) => gatesFor(top, id, data))
  const content = [
    element('define-fault-tree', `name="${tree}"`, [...label(name), ...gates]),
    element('model-data', '', data.definitions()),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('opsa-mef', '', content)}\n`
}

/** The basic events and house events of the model, defined as they are referred to. */
interface EventTable {
  readonly identifier: (text: string) => string
  readonly basic: (part: PartId) => string
  readonly house: (always: boolean) => string
  readonly definitions: () => readonly string[]
}

function eventTable(upChance: (part: PartId) => number, nameOf: (part: PartId) => string): EventTable {
  const identifier = identifiers()
  const known = new Map<PartId | boolean, { readonly id: string; readonly definition: string }>()
  const idOf = (key: PartId | boolean, name: string, define: (id: string) => string): string => {
    const id = known.get(key)?.id ?? identifier(name)
    if (!known.has(key)) known.set(key, { id, definition: define(id) })
    return id
  }
  const basic = (part: PartId): string => {
    const name = nameOf(part)
    const id = idOf(part, name, (given) =>
      element('define-basic-event', `name="${given}"`, [
        ...label(name),
        `<float value="${downChance(upChance(part))}"/>`,
      ]),
    )
    return `<basic-event name="${id}"/>`
  }
  const house = (always: boolean): string => {
    const id = idOf(always, always ? 'always' : 'never', (given) =>
      element('define-house-event', `name="${given}"`, [`<constant value="${always}"/>`]),
    )
    return `<house-event name="${id}"/>`
  }
  return { identifier, basic, house, definitions: () => [...known.values()].map((one) => one.definition) }
}

/** 0.01 for 0.99: what a subtraction leaves behind the digits that the chance has is no part of it. */
const downChance = (upChance: number): number => Number((1 - upChance).toFixed(16))

/** One definition for each gate of the top event, itself first; the others are named after it. */
function gatesFor({ name, failure }: TopEvent, id: string, data: EventTable): readonly string[] {
  const { list, top } = gatesOf(failure)
  const ids = new Map<GateIndex, string>()
  const further: string[] = []

  const reference = (index: GateIndex): string => {
    const gate = list[index]
    return gate?.kind === 'part' ? data.basic(gate.part) : gateReference(ids.get(index) ?? '')
  }
  /** A reference; of the same child a second time through a gate of its own, since engines take each child once. */
  const child = (index: GateIndex, place: number, of: readonly GateIndex[]): string => {
    if (of.indexOf(index) === place) return reference(index)
    const again = data.identifier(`${id}-again`)
    further.push(element('define-gate', `name="${again}"`, [reference(index)]))
    return gateReference(again)
  }
  const formula = (index: GateIndex, gate: Gate): string => {
    if (index === neverGate || index === alwaysGate) return data.house(index === alwaysGate)
    if (gate.kind === 'part') return data.basic(gate.part)
    const children = gate.of.map(child)
    if (gate.count === 1) return element('or', '', children)
    if (gate.count === gate.of.length) return element('and', '', children)
    return element('atleast', `min="${gate.count}"`, children)
  }

  const defined = reachable({ list, top })
    .toReversed()
    .flatMap((index) => {
      const gate = list[index]
      return gate && (index === top || gate.kind === 'votes') ? [{ index, gate }] : []
    })
  for (const { index } of defined)
    ids.set(index, index === top ? id : data.identifier(`${id}-gate-${ids.size}`))
  const definitions = defined.map(({ index, gate }) =>
    element('define-gate', `name="${ids.get(index) ?? ''}"`, [
      ...(index === top ? label(name) : []),
      formula(index, gate),
    ]),
  )
  return [...definitions, ...further]
}

const gateReference = (id: string): string => `<gate name="${id}"/>`

/** None for a blank text, which the format does not take for one. */
const label = (text: string): readonly string[] =>
  /[^ \t\r\n]/.test(text) ? [`<label>${xmlText(text)}</label>`] : []

const element = (tag: string, attributes: string, children: readonly string[]): string =>
  [
    `<${[tag, attributes].filter((text) => text !== '').join(' ')}>`,
    ...children.flatMap((child) => child.split('\n')).map((line) => `  ${line}`),
    `</${tag}>`,
  ].join('\n')

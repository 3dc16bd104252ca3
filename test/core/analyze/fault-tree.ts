import { xmlElements, type XmlElement } from '../../support/xml-elements.ts'

/*
 * An engine of its own for the files of the Open-PSA Model Exchange Format: it knows nothing of how they were written.
 */

/** A fault tree that was read: its gates by name, and the chances of its basic events. */
export interface FaultTree {
  readonly name: string
  readonly gates: ReadonlyMap<string, XmlElement>
  readonly events: ReadonlyMap<string, number>
  /** What always happens, and what never does. */
  readonly houses: ReadonlyMap<string, boolean>
  /** Label by identifier, of gates and basic events. */
  readonly labels: ReadonlyMap<string, string>
  /** The gates that no other gate refers to, in order. */
  readonly tops: readonly string[]
}

const connectives = new Set(['or', 'and', 'atleast'])

/** Reads and checks a file; throws where it breaks a rule of the format. */
export function faultTreeOf(xml: string): FaultTree {
  const root = xmlElements(xml)
  must(root.name === 'opsa-mef', 'the root is opsa-mef')
  const tree = only(root, 'define-fault-tree')
  const gateElements = tree.children.filter(({ name }) => name === 'define-gate')
  const dataElements = only(root, 'model-data').children
  const labels = new Map<string, string>()
  for (const one of [tree, ...gateElements, ...dataElements]) {
    const name = nameOf(one)
    must(/^[A-Za-z]\w*(-\w+)*$/.test(name), `"${name}" is an identifier`)
    const label = one.children.find((child) => child.name === 'label')
    must(label === undefined || label === one.children[0], 'a label comes first')
    must(label === undefined || /[^ \t\r\n]/.test(label.text), 'a label is not blank')
    if (label && one !== tree) labels.set(name, label.text)
  }
  const names = [...gateElements, ...dataElements].map(nameOf)
  must(new Set(names.map((name) => name.toLowerCase())).size === names.length, 'names are distinct')

  const houseElements = dataElements.filter((one) => one.name === 'define-house-event')
  const houses = new Map(
    houseElements.map((one) => [nameOf(one), only(one, 'constant').attributes['value'] === 'true']),
  )
  const gates = new Map(gateElements.map((gate) => [nameOf(gate), formulaOf(gate)]))
  const events = new Map(
    dataElements
      .filter((one) => one.name !== 'define-house-event')
      .map((event) => {
        must(event.name === 'define-basic-event', 'data are basic events and house events')
        return [nameOf(event), chanceOf(event)] as const
      }),
  )
  const referred = new Set<string>()
  for (const formula of gates.values()) {
    checkFormula(formula, { gates, events, houses }, referred)
  }
  return {
    name: nameOf(tree),
    gates,
    events,
    houses,
    labels,
    tops: [...gates.keys()].filter((gate) => !referred.has(gate)),
  }
}

/** Whether the gate happens when just these basic events do. */
export function happens(tree: FaultTree, gate: string, down: ReadonlySet<string>): boolean {
  const judge = (formula: XmlElement): boolean => {
    const name = formula.attributes['name'] ?? ''
    switch (formula.name) {
      case 'basic-event':
        return down.has(name)
      case 'gate':
        return judge(tree.gates.get(name)!)
      case 'house-event':
        return tree.houses.get(name)!
      case 'or':
        return formula.children.some(judge)
      case 'and':
        return formula.children.every(judge)
      default:
        return formula.children.map(judge).filter(Boolean).length >= Number(formula.attributes['min'])
    }
  }
  return judge(tree.gates.get(gate)!)
}

/** The probability of the gate, added up over all sets of basic events. */
export function probabilityIn(tree: FaultTree, gate: string): number {
  return eventSets(tree)
    .filter((down) => happens(tree, gate, down))
    .map((down) =>
      [...tree.events].reduce((p, [event, chance]) => p * (down.has(event) ? chance : 1 - chance), 1),
    )
    .reduce((sum, p) => sum + p, 0)
}

/** The minimal cut sets of the gate by trying all sets of basic events. */
export function minimalCutSetsIn(tree: FaultTree, gate: string): string[][] {
  return eventSets(tree)
    .filter((down) => happens(tree, gate, down))
    .filter((down) =>
      [...down].every((event) => !happens(tree, gate, new Set([...down].filter((one) => one !== event)))),
    )
    .map((down) => [...down])
}

function eventSets({ events }: FaultTree): Set<string>[] {
  const all = [...events.keys()]
  return Array.from(
    { length: 2 ** all.length },
    (_, bits) => new Set(all.filter((_event, i) => (bits >> i) & 1)),
  )
}

function checkFormula(
  formula: XmlElement,
  defined: Pick<FaultTree, 'gates' | 'events' | 'houses'>,
  referred: Set<string>,
): void {
  const table = { gate: defined.gates, 'basic-event': defined.events, 'house-event': defined.houses }
  for (const [kind, names] of Object.entries(table)) {
    if (formula.name !== kind) continue
    must(names.has(nameOf(formula)), `${kind} ${nameOf(formula)} is defined`)
    if (kind === 'gate') referred.add(nameOf(formula))
    return
  }
  must(connectives.has(formula.name), `${formula.name} is a connective`)
  const children = formula.children.map((child) => `${child.name} ${nameOf(child)}`)
  must(children.length >= 2, 'a connective has two children or more')
  must(new Set(children).size === children.length, 'a connective has each child once')
  if (formula.name === 'atleast') {
    const least = Number(formula.attributes['min'])
    must(Number.isInteger(least) && least > 1 && least < children.length, 'min lies between or and and')
  }
  for (const child of formula.children) checkFormula(child, defined, referred)
}

function formulaOf(gate: XmlElement): XmlElement {
  const formulas = gate.children.filter(({ name }) => name !== 'label')
  must(formulas.length === 1, 'a gate has one formula')
  return formulas[0]!
}

function chanceOf(event: XmlElement): number {
  const chance = Number(only(event, 'float').attributes['value'])
  must(chance >= 0 && chance <= 1, 'a chance lies between 0 and 1')
  return chance
}

function only(of: XmlElement, name: string): XmlElement {
  const found = of.children.filter((child) => child.name === name)
  must(found.length === 1, `one ${name}`)
  return found[0]!
}

const nameOf = (element: XmlElement): string => element.attributes['name'] ?? ''

function must(so: boolean, what: string): void {
  if (!so) throw new Error(`The file breaks a rule: ${what}.`)
}

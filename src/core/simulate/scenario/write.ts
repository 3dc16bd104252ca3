import { storeTopology } from '../../format/written/topology.ts'
import type { KeptScenario } from '../../model/document.ts'
import type { Assertion, Expectation, Scenario, Step } from './scenario.ts'
import { scenarioFormat, scenarioSchemaAddress, scenarioVersion } from './stored.ts'
import { timeText } from './time.ts'

/** Writes a scenario as JSON, today's version. The same scenario gives the same text, whatever its keys' order. */
export function writeScenario(scenario: Scenario): string {
  return `${JSON.stringify(storeScenario(scenario), null, 2)}\n`
}

/** A scenario as the value that its JSON stands for, today's version: what a document keeps of it. */
export function storeScenario(scenario: Scenario): KeptScenario {
  return {
    $schema: scenarioSchemaAddress,
    format: scenarioFormat,
    version: scenarioVersion,
    name: scenario.name,
    description: scenario.description,
    begins: scenario.begins,
    timeOfDay: timeText(scenario.timeOfDay),
    seed: scenario.seed,
    parameters: sorted(scenario.parameters),
    script: scenario.script.map(storeStep),
    until: timeText(scenario.until),
    assertions: scenario.assertions.map(storeAssertion),
    topology: scenario.topology === null ? 'open document' : storeTopology(scenario.topology),
  }
}

/** The fields of a step in their order; a single name stands alone. */
function storeStep(step: Step): object {
  const { at, do: deed, ...rest } = step
  const order = [
    'what',
    'service',
    'to',
    'type',
    'resource',
    'on',
    'skipServers',
    'skipRoutingGroups',
    'recovery',
    'by',
    'disaster',
    'force',
    'noStop',
    'noStart',
    'backup',
    'automaticFailover',
    'failureDetection',
    'failback',
    'after',
  ]
  const fields = Object.entries(rest).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  const stored = fields.map(([key, value]): [string, unknown] => {
    if (timeFields.has(key)) return [key, timeText(Number(value))]
    return [key, Array.isArray(value) && value.length === 1 ? value[0] : value]
  })
  return { at: timeText(at), do: deed, ...Object.fromEntries(stored) }
}

/** The fields of a step that are lengths of time. */
const timeFields: ReadonlySet<string> = new Set(['by', 'after', 'failureDetection', 'failback'])

function storeAssertion({ at, expect }: Assertion): object {
  const { pool, functional, state, poolState, databases, users, server, services, events } = expect
  return {
    at: timeText(at),
    expect: {
      pool,
      functional,
      state,
      poolState,
      databases,
      users: users && sorted(users),
      server,
      services,
      events: events && storeEvents(events),
    },
  }
}

function storeEvents({ is, least, most }: NonNullable<Expectation['events']>): object {
  if (least === most) return { is, count: least }
  return most === null ? { is, least } : { is, least, most }
}

/** The same with the keys of every object in order. */
function sorted(value: object): object {
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]): [string, unknown] => [
    key,
    typeof inner === 'object' && inner !== null ? sorted(inner) : inner,
  ])
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))))
}

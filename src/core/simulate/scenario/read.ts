import { integrityProblems } from '../../format/integrity.ts'
import { parseJson, type ReadProblem } from '../../format/read.ts'
import { shapeProblems } from '../../format/shape.ts'
import { counterAfter } from '../../model/document.ts'
import { emptyLayout } from '../../model/layout.ts'
import type { Topology } from '../../model/topology.ts'
import type { DatabaseRole } from '../../outage/part.ts'
import type { Assertion, Expectation, RegistrarChange, Scenario, Step } from './scenario.ts'
import { readParameters } from './stored-parameters.ts'
import { scenarioFormat, scenarioVersion, storedScenario, type StoredScenario } from './stored.ts'
import { readTime } from './time.ts'

/** A scenario, or everything that keeps the text from being one. */
export type ScenarioResult =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ReadProblem[] }

/** Reads a scenario from its JSON. Never throws; names the path of everything wrong. Names in it are resolved apart. */
export function readScenario(text: string): ScenarioResult {
  const parsed = parseJson(text)
  return parsed.ok ? readStoredScenario(parsed.value) : parsed
}

/** Reads a scenario from the value that its JSON stands for, with the same care: what a document keeps of it. */
export function readStoredScenario(value: unknown): ScenarioResult {
  const other = otherThanScenario(value)
  if (other) return { ok: false, problems: [other] }
  const checked = storedScenario.safeParse(value, { reportInput: true })
  if (!checked.success) return { ok: false, problems: shapeProblems(checked.error.issues) }
  const problems = topologyProblems(checked.data.topology)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenario: fromStored(checked.data) }
}

/** Whether a text says of itself that it is a scenario, however wrong it may be. */
export function isScenario(text: string): boolean {
  const parsed = parseJson(text)
  return parsed.ok && fieldOf(parsed.value, 'format') === scenarioFormat
}

function otherThanScenario(value: unknown): ReadProblem | null {
  if (fieldOf(value, 'format') !== scenarioFormat)
    return { path: '', message: `A scenario is an object with "format": "${scenarioFormat}".` }
  const version = fieldOf(value, 'version')
  if (typeof version !== 'number' || version <= scenarioVersion) return null
  return {
    path: 'version',
    message:
      `The file has version ${version} of the format; this release reads up to version ${scenarioVersion}. ` +
      'Open it with a newer release of Topology Builder.',
  }
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(field)
}

function topologyProblems(topology: StoredScenario['topology']): ReadProblem[] {
  if (topology === 'open document') return []
  return [...integrityProblems({ topology, overrides: [], layout: emptyLayout }, counterAfter(topology), '')]
}

function fromStored(stored: StoredScenario): Scenario {
  const { name, description, begins, seed } = stored
  const topology: Topology | null = stored.topology === 'open document' ? null : stored.topology
  return {
    name,
    description,
    topology,
    begins,
    timeOfDay: timeOf(stored.timeOfDay),
    seed,
    parameters: readParameters(stored.parameters),
    script: stored.script.map(stepOf),
    until: timeOf(stored.until),
    assertions: stored.assertions.map(assertionOf),
  }
}

function stepOf(stored: StoredScenario['script'][number]): Step {
  const at = timeOf(stored.at)
  switch (stored.do) {
    case 'fail':
    case 'repair':
    case 'stop services':
    case 'start services':
    case 'stop backup service':
    case 'start backup service':
    case 'synchronise backup':
    case 'disable services':
    case 'enable services':
    case 'stop service':
    case 'start service':
    case 'block port':
    case 'open port':
      return { ...stored, at, what: [stored.what].flat() }
    case 'set registrar': {
      const { failureDetection, failback, ...plain } = stored
      return { ...stated(plain), at, ...intervalsIn({ failureDetection, failback }) }
    }
    case 'start pool':
      return {
        ...stored,
        at,
        skipServers: [stored.skipServers].flat(),
        skipRoutingGroups: [stored.skipRoutingGroups].flat(),
      }
    case 'slow':
      return { ...stored, at, what: [stored.what].flat(), by: timeOf(stored.by) }
    case 'slow replication':
      return { ...stored, at, by: timeOf(stored.by) }
    case 'set store threshold':
      return { ...stored, at, after: timeOf(stored.after) }
    case 'fail over databases':
      return { ...stored, at, to: stored.to as DatabaseRole } // the pattern proves the type
    case 'hang resource':
    case 'free resource':
      return { ...stored, at, on: stored.on as DatabaseRole | null } // the pattern proves the type
    default:
      return { ...stored, at }
  }
}

/** The intervals that are stated, read. */
function intervalsIn(stored: {
  readonly failureDetection?: string | number | undefined
  readonly failback?: string | number | undefined
}): Pick<RegistrarChange, 'failureDetection' | 'failback'> {
  const { failureDetection, failback } = stored
  return {
    ...(failureDetection === undefined ? {} : { failureDetection: timeOf(failureDetection) }),
    ...(failback === undefined ? {} : { failback: timeOf(failback) }),
  }
}

function assertionOf({ at, expect }: StoredScenario['assertions'][number]): Assertion {
  const { events, databases, ...plain } = expect
  const expected: Expectation = {
    ...stated(plain),
    ...(databases === undefined ? {} : { databases: databases as DatabaseRole | null }), // the pattern proves the type
    ...(events === undefined ? {} : { events: countOf(events) }),
  }
  return { at: timeOf(at), expect: expected }
}

type StoredCount = NonNullable<StoredScenario['assertions'][number]['expect']['events']>

function countOf({ is, count, least, most }: StoredCount): NonNullable<Expectation['events']> {
  if (count !== undefined) return { is, least: count, most: count }
  return { is, least: least ?? (most === undefined ? 1 : 0), most: most ?? null }
}

/** Without the fields that are not stated. */
function stated<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const fields = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(fields) as { [K in keyof T]: Exclude<T[K], undefined> } // what is left out was undefined
}

function timeOf(written: string | number): number {
  return readTime(written) ?? 0
}

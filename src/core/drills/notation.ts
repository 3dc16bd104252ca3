import { hour, type Millis } from '../simulate/clock.ts'
import type { FileContent, VirtualFile } from '../shell/session.ts'
import type { Condition } from './condition.ts'
import type { Drill, Objective, Occurrence, SolutionStep } from './drill.ts'

/*
 * A notation for drills, so that one reads like a page of a handbook. What is left out is as usual: everything runs, it is
 * nine in the morning, nothing lies on the disk.
 */

type Needed = Pick<
  Drill,
  | 'id'
  | 'number'
  | 'title'
  | 'symptom'
  | 'role'
  | 'brief'
  | 'level'
  | 'topology'
  | 'objectives'
  | 'hints'
  | 'solution'
  | 'wrongPaths'
  | 'lessons'
>

/** A drill, as usual where nothing else is said. */
export const drill = (given: Needed & Partial<Drill>): Drill => ({
  begins: 'running',
  timeOfDay: 9 * hour,
  parameters: {},
  script: [],
  arrives: 0,
  computer: null,
  files: [],
  orders: [],
  harms: [],
  target: null,
  ...given,
})

/** Something that has to be so when the drill ends. */
export const inTheEnd = (id: string, label: string, condition: Condition): Objective => ({
  id,
  label,
  goal: { by: 'state', when: 'at the end', condition },
})

/** Something that has to have been so at some moment. */
export const once = (id: string, label: string, condition: Condition): Objective => ({
  id,
  label,
  goal: { by: 'state', when: 'once', condition },
})

/** Something that has to have been looked at, with one of these cmdlets. */
export const looked = (
  id: string,
  label: string,
  cmdlets: readonly string[],
  after: Condition | null = null,
): Objective => ({ id, label, goal: { by: 'look', cmdlets, after } })

/** Something that has to be done, whatever comes of it: a step that the documents demand. */
export const done = (id: string, label: string, what: Occurrence): Objective => ({
  id,
  label,
  goal: { by: 'deed', what },
})

/** A step of a solution: what is typed, and why. */
export const type = (line: string, reason: string, more: Partial<SolutionStep> = {}): SolutionStep => ({
  line,
  answers: [],
  wait: null,
  reason,
  ...more,
})

/** A step of a solution that only waits. */
export const waitFor = (wait: Millis | Condition, reason: string): SolutionStep => ({
  line: null,
  answers: [],
  wait: typeof wait === 'number' ? wait : { until: wait },
  reason,
})

/** A cmdlet that is called, with these parameters. */
export const cmdlet = (
  name: string,
  parameters: Readonly<Record<string, string | boolean | null>> = {},
): Occurrence => ({ by: 'cmdlet', names: [name], parameters })

/** An event of the simulation. */
export const event = (
  is: string,
  pool: string | null = null,
  fields: Readonly<Record<string, string | number | boolean | null>> = {},
): Occurrence => ({ by: 'event', is, pool, fields })

/** Something that begins to hold. */
export const begins = (condition: Condition): Occurrence => ({ by: 'state', condition })

/** A failover of a pool was asked for, in the shell or on the canvas, whether it is refused or not. */
export const failoverAsked = (fqdn: string): Occurrence => ({
  by: 'any',
  of: [cmdlet('Invoke-CsPoolFailOver', { PoolFqdn: fqdn }), event('failover-invoked', fqdn)],
})

/** The opposite. */
export const not = (of: Condition): Condition => ({ is: 'not', of })

/** All of these. */
export const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of })

/** A file that an Export cmdlet has left behind so long before the drill begins. */
export const exported = (
  path: string,
  of: Extract<FileContent, { is: 'export' }>['of'],
  pool: string | null,
  age: Millis,
): VirtualFile => ({ path, content: { is: 'export', of, pool, taken: -age }, written: -age })

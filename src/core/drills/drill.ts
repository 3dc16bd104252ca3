import type { Topology } from '../model/topology.ts'
import type { Scenario } from '../simulate/scenario/scenario.ts'
import type { Millis } from '../simulate/clock.ts'
import type { VirtualFile } from '../shell/session.ts'
import type { Source } from '../tables/table.ts'
import type { Condition } from './condition.ts'

/**
 * A situation to get out of, as data: what has happened, what has to be so in the end, what must not happen on the way, and
 * one way that is known to work. Names are those of its topology.
 */
export interface Drill {
  /** In kebab case; never changes once published. */
  readonly id: string
  /** Its place in the ladder, 1 for the first. */
  readonly number: number
  readonly title: string
  /** What somebody reports, in one line. */
  readonly symptom: string
  /** Who the trainee is, and what is known: paragraphs, in the voice of an operator. */
  readonly role: string
  readonly brief: readonly string[]
  readonly level: 'first steps' | 'everyday' | 'hard' | 'capstone'
  readonly topology: Topology
  /** What the deployment is like before anything happens. */
  readonly begins: Scenario['begins']
  readonly timeOfDay: Millis
  readonly parameters: Scenario['parameters']
  /** What goes wrong, and when. It may go wrong before the trainee arrives: see `arrives`. */
  readonly script: Scenario['script']
  /** When the trainee sits down: everything before has happened by then. */
  readonly arrives: Millis
  /** The computer that the shell runs on; `null` for a workstation with the administrative tools. */
  readonly computer: string | null
  /** What lies on the disk and on the shares. */
  readonly files: readonly VirtualFile[]
  readonly objectives: readonly Objective[]
  /** What the documents demand in an order. */
  readonly orders: readonly Order[]
  /** What hurts in this drill, beside what hurts in every one. */
  readonly harms: readonly HarmRule[]
  /** A nudge, the idea, the next command. */
  readonly hints: readonly [string, string, string]
  readonly solution: readonly SolutionStep[]
  readonly wrongPaths: readonly WrongPath[]
  /** Milliseconds from the arrival until every objective of state should be met; `null` where no document names a time. */
  readonly target: { readonly within: Millis; readonly source: Source } | null
  /** What the debrief teaches: sentences of ours, each with where it stands in the documents. */
  readonly lessons: readonly Lesson[]
}

/** What has to come about. */
export interface Objective {
  readonly id: string
  readonly label: string
  readonly goal: Goal
}

export type Goal =
  /** `at the end` has to hold when the drill ends; `once` has to hold at some moment after the arrival. */
  | { readonly by: 'state'; readonly when: 'at the end' | 'once'; readonly condition: Condition }
  /** A question that is answered with names: typed as `answer fe01, fe02`, or chosen on the canvas. */
  | { readonly by: 'answer'; readonly question: string; readonly accepts: Accepts }
  /** One of these cmdlets was called, after `after` holds where that is given. An error is an answer, too. */
  | { readonly by: 'look'; readonly cmdlets: readonly string[]; readonly after: Condition | null }
  /** It has happened, and was not refused: a step that the documents demand, whatever comes of it. */
  | { readonly by: 'deed'; readonly what: Occurrence }

/** Which answers are right. */
export type Accepts =
  /** Exactly these names, in any order. */
  | { readonly is: 'exactly'; readonly names: readonly string[] }
  /** A set of servers of the pool after whose loss it is functional, or not; of the greatest or least size there is. */
  | {
      readonly is: 'servers'
      readonly pool: string
      readonly functional: boolean
      readonly size: 'greatest' | 'least' | number
    }
  /** These names in this order. */
  | { readonly is: 'in order'; readonly names: readonly string[] }
  | { readonly is: 'number'; readonly value: number }

/** Something that the documents demand before something else. */
export interface Order {
  readonly id: string
  readonly label: string
  readonly first: Occurrence
  readonly next: Occurrence
  readonly source: Source
  /** What the documents say, in our words. */
  readonly because: string
}

/** Something that can happen in an attempt. */
export type Occurrence =
  /** An event of the simulation with this name, of this pool where one is named, with these fields. */
  | {
      readonly by: 'event'
      readonly is: string
      readonly pool: string | null
      readonly fields: Readonly<Record<string, string | number | boolean | null>>
    }
  /**
   * A cmdlet was called, whether it succeeded or not, with these parameters where any are named: `null` for any value.
   * -WhatIf does not count. Values are compared whatever their case.
   */
  | {
      readonly by: 'cmdlet'
      readonly names: readonly string[]
      readonly parameters: Readonly<Record<string, string | boolean | null>>
    }
  /** It begins to hold. */
  | { readonly by: 'state'; readonly condition: Condition }
  /** The first of these. */
  | { readonly by: 'any'; readonly of: readonly Occurrence[] }

/** Something that must not be done, or must not come about. */
export interface HarmRule {
  readonly id: string
  readonly label: string
  readonly when: Occurrence
  /** Holds just before, where it matters: done otherwise it does no harm. */
  readonly given: Condition | null
  /** `own`: only where it follows from something that the trainee did. */
  readonly doing: 'own' | 'any'
  readonly because: string
  readonly source: Source
}

export interface SolutionStep {
  /** A line of the shell; `null` for waiting alone. */
  readonly line: string | null
  /** What is answered to its questions. */
  readonly answers: readonly string[]
  /** Simulated milliseconds to wait before it is typed, or until this holds. */
  readonly wait: Millis | { readonly until: Condition } | null
  readonly reason: string
}

/** A mistake that people make, and what it must be found to do: an id of a harm or of an order. */
export interface WrongPath {
  readonly title: string
  readonly steps: readonly Pick<SolutionStep, 'line' | 'answers' | 'wait'>[]
  readonly shows: string
}

export interface Lesson {
  readonly text: string
  readonly source: Source
}

/** What a search has found out about a drill: see `search/`. */
export interface Certificate {
  readonly drill: string
  /** State-changing commands. */
  readonly par: number
  /** `proved`: every shorter way was tried. `best known`: the search was ended before. */
  readonly proof: 'proved' | 'best known'
  /** The shortest way that was found: what is typed, and when. With what its questions are answered. */
  readonly way: readonly { readonly at: Millis; readonly line: string; readonly answers: readonly string[] }[]
  /** When it is over. */
  readonly until: Millis
  /** How many different situations were looked at. */
  readonly situations: number
  /** FNV-1a of what the search depends on: another drill needs another certificate. */
  readonly of: string
}

import type { Millis } from '../simulate/clock.ts'
import type { Source } from '../tables/table.ts'
import type { DrillMode } from './attempt.ts'

/** How an attempt is judged: four scores that are never made into one number. */
export interface Grades {
  readonly drill: string
  readonly mode: DrillMode
  /** Every objective is met, the documents' order was kept where it is demanded, and the solution was not shown. */
  readonly solved: boolean
  readonly outcome: {
    readonly met: number
    readonly of: number
    readonly objectives: readonly ObjectiveGrade[]
  }
  readonly economy: {
    /** State-changing commands: what a cmdlet or a click did to the deployment. Looking, typing errors and -WhatIf are free. */
    readonly commands: number
    readonly par: number | null
    readonly proof: 'proved' | 'best known' | null
  }
  readonly recovery: {
    /** Milliseconds from the arrival until every objective of state was met, and stayed so; `null` where they never were. */
    readonly time: Millis | null
    readonly target: Millis | null
    /** Milliseconds of changes that are gone for good. */
    readonly lost: Millis
    /** User-milliseconds without any service, and in resiliency mode, since the arrival. */
    readonly withoutService: number
    readonly resiliency: number
  }
  readonly harm: readonly Harm[]
  readonly hints: number
  readonly undone: number
  readonly revealed: boolean
}

export interface ObjectiveGrade {
  readonly id: string
  readonly label: string
  readonly met: boolean
  /** When it was met, and stayed so where it has to; `null` where it is not. */
  readonly at: Millis | null
  /** What is so instead, in words; '' where it is met. */
  readonly found: string
}

/** Something that hurt, or an order that was not kept. */
export interface Harm {
  /** The id of the rule. */
  readonly id: string
  readonly kind: 'harm' | 'order'
  readonly at: Millis
  readonly label: string
  /** What it did, with its measure: `4 min 10 s of changes are lost`. */
  readonly effect: string
  readonly because: string
  readonly source: Source
}

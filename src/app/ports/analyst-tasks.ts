import type { Asked, DeploymentAnalysis, Progress } from '#core/analyze/deployment.ts'
import type { Subject } from '#core/analyze/question.ts'
import type { AnalysisReport } from '#core/analyze/report/report.ts'
import type { PoolId } from '#core/model/id.ts'

/*
 * The analysis of a whole deployment, as plain data in and out: it runs in the page for small deployments and in a worker
 * for large ones.
 */

/** One thing to be done. */
export type AnalysisTask =
  /** Analyses everything for what users are asked to have. */
  | { readonly does: 'deployment'; readonly subject: Subject; readonly asked: Asked }
  /** Writes the whole analysis; the pools of `chapters` get one each. */
  | {
      readonly does: 'report'
      readonly subject: Subject
      readonly name: string
      readonly chapters: readonly PoolId[]
    }

/** What came of it. */
export type AnalysisOutcome =
  | { readonly did: 'deployment'; readonly analysis: DeploymentAnalysis }
  | { readonly did: 'report'; readonly report: AnalysisReport }

/** What a caller may want while it is worked on. */
export interface AnalysisWatch {
  /** Is told how many steps of how many are done. Not called for what takes no time. */
  readonly onProgress?: (progress: Progress) => void
  /** Ends the work. */
  readonly signal?: AbortSignal
}

/** A task without its kind, for the port that is named after it. */
type Given<K extends AnalysisTask['does']> = Omit<Extract<AnalysisTask, { does: K }>, 'does'>

/**
 * The analysis of whole deployments, which takes a while for large ones: the page goes on answering meanwhile. Each
 * resolves with `null` where the signal ended it, and rejects where the part that does it could not be loaded.
 */
export interface Analyst {
  deployment(given: Given<'deployment'>, watch?: AnalysisWatch): Promise<DeploymentAnalysis | null>
  report(given: Given<'report'>, watch?: AnalysisWatch): Promise<AnalysisReport | null>
}

import { analyzeDeployment, type DeploymentAnalysis, type Progress } from '#core/analyze/deployment.ts'
import { analysisReport } from '#core/analyze/report/analysis-report.ts'
import { everythingAsked } from '#core/analyze/report/asked-words.ts'
import type { AnalysisOutcome, AnalysisTask } from './analyst-tasks.ts'

/** Does a task step by step, so that who runs it can pause, tell how far it is, or give it up. */
export function* perform(task: AnalysisTask): Generator<Progress, AnalysisOutcome> {
  if (task.does === 'deployment')
    return { did: 'deployment', analysis: yield* analyzeDeployment(task.subject, task.asked) }
  const { subject, name, chapters } = task
  const deployments = yield* everyDeployment(task)
  return { did: 'report', report: analysisReport({ name, subject, deployments, chapters }) }
}

/** One analysis after the other, with the steps of all of them counted together. */
function* everyDeployment({
  subject,
}: Extract<AnalysisTask, { does: 'report' }>): Generator<Progress, readonly DeploymentAnalysis[]> {
  const analyses: DeploymentAnalysis[] = []
  for (const asked of everythingAsked) {
    const work = analyzeDeployment(subject, asked)
    let step = work.next()
    while (step.done !== true) {
      const { done, of } = step.value
      yield { done: analyses.length * of + done, of: everythingAsked.length * of }
      step = work.next()
    }
    analyses.push(step.value)
  }
  return analyses
}

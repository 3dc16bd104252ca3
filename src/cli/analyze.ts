import { analyzeDeployment, type Asked, type DeploymentAnalysis } from '#core/analyze/deployment.ts'
import { failureOf, upChanceOf } from '#core/analyze/answer.ts'
import { openPsa, type TopEvent } from '#core/analyze/open-psa.ts'
import { nameOfPart } from '#core/analyze/part-names.ts'
import { assumedChances, type Question, type Settings, type Subject } from '#core/analyze/question.ts'
import { analysisReport } from '#core/analyze/report/analysis-report.ts'
import { everythingAsked } from '#core/analyze/report/asked-words.ts'
import { summariesCsv } from '#core/analyze/report/csv.ts'
import { summariesJson } from '#core/analyze/report/json.ts'
import { reportMarkdown } from '#core/analyze/report/markdown.ts'
import type { AnalysisReport } from '#core/analyze/report/report.ts'
import { reportText } from '#core/analyze/report/text.ts'
import { summaryOf, withService, type PoolSummary } from '#core/analyze/summary.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { poolsOf } from '#core/model/topology.ts'
import { readArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { openFile } from './open-file.ts'
import { readingOf, readingOptions, readingUsage } from './reading-options.ts'

/** How the verb is typed. */
export const analyzeUsage = `topology-builder analyze FILE [--p 0.99] [--format text|json|csv|markdown|open-psa]
    ${readingUsage}`

/** What an answer is written from. */
interface Analyzed {
  readonly doc: TopologyDocument
  readonly subject: Subject
}

const formats: ReadonlyMap<string, (analyzed: Analyzed) => string> = new Map([
  ['text', (analyzed) => reportText(reportOf(analyzed))],
  ['json', (analyzed) => summariesJson(summaries(analyzed))],
  ['csv', (analyzed) => summariesCsv(summaries(analyzed))],
  ['markdown', (analyzed) => reportMarkdown(reportOf(analyzed))],
  ['open-psa', faultTrees],
])

/** Says of every pool what it survives and how available it is, over all states at once. */
export async function analyze(args: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(args, { p: {}, format: {}, ...readingOptions })
  if (!read.ok) return refused(io, read.reason)
  const format = read.value('format') ?? 'text'
  const write = formats.get(format)
  if (!write) return refused(io, `There is no --format ${format}.`)
  const p = probability(read.value('p') ?? String(assumedChances.server))
  if (p === null) return refused(io, `--p takes a probability from 0 to 1, not ${read.value('p')}.`)
  const reading = readingOf(read)
  if (typeof reading === 'string') return refused(io, reading)

  const doc = await openFile(read.subject, io)
  if (doc === null) return 2
  const chances = { ...assumedChances, server: p, database: p, file: p }
  const settings: Settings = { reading, chances, serversOnly: false }
  io.answer(write({ doc, subject: { topology: doc.topology, settings } }))
  return 0
}

function refused(io: Io, reason: string): ExitCode {
  io.reason(reason)
  io.reason(`Usage: ${analyzeUsage}`)
  return 2
}

/** A decimal number from 0 to 1, or `null`. */
function probability(text: string): number | null {
  const value = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  return value >= 0 && value <= 1 ? value : null
}

function summaries({ subject }: Analyzed): PoolSummary[] {
  const { topology, settings } = subject
  const found = deploymentOf(subject, { level: 'full', stage: 'after' }).pools
  return poolsOf(topology).map((pool, i) => {
    const summary = summaryOf(topology, pool, settings.chances.server, settings.reading)
    const analysis = found[i]
    return analysis ? withService(topology, summary, analysis) : summary
  })
}

function reportOf({ doc, subject }: Analyzed): AnalysisReport {
  const deployments = everythingAsked.map((asked) => deploymentOf(subject, asked))
  return analysisReport({ name: doc.name, subject, deployments })
}

function deploymentOf(subject: Subject, asked: Asked): DeploymentAnalysis {
  const steps = analyzeDeployment(subject, asked)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Each pool being functional, and its users having each service: the pools and questions without an answer are left out. */
function faultTrees({ doc, subject }: Analyzed): string {
  const { topology, settings } = subject
  const tops = poolsOf(topology).flatMap(({ id, fqdn }) => [
    ...topEvent(subject, `${fqdn} is not functional`, { asks: 'functional', pool: id }),
    ...everythingAsked.flatMap((asked) =>
      topEvent(subject, `${fqdn} is without ${asked.level} service ${asked.stage} failover`, {
        asks: 'service',
        pool: id,
        ...asked,
      }),
    ),
  ])
  return openPsa(doc.name || 'deployment', tops, upChanceOf(settings), (part) => nameOfPart(topology, part))
}

function topEvent(subject: Subject, name: string, question: Question): TopEvent[] {
  const failure = failureOf(subject, question, 'holds')
  return typeof failure === 'string' ? [] : [{ name, failure }]
}

import { answer, failureOf, withoutPartners } from '#core/analyze/answer.ts'
import type { Answered, Settings } from '#core/analyze/question.ts'
import type { Silence } from '#core/analyze/silence.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Failure } from '#core/outage/failure.ts'
import type { Whom } from '../../store/analysis-view.ts'
import { analysisText, type AskedKey } from '../../text/analysis.ts'
import { keyOf, putTo } from './asked.ts'
import { perSettings } from './per-settings.ts'

/** Whether the pools it is about back each other up, or are looked at as if they stood alone. */
export type Company = 'as designed' | 'alone'

const answersUnder = perSettings<Answered>()

/** Everything that can be said of one question about a pool or a pair: worked out once for each topology and settings. */
export function answerTo(
  topology: Topology,
  settings: Settings,
  whom: Whom,
  asked: AskedKey,
  company: Company = 'as designed',
): Answered {
  const known = answersUnder(topology, settings)
  const key = `${keyOf(whom)} ${asked} ${company}`
  const found = known.get(key)
  if (found) return found
  const put = putTo(topology, settings, whom, asked)
  const made: Answered = put
    ? answer(company === 'alone' ? withoutPartners(put.subject) : put.subject, put.question)
    : { ok: false, reason: analysisText.deployment.onlyService }
  known.set(key, made)
  return made
}

/** When the answer is no; or, as a string, why that is not known. */
export function failureTo(
  topology: Topology,
  settings: Settings,
  whom: Whom,
  asked: AskedKey,
  silence: Silence,
): Failure | string {
  const put = putTo(topology, settings, whom, asked)
  return put ? failureOf(put.subject, put.question, silence) : analysisText.deployment.onlyService
}

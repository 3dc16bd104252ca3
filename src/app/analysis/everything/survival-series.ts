import type { Answered } from '#core/analyze/question.ts'
import { analysisText } from '../../text/analysis.ts'
import type { BarTone, Fill } from '../charts/drawing.ts'
import type { SurvivalSeries } from '../charts/survival.ts'
import { answerTo } from './answers.ts'
import { serviceAsked } from './asked.ts'
import type { Inquiry } from './inquiry.ts'

const text = analysisText.survival

/** How the only or first series looks. */
export const firstLook: { readonly tone: BarTone; readonly fill: Fill } = { tone: 'ok', fill: 'plain' }
const secondLook: { readonly tone: BarTone; readonly fill: Fill } = { tone: 'purple', fill: 'striped' }

/** Both verdicts on a pool side by side, or the one question about users. */
export function survivalOf(
  inquiry: Inquiry,
):
  | { readonly ok: true; readonly series: readonly SurvivalSeries[]; readonly parts: number }
  | { readonly ok: false; readonly reason: string } {
  const { topology, settings, whom, asked } = inquiry
  const service = serviceAsked(asked) !== null
  const questions = service
    ? [{ asked, label: analysisText.question.asked[asked], ...firstLook }]
    : [
        { asked: 'functional' as const, label: text.functional, ...firstLook },
        { asked: 'start' as const, label: text.start, ...secondLook },
      ]
  const answers = questions.map((question) => ({
    question,
    answered: answerTo(topology, settings, whom, question.asked),
  }))
  const series = answers.flatMap(({ question, answered }) =>
    answered.ok ? [{ ...question, losses: answered.answer.losses }] : [],
  )
  const parts = Math.max(0, ...answers.map(({ answered }) => partsOf(answered)))
  const refused = answers.map(({ answered }) => answered).find((answered) => !answered.ok)
  if (series.length === 0 && refused?.ok === false) return refused
  return { ok: true, series, parts }
}

function partsOf(answered: Answered): number {
  return answered.ok ? answered.answer.parts.length : 0
}

import type { Answered } from '#core/analyze/question.ts'
import { downtimes, percentages } from '#core/analyze/report/numbers.ts'
import { analysisText } from '../../text/analysis.ts'
import { answerTo } from './answers.ts'
import { nameOfWhom, questionsFor } from './asked.ts'
import type { Inquiry } from './inquiry.ts'

const text = analysisText.availability

/** The probability that each question's answer is yes, and what a year holds of no; where paired, beside what it is alone. */
export function AvailabilityTable({
  inquiry: { topology, settings, whom, asked },
  paired,
}: {
  readonly inquiry: Inquiry
  readonly paired: boolean
}) {
  return (
    <div className="chart-table-room">
      <table className="chart-table availability" aria-label={text.table(nameOfWhom(topology, whom))}>
        <thead>
          {paired && (
            <tr>
              <td />
              <th scope="colgroup" colSpan={2}>
                {text.withPartner}
              </th>
              <th scope="colgroup" colSpan={2}>
                {text.withoutPartner}
              </th>
            </tr>
          )}
          <tr>
            <th scope="col">{text.what}</th>
            {(paired ? ['with', 'without'] : ['alone']).map((which) => [
              <th key={`${which} holds`} scope="col" className="number">
                {text.holds}
              </th>,
              <th key={`${which} down`} scope="col" className="number">
                {text.down}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {questionsFor(whom).map((key) => (
            <tr key={key} className={key === asked ? 'lit' : undefined}>
              <th scope="row">{analysisText.question.asked[key]}</th>
              <Cells answered={answerTo(topology, settings, whom, key)} />
              {paired && <Cells answered={answerTo(topology, settings, whom, key, 'alone')} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ answered }: { readonly answered: Answered }) {
  if (!answered.ok)
    return (
      <td colSpan={2} className="hint" title={answered.reason}>
        {analysisText.undocumented.title}
      </td>
    )
  const { availability } = answered.answer
  return (
    <>
      <td className="number">{percentages(availability)}</td>
      <td className="number">{downtimes(availability)}</td>
    </>
  )
}

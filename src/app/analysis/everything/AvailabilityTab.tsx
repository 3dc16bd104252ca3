import { SlidersHorizontal } from 'lucide-react'
import type { Answered, Settings } from '#core/analyze/question.ts'
import { averageUsers, downtimes, percentage, percentages } from '#core/analyze/report/numbers.ts'
import { nameOfPart } from '#core/analyze/part-names.ts'
import { thousands } from '#core/words/words.ts'
import { pairingsOf } from '#core/model/topology.ts'
import { useAnalysisView } from '../../store/analysis-view.ts'
import { analysisText } from '../../text/analysis.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { importanceChart } from '../charts/importance.ts'
import { answerTo } from './answers.ts'
import { AvailabilityTable } from './AvailabilityTable.tsx'
import { nameOfWhom, questionsFor, serviceAsked } from './asked.ts'
import { DeploymentRoom } from './DeploymentRoom.tsx'
import type { Inquiry } from './inquiry.ts'
import { Refused } from './Refused.tsx'
import { WorstPools } from './WorstPools.tsx'

const text = analysisText.availability

/** How probable it is that each question's answer is yes, with and without the partner, and which part matters most. */
export function AvailabilityTab({ inquiry }: { readonly inquiry: Inquiry }) {
  const { topology, settings, whom, asked } = inquiry
  const service = serviceAsked(asked)
  return (
    <>
      <p className="tab-intro">
        {text.intro} {chancesInWords(settings)} <ChancesLink />
      </p>
      {whom.kind === 'deployment' && service ? (
        <DeploymentRoom asked={service}>
          {({ together, users, pools }) => (
            <>
              <dl className="facts">
                <dt>{text.everyone}</dt>
                <dd>
                  {together.ok
                    ? `${percentages(together.availability)} · ${downtimes(together.availability)}`
                    : together.reason}
                </dd>
                <dt>{text.expected}</dt>
                <dd>
                  {users.stated === 0
                    ? text.noUsers
                    : text.users(averageUsers(users.without), thousands(users.stated))}
                </dd>
              </dl>
              <WorstPools pools={pools} asked={service} topology={topology} />
            </>
          )}
        </DeploymentRoom>
      ) : (
        <OfAnswers inquiry={inquiry} />
      )}
    </>
  )
}

/** The chances are set in the panel on the right: this goes there. */
function ChancesLink() {
  const wantChances = useAnalysisView((view) => view.wantChances)
  return (
    <button type="button" className="link" onClick={wantChances}>
      <SlidersHorizontal size={12} aria-hidden /> {text.chances}
    </button>
  )
}

function chancesInWords({ chances, serversOnly }: Settings): string {
  const { assumed } = text
  const kinds = serversOnly
    ? (['server'] as const)
    : (['server', 'database', 'name', 'file', 'site', 'link'] as const)
  return text.rests(kinds.map((kind) => `${assumed[kind]} ${percentage(chances[kind])}`))
}

function OfAnswers({ inquiry }: { readonly inquiry: Inquiry }) {
  const { topology, settings, whom, asked } = inquiry
  const about = nameOfWhom(topology, whom)
  const paired = whom.kind === 'pair' || (whom.kind === 'pool' && pairingsOf(topology, whom.pool).length > 0)
  const answered = answerTo(topology, settings, whom, asked)
  const silent = questionsFor(whom).some((key) => isBetween(answerTo(topology, settings, whom, key)))
  return (
    <>
      <AvailabilityTable inquiry={inquiry} paired={paired} />
      {silent && <p className="hint tab-intro">{text.between}</p>}
      {whom.kind === 'pool' && !paired && <p className="hint tab-intro">{text.notPaired}</p>}
      {answered.ok ? (
        <div className="charts">
          <ChartFigure
            chart={importanceChart(
              `${about}: ${analysisText.question.asked[asked]}`,
              answered.answer.importances,
              (part) => nameOfPart(topology, part),
              `${about}-importance-${asked}`,
            )}
            note={analysisText.charts.importance.means}
          />
        </div>
      ) : (
        <Refused reason={answered.reason} />
      )}
    </>
  )
}

function isBetween(answered: Answered): boolean {
  if (!answered.ok) return false
  const { low, high } = answered.answer.availability
  return percentage(low) !== percentage(high)
}

import { stateOf } from '../../store/outage-selectors.ts'
import { useApp } from '../../store/context.tsx'
import { analysisText } from '../../text/analysis.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { gaugeChart } from '../charts/gauge.ts'
import { survivalChart } from '../charts/survival.ts'
import { nameOfWhom, poolsOfWhom, serviceAsked } from './asked.ts'
import { DeploymentRoom } from './DeploymentRoom.tsx'
import type { Inquiry } from './inquiry.ts'
import { Refused } from './Refused.tsx'
import { firstLook, survivalOf } from './survival-series.ts'

const text = analysisText.survival

/** How much of the losses of so many parts is survived, for every number of them; of a pool also its quorum now. */
export function SurvivalTab({ inquiry }: { readonly inquiry: Inquiry }) {
  const { whom, asked, topology } = inquiry
  const service = serviceAsked(asked)
  if (whom.kind === 'deployment' && service)
    return (
      <DeploymentRoom asked={service}>
        {({ together, parts }) =>
          together.ok ? (
            <>
              <p className="tab-intro">{text.deployment(parts)}</p>
              <div className="charts">
                <ChartFigure
                  chart={survivalChart(
                    nameOfWhom(topology, whom),
                    [{ label: analysisText.question.asked[asked], ...firstLook, losses: together.losses }],
                    'deployment-survival',
                  )}
                />
              </div>
            </>
          ) : (
            <Refused reason={together.reason} />
          )
        }
      </DeploymentRoom>
    )
  return <OfAnswers inquiry={inquiry} />
}

function OfAnswers({ inquiry }: { readonly inquiry: Inquiry }) {
  const { topology, whom, asked } = inquiry
  const about = nameOfWhom(topology, whom)
  const answered = survivalOf(inquiry)
  const pool = whom.kind === 'pool' ? poolsOfWhom(topology, whom)[0] : undefined
  return (
    <>
      {answered.ok ? (
        <p className="tab-intro">{text.intro(answered.parts)}</p>
      ) : (
        <Refused reason={answered.reason} />
      )}
      <div className="charts">
        {answered.ok && (
          <ChartFigure chart={survivalChart(about, answered.series, `${about}-survival-${asked}`)} />
        )}
        {pool && <QuorumNow pool={pool} />}
      </div>
    </>
  )
}

/** What the votes of a pool are like now, with what is switched off. */
function QuorumNow({ pool }: { readonly pool: Parameters<typeof stateOf>[1] }) {
  const { verdict, losses } = useApp((state) => stateOf(state, pool))
  return <ChartFigure chart={gaugeChart(pool, verdict, losses, `${pool.fqdn}-quorum`)} />
}

import { spanWords } from '#core/drills/harm-rules.ts'
import { useTime } from '../simulation/now.ts'
import type { Attempting } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'

/** The four scores, which are never made into one number. */
export function Scores({ attempting }: { readonly attempting: Attempting }) {
  const { grades, mode, drill } = attempting
  const at = useTime()
  if (!grades) return null
  const { outcome, economy, recovery, harm } = grades
  const isExam = mode === 'exam'
  const isSearched = attempting.search !== null
  const target = recovery.target === null ? null : spanWords(recovery.target)
  const time = recovery.time ?? null
  const isOver = recovery.target !== null && (time ?? at - drill.arrives) > recovery.target
  const reached =
    isExam || time === null ? text.running(spanWords(Math.max(0, at - drill.arrives))) : spanWords(time)
  return (
    <section aria-label={text.score}>
      <h3 className="section-title">{text.score}</h3>
      <dl className="drill-scores">
        <Line name={text.outcome} value={isExam ? text.atEnd : text.outcomeIs(outcome.met, outcome.of)} />
        <Line
          name={text.economy}
          value={text.economyIs(economy.commands, economy.par, economy.proof, isSearched)}
        />
        <Line
          name={text.recovery}
          value={text.recoveryIs(reached, target)}
          state={target === null ? '' : isOver ? 'bad' : 'good'}
        />
        <Line
          name={text.harm}
          value={isExam ? text.atEnd : text.harmIs(harm.length)}
          state={!isExam && harm.length > 0 ? 'bad' : ''}
        />
      </dl>
    </section>
  )
}

function Line({
  name,
  value,
  state = '',
}: {
  readonly name: string
  readonly value: string
  readonly state?: '' | 'good' | 'bad'
}) {
  return (
    <div className={`drill-score ${state}`}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

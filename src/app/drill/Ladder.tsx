import { Check, Circle } from 'lucide-react'
import { drills } from '#core/drills/catalogue/drills.ts'
import type { Drill } from '#core/drills/drill.ts'
import { useAppHandle } from '../store/context.tsx'
import { useDrillView } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { beginDrill, certificateFor } from './begin.ts'
import type { DrillProgress } from './progress.ts'

/** The drills in their order, each with its par and what was reached in it. */
export function Ladder() {
  const level = useDrillView((view) => view.level)
  const onlyUnsolved = useDrillView((view) => view.onlyUnsolved)
  const progress = useDrillView((view) => view.progress)
  const shown = drills.filter(
    (drill) =>
      (level === 'all' || drill.level === level) &&
      !(onlyUnsolved && (progress?.[drill.id]?.solved.length ?? 0) > 0),
  )
  return (
    <>
      <p className="visually-hidden" role="status">
        {text.shownOf(shown.length, drills.length)}
      </p>
      {shown.length === 0 && <p className="drawer-empty">{text.noneShown}</p>}
      <ol className="ladder" aria-label={text.ladder}>
        {shown.map((drill) => (
          <Rung key={drill.id} drill={drill} reached={progress?.[drill.id]} />
        ))}
      </ol>
    </>
  )
}

function Rung({ drill, reached }: { readonly drill: Drill; readonly reached: DrillProgress | undefined }) {
  const app = useAppHandle()
  const mode = useDrillView((view) => view.mode)
  const solved = reached?.solved ?? []
  const mark = solved.length > 0 ? text.solvedIn(solved) : text.unsolved
  return (
    <li className={solved.length > 0 ? 'rung solved' : 'rung'}>
      <span className="rung-mark" title={mark}>
        {solved.length > 0 ? <Check size={14} aria-hidden /> : <Circle size={14} aria-hidden />}
        <span className="visually-hidden">{mark}</span>
      </span>
      <span className="rung-number">{drill.number}</span>
      <div className="rung-what">
        <h4 className="rung-title">{drill.title}</h4>
        <p className="rung-symptom">{drill.symptom}</p>
      </div>
      <dl className="rung-facts">
        <Fact name={text.level} value={text.levels[drill.level]} />
        <Fact name={text.par} value={parWords(drill)} hint={text.parMeans} />
        <Fact name={text.best} value={bestWords(reached)} />
      </dl>
      <button
        type="button"
        className="button"
        aria-label={text.beginNamed(drill.title, mode)}
        onClick={() => beginDrill(app, drill, mode)}
      >
        {text.begin}
      </button>
    </li>
  )
}

function Fact({
  name,
  value,
  hint,
}: {
  readonly name: string
  readonly value: string
  readonly hint?: string
}) {
  return (
    <div title={hint}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

const pars = new Map<string, string>()

/** To tell whether a certificate is of this very drill takes a while: it is told once. */
function parWords(drill: Drill): string {
  const known = pars.get(drill.id)
  if (known !== undefined) return known
  const certificate = certificateFor(drill)
  const words = certificate
    ? text.parIs(certificate.par, certificate.proof === 'proved' ? text.parProved : text.parKnown)
    : text.noPar
  pars.set(drill.id, words)
  return words
}

function bestWords(reached: DrillProgress | undefined): string {
  if (!reached?.best) return text.noBest
  const { met, of, commands, harm } = reached.best
  return `${text.bestIs(met, of, commands, harm)} (${text.attempts(reached.attempts)})`
}

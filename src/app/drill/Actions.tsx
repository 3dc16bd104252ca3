import { useEffect, useRef } from 'react'
import { useAppHandle } from '../store/context.tsx'
import { drillViewOf, freshAttempt, useDrillView, type Attempting } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { useKeptFocus } from '../ui/useKeptFocus.ts'
import { finish } from './ending.ts'
import { dueStep, placeStep } from './solution.ts'
import { DrillLine, WholeWords } from './WholeWords.tsx'
import { byButton } from './wishes.ts'
import { missingIn } from './words.ts'

/** The same as the words of the shell, as buttons that are always there. What costs something says so before it is done. */
export function Actions({ attempting }: { readonly attempting: Attempting }) {
  const app = useAppHandle()
  const { mode, hints, steps, drill } = attempting
  const goalShown = useDrillView((view) => view.goalShown)
  const solutionAt = useDrillView((view) => view.solutionAt)
  const nudged = useDrillView((view) => view.nudged)
  const asked = useDrillView((view) => view.asked)
  const keptFocus = useKeptFocus<HTMLElement>(asked)
  return (
    <section aria-label={text.actions} className="drill-actions" tabIndex={-1} {...keptFocus}>
      {mode !== 'exam' && (
        <>
          {nudged && hints === 0 && <p className="note drill-nudge">{text.nudge}</p>}
          <Asked attempting={attempting} />
          <div className="drill-buttons">
            {hints < drill.hints.length && (
              <button type="button" className="button small" onClick={() => byButton(app, { is: 'hint' })}>
                {text.hint}
              </button>
            )}
            <button
              type="button"
              className="button small"
              aria-disabled={steps.length === 0}
              onClick={() => byButton(app, { is: 'undo' })}
            >
              {text.undo}
            </button>
            <button type="button" className="button small" onClick={() => byButton(app, { is: 'reset' })}>
              {text.reset}
            </button>
            <button
              type="button"
              className="button small"
              aria-expanded={goalShown}
              onClick={() =>
                goalShown
                  ? drillViewOf(app).setState({ goalShown: false })
                  : byButton(app, { is: 'show goal' })
              }
            >
              {goalShown ? text.hideGoal : text.showGoal}
            </button>
            {solutionAt === null && (
              <button
                type="button"
                className="button small"
                onClick={() => byButton(app, { is: 'show solution' })}
              >
                {text.showSolution}
              </button>
            )}
          </div>
        </>
      )}
      <button type="button" className="button primary drill-finish" onClick={() => finish(app)}>
        {text.finish}
      </button>
    </section>
  )
}

/** What was opened of the hints, of the goal and of the solution. */
export function Help({ attempting }: { readonly attempting: Attempting }) {
  const { mode, hints, drill, revealed } = attempting
  const goalShown = useDrillView((view) => view.goalShown)
  const solutionAt = useDrillView((view) => view.solutionAt)
  if (mode === 'exam') return null
  return (
    <>
      {revealed && <p className="note warning">{text.revealedMeans}</p>}
      {goalShown && <Goal attempting={attempting} />}
      {solutionAt !== null && <Solution attempting={attempting} at={solutionAt} />}
      <section aria-label={text.hints}>
        <h3 className="section-title">
          {text.hints} <span className="drill-count">{text.hintsOpened(hints)}</span>
        </h3>
        <ol className="drill-hints">
          {drill.hints.slice(0, hints).map((hint, i) => (
            <Hint key={hint} words={text.hintIs(i + 1, hint)} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Hint({ words }: { readonly words: string }) {
  const place = useRef<HTMLLIElement>(null)
  // Not everywhere to be had, and in some browsers a promise, which is no way to end an effect.
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return (
    <li ref={place}>
      <WholeWords text={words} />
    </li>
  )
}

/** What was asked for, what it costs, and both ways on. */
function Asked({ attempting }: { readonly attempting: Attempting }) {
  const app = useAppHandle()
  const asked = useDrillView((view) => view.asked)
  if (asked === null) return null
  const means =
    asked === 'hint'
      ? text.hintCost(attempting.hints + 1, attempting.mode)
      : asked === 'reset'
        ? text.resetMeans
        : text.solutionWarns
  const doIt = { hint: text.openHint, reset: text.doReset, 'show solution': text.doShow }[asked]
  return (
    <div className="note warning" role="group" aria-label={means}>
      <p>{means}</p>
      <div className="drill-buttons">
        <button type="button" className="button" onClick={() => byButton(app, { is: asked })}>
          {doIt}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => drillViewOf(app).setState({ asked: freshAttempt.asked })}
        >
          {text.notNow}
        </button>
      </div>
    </div>
  )
}

/** What is opened comes into view, wherever the panel was scrolled to. */
function useSeen() {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return place
}

function Goal({ attempting }: { readonly attempting: Attempting }) {
  const app = useAppHandle()
  const place = useSeen()
  const missing = missingIn(app, attempting)
  return (
    <section aria-label={text.goal} ref={place}>
      <h3 className="section-title">{text.goal}</h3>
      {missing.length === 0 ? (
        <p>{text.nothingMissing}</p>
      ) : (
        <ul className="drill-goal">
          {missing.map(({ label, found }) => (
            <li key={label}>
              <strong>{label}</strong>
              {found !== '' && <span>{found}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Solution({ attempting, at }: { readonly attempting: Attempting; readonly at: number }) {
  const app = useAppHandle()
  const { solution } = attempting.drill
  const step = dueStep(app)
  const place = useSeen()
  return (
    <section aria-label={text.solution} ref={place}>
      <h3 className="section-title">{text.solution}</h3>
      {step ? (
        <>
          <p>{text.stepIs(at + 1, solution.length, step.reason)}</p>
          {step.line !== null && <DrillLine line={step.line} />}
          <button type="button" className="button small" onClick={() => placeStep(app)}>
            {text.nextStep}
          </button>
        </>
      ) : (
        <p>{text.solutionOver}</p>
      )}
    </section>
  )
}

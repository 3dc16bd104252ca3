import { PartyPopper } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { drills } from '#core/drills/catalogue/drills.ts'
import { readDrillWord } from '#core/drills/drill-words.ts'
import { spanWords } from '#core/drills/harm-rules.ts'
import { useAppHandle, type App } from '../store/context.tsx'
import type { Debriefed } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { attemptFile } from './attempt-state.ts'
import { beginDrill, goToNext } from './begin.ts'
import { Cited } from './Cited.tsx'
import { Reached, Timeline } from './DebriefTables.tsx'
import { showLadder } from './ending.ts'
import { DrillLine } from './WholeWords.tsx'

/** What an attempt came to: everything that is talked about afterwards. */
export function DebriefPage({ debriefed }: { readonly debriefed: Debriefed }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { debrief, attempt } = debriefed
  const { grades } = debrief
  const verdict = grades.solved ? text.solved : grades.revealed ? text.wasRevealed : text.notSolved
  const helped = text.helped(grades.hints, grades.undone)
  return (
    <article className="debrief" aria-label={text.debrief}>
      <header className={grades.solved ? 'debrief-head solved' : 'debrief-head'}>
        <p className="section-title drill-number">
          {text.debrief} · {text.numberOf(debrief.drill.number, drills.length)}
        </p>
        <h2 className="drill-title" ref={heading} tabIndex={-1}>
          {debrief.drill.title}
        </h2>
        <p className="debrief-verdict">
          {grades.solved && <PartyPopper size={18} aria-hidden className="debrief-sign" />}
          <strong>{verdict}</strong> {text.inMode(attempt.mode)}
          {helped !== '' && `, ${helped}`}
        </p>
        <Buttons debriefed={debriefed} />
        <Prompt debriefed={debriefed} />
      </header>
      <div className="debrief-body">
        <Scores debriefed={debriefed} />
        <Objectives debriefed={debriefed} />
        <Deviations debriefed={debriefed} />
        <Reached debriefed={debriefed} />
        <Lessons debriefed={debriefed} />
        <Way debriefed={debriefed} />
        <Timeline debriefed={debriefed} />
        <p className="hint">{text.record}</p>
      </div>
    </article>
  )
}

interface Part {
  readonly debriefed: Debriefed
}

/** The words of the drill that make sense after it. */
function Prompt({ debriefed }: Part) {
  const app = useAppHandle()
  const say = (line: string) => {
    const word = readDrillWord(line)
    if (word?.is === 'next') goToNext(app)
    else if (word?.is === 'reset') tryAgain(app, debriefed)
    else if (word?.is === 'drills') showLadder(app)
    else app.store.getState().notify(text.notWord(line), null)
  }
  return (
    <form
      className="debrief-prompt"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget).get('word')
        if (typeof typed === 'string' && typed.trim() !== '') say(typed)
      }}
    >
      <label>
        {text.say}
        <input
          name="word"
          className="input mono"
          placeholder={text.sayHow}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
    </form>
  )
}

function tryAgain(app: App, { drill, attempt, rehearses }: Debriefed): void {
  beginDrill(app, drill, attempt.mode, rehearses === null ? {} : { rehearses })
}

function Buttons({ debriefed }: Part) {
  const app = useAppHandle()
  const { drill, attempt, debrief } = debriefed
  const save = (name: string, content: string) => {
    app.ports.files.download(name, content)
    app.store.getState().announce(text.saved(name))
  }
  const ways = [
    { words: text.next, go: () => goToNext(app) },
    { words: text.again, go: () => tryAgain(app, debriefed) },
  ]
  return (
    <div className="drill-buttons debrief-buttons">
      {(debrief.grades.solved ? ways : ways.toReversed()).map(({ words, go }, i) => (
        <button key={words} type="button" className={i === 0 ? 'button primary' : 'button'} onClick={go}>
          {words}
        </button>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => {
          const { name, content } = attemptFile(attempt)
          save(name, content)
        }}
      >
        {text.downloadAttempt}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => save(`${drill.id}.debrief.json`, `${JSON.stringify(debrief, null, 2)}\n`)}
      >
        {text.downloadDebrief}
      </button>
      <button type="button" className="button" onClick={() => app.ports.pictures.print()}>
        {text.print}
      </button>
      <button type="button" className="button" onClick={() => showLadder(app)}>
        {text.ladderButton}
      </button>
    </div>
  )
}

function Scores({ debriefed: { debrief } }: Part) {
  const { outcome, economy, recovery, harm, solved } = debrief.grades
  const target = recovery.target === null ? null : spanWords(recovery.target)
  const lines = [
    {
      name: text.outcome,
      value: text.outcomeIs(outcome.met, outcome.of),
      state: outcome.met < outcome.of ? 'bad' : 'good',
    },
    {
      name: text.economy,
      value: text.economyIs(economy.commands, economy.par, economy.proof, false),
      // Few commands are no merit where nothing was reached.
      state: !solved ? '' : economy.par !== null && economy.commands > economy.par ? 'bad' : 'good',
    },
    {
      name: text.recovery,
      value: text.recoveryIs(recovery.time === null ? text.notRecovered : spanWords(recovery.time), target),
      state:
        recovery.time === null || (recovery.target !== null && recovery.time > recovery.target)
          ? 'bad'
          : 'good',
    },
    { name: text.harm, value: text.harmIs(harm.length), state: harm.length > 0 ? 'bad' : 'good' },
  ]
  return (
    <section aria-label={text.score} className="debrief-scores">
      {lines.map(({ name, value, state }) => (
        <div key={name} className={`debrief-score ${state}`}>
          <h3>{name}</h3>
          <p>{value}</p>
        </div>
      ))}
    </section>
  )
}

function Objectives({ debriefed: { debrief } }: Part) {
  return (
    <section aria-label={text.objectives}>
      <h3 className="drill-heading">{text.objectives}</h3>
      <ul className="debrief-list">
        {debrief.grades.outcome.objectives.map(({ id, label, met, found }) => (
          <li key={id} className={met ? 'is-met' : 'is-open'}>
            <strong>{met ? text.met : text.notMet}</strong> {text.differs(label, met ? '' : found)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Deviations({ debriefed: { debrief } }: Part) {
  const { harm } = debrief.grades
  return (
    <section aria-label={text.deviations}>
      <h3 className="drill-heading">{text.deviations}</h3>
      {harm.length === 0 && <p>{text.noDeviations}</p>}
      <ul className="debrief-list">
        {harm.map(({ id, kind, at, label, effect, because, source }) => (
          <li key={`${id} ${at}`} className="deviation">
            <p>
              <strong>{kind === 'order' ? text.orderBroken : text.harm}:</strong> {label}.{' '}
              {effect !== '' && `${effect}.`}
            </p>
            <p>
              {because} <Cited source={source} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lessons({ debriefed: { debrief } }: Part) {
  if (debrief.lessons.length === 0) return null
  return (
    <section aria-label={text.lessons}>
      <h3 className="drill-heading">{text.lessons}</h3>
      <ul className="debrief-list">
        {debrief.lessons.map(({ text: lesson, source }) => (
          <li key={lesson}>
            {lesson} <Cited source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Way({ debriefed: { certificate, drill } }: Part) {
  const lines = certificate?.way.map(({ line }) => line) ?? drill.solution.flatMap(({ line }) => line ?? [])
  return (
    <section aria-label={text.way}>
      <h3 className="drill-heading">{text.way}</h3>
      <p className="hint">{text.wayMeans(certificate?.proof ?? 'best known')}</p>
      <ol className="debrief-way">
        {lines.map((line, i) => (
          <li key={i}>
            <DrillLine line={line} />
          </li>
        ))}
      </ol>
    </section>
  )
}

import { useEffect } from 'react'
import { drills } from '#core/drills/catalogue/drills.ts'
import type { DrillMode } from '#core/drills/attempt.ts'
import type { Drill } from '#core/drills/drill.ts'
import { useAppHandle } from '../store/context.tsx'
import { drillViewOf, useDrillView } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { Select } from '../ui/Select.tsx'
import { useKeptFocus } from '../ui/useKeptFocus.ts'
import { Files } from './Files.tsx'
import { Ladder } from './Ladder.tsx'
import { Rehearse } from './Rehearse.tsx'
import { giveUp, showAttempt } from './ending.ts'
import { forgetAttempt } from './keeping.ts'
import { drillModes } from './progress.ts'
import { resumeAttempt } from './resuming.ts'

const levels = ['all', 'first steps', 'everyday', 'hard', 'capstone'] as const

/** All drills, how they are done, and what is done with one's own deployment. */
export function LadderPage() {
  const notes = useDrillView(
    ({ attempting, kept, rehearsing }) => `${attempting !== null || kept !== null} ${rehearsing?.is ?? ''}`,
  )
  const keptFocus = useKeptFocus<HTMLDivElement>(notes, headingIn)
  const page = keptFocus.ref
  useEffect(() => {
    if (document.activeElement === document.body && page.current) headingIn(page.current)?.focus()
  }, [page]) // what led here is gone
  return (
    <div className="drill-page" {...keptFocus}>
      <div className="drill-aside">
        <UnderWay />
        <header>
          <h2 className="drill-title" tabIndex={-1}>
            {text.title}
          </h2>
          <p className="hint">{text.intro}</p>
        </header>
        <Modes />
        <Rehearse />
        <Files />
      </div>
      <section className="drill-main" aria-label={text.ladder}>
        <Filters />
        <Ladder />
      </section>
    </div>
  )
}

const headingIn = (page: HTMLElement) => page.querySelector('h2')

function UnderWay() {
  const app = useAppHandle()
  const attempting = useDrillView((view) => view.attempting)
  const kept = useDrillView((view) => view.kept)
  if (!attempting && kept === null) return null
  const goOn = () => (attempting ? showAttempt(app) : resumeAttempt(app, kept ?? ''))
  return (
    <section className="note drill-under-way">
      <p>{attempting ? text.underWay(attempting.drill.title) : text.leftBehind}</p>
      <div className="drill-buttons">
        <button type="button" className="button primary" onClick={goOn}>
          {text.goOn}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => (attempting ? giveUp(app) : forgetAttempt(app))}
        >
          {text.giveUp}
        </button>
      </div>
    </section>
  )
}

function Modes() {
  const app = useAppHandle()
  const chosen = useDrillView((view) => view.mode)
  const choose = (mode: DrillMode) => drillViewOf(app).setState({ mode })
  return (
    <fieldset className="drill-modes">
      <legend>{text.mode}</legend>
      {drillModes.map((mode) => (
        <div key={mode} className={mode === chosen ? 'drill-mode chosen' : 'drill-mode'}>
          <label>
            <input
              type="radio"
              name="drill-mode"
              aria-describedby={`drill-mode-${mode}`}
              checked={mode === chosen}
              onChange={() => choose(mode)}
            />
            {text.modeNames[mode]}
          </label>
          <small id={`drill-mode-${mode}`}>{text.modeMeans[mode]}</small>
        </div>
      ))}
    </fieldset>
  )
}

function Filters() {
  const app = useAppHandle()
  const level = useDrillView((view) => view.level)
  const onlyUnsolved = useDrillView((view) => view.onlyUnsolved)
  const progress = useDrillView((view) => view.progress)
  const solved = drills.filter(({ id }) => (progress?.[id]?.solved.length ?? 0) > 0).length
  return (
    <div className="drill-filters">
      <h3 className="drill-heading">{text.ladder}</h3>
      <span className="hint">{text.reached(solved, drills.length)}</span>
      <span className="grow" />
      <label className="check">
        <input
          type="checkbox"
          checked={onlyUnsolved}
          onChange={(event) => drillViewOf(app).setState({ onlyUnsolved: event.target.checked })}
        />
        {text.onlyUnsolved}
      </label>
      <Select
        label={text.level}
        value={level}
        choices={levels.map((one) => ({ value: one, label: levelName(one) }))}
        onChange={(next) => drillViewOf(app).setState({ level: next })}
      />
    </div>
  )
}

function levelName(level: Drill['level'] | 'all'): string {
  return level === 'all' ? text.allLevels : text.levels[level]
}

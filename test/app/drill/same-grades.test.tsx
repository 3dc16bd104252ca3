import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { beginDrill, certificateFor } from '../../../src/app/drill/begin.ts'
import { finish } from '../../../src/app/drill/ending.ts'
import { liveGrades } from '../../../src/app/drill/watching.ts'
import { estateIn } from '../../../src/app/shell/stage.ts'
import { drillViewOf } from '../../../src/app/store/drill-view.ts'
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import type { Drill } from '../../../src/core/drills/drill.ts'
import { grade } from '../../../src/core/drills/grade.ts'
import { performed, waitedUntil } from '../../../src/core/drills/perform.ts'
import { arrivalOf } from '../../../src/core/drills/replay.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { appWith } from '../../support/memory-ports.ts'

await simulatorPart.load()

/** Plays the solution of a drill in the page, as a person would who skips every wait. */
function playedInPage(drill: Drill) {
  const { app, store, memory } = appWith({ doc: documentOf(soundPair(3), { name: 'Contoso' }) })
  beginDrill(app, drill, 'practice')
  const { shell } = drillViewOf(app).getState().attempting!
  for (const { line, answers, wait } of drill.solution) {
    const estate = estateIn(store.getState().simulation!)
    if (wait !== null)
      store.getState().seek(typeof wait === 'number' ? estate.at + wait : waitedUntil(estate, wait.until).at)
    if (line === null) continue
    shell.submit(line)
    for (const answer of answers) shell.submit(answer)
    for (let i = 0; store.getState().lineUnderWay !== null && i < 1000; i++) {
      shell.skip()
      memory.pass(100)
    }
  }
  return { app, store }
}

describe('a solution that is played in the page', () => {
  it.each(drills.map((drill) => [drill.id, drill] as const))(
    'is graded as it is without one, live and in the debrief: %s',
    (_, drill) => {
      const { app, store } = playedInPage(drill)
      const live = liveGrades(drillViewOf(app).getState().attempting!, store.getState().simulation!)
      act(() => finish(app))
      const debriefed = drillViewOf(app).getState().debriefed!
      const arrived = arrivalOf(drill)
      if (!arrived.ok) throw new Error('The drill cannot be played')
      const attempt = performed(drill, arrived.arrival, drill.solution)
      const { grades } = grade(drill, arrived.arrival, attempt, certificateFor(drill))
      expect(debriefed.attempt).toEqual(attempt)
      expect(debriefed.debrief.grades).toEqual(grades)
      expect(live).toEqual(grades)
    },
  )
})

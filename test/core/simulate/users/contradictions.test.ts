import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAt, traceOf, worldOfFirst } from '../../../../src/core/simulate/checkpoints.ts'
import { hour } from '../../../../src/core/simulate/clock.ts'
import { deployment } from '../../../../src/core/simulate/deployment.ts'
import { play, prepare } from '../../../../src/core/simulate/scenario/play.ts'
import { boardsOf } from '../../../../src/core/simulate/users/board.ts'
import { lostServiceAt, type ServiceKind } from '../../../../src/core/simulate/users/measures.ts'
import { affectedCells, printedCells } from '../../../../src/core/simulate/users/other-phases.ts'
import { standings } from '../../../../src/core/simulate/users/standings.ts'
import type { World } from '../../../../src/core/simulate/world.ts'
import type { AffectedRow, CellState } from '../../../../src/core/tables/user-experience.ts'
import { scenarios } from '../../../support/scenarios.ts'
import { arbitraryScript } from '../arbitrary-script.ts'
import { runs } from '../runs.ts'
import { live, pair } from '../worlds.ts'

const lacks = (state: CellState): boolean => state === 'no' || state === 'unknown'
const works = (state: CellState): boolean => state === 'yes' || state === 'rejoin'

/** What the heading of a section says of the service, against its cells: every place where they do not go together. */
function contradictionsIn(world: World): string[] {
  return boardsOf(world).flatMap(({ phase, sections }) =>
    sections.flatMap((section) => {
      if (section.who === 'unaffected') return []
      const { service } = standings[section.standing]
      const said = section.rows.flatMap(({ row, now }) =>
        (service === 'full' && lacks(now.state)) || (service === 'none' && works(now.state))
          ? [`${phase}, ${section.standing}: ${row} ${now.state}`]
          : [],
      )
      const states = section.rows.map(({ now }) => now.state)
      const isAsEver = service === 'resiliency' && !states.some(lacks)
      return isAsEver ? [...said, `${phase}, ${section.standing}: nothing is missing`] : said
    }),
  )
}

describe('the heading of a section and its cells', () => {
  it.each(Object.entries(scenarios))('go together at every moment of the scenario %s', (_, scenario) => {
    const prepared = prepare(scenario, null)
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems))
    const recording = play(prepared.play)
    const moments = new Set(traceOf(recording).map(({ at }) => at))
    for (const at of moments)
      expect(contradictionsIn(worldOfFirst(deployment, recording, countAt(recording, at))), `${at}`).toEqual(
        [],
      )
  })

  it('go together whatever happens to two pools', () => {
    const world = pair(3)
    fc.assert(
      fc.property(
        arbitraryScript(world, 2 * hour),
        fc.integer({ min: 0, max: 4 * hour }),
        (script, until) => {
          expect(contradictionsIn(live(world, script, until).world)).toEqual([])
        },
      ),
      { numRuns: runs(60) },
    )
  })
})

describe('what resiliency mode lacks', () => {
  const rows: Readonly<Record<ServiceKind, AffectedRow>> = {
    'signing in': 'signing in',
    'calls and peer-to-peer': 'peer-to-peer',
    'own conferences': 'own conference',
    scheduling: 'scheduling',
    presence: 'presence',
    contacts: 'contacts',
  }

  it('is the same for the user-minutes lost as on every board', () => {
    const users = pair().users[0]!
    for (const cells of [
      affectedCells['backup, resiliency'],
      affectedCells['home, limited'],
      printedCells('during').affected,
    ])
      for (const { kind, inResiliency } of lostServiceAt(users, hour))
        expect(!lacks(cells[rows[kind]].state), kind).toBe(inResiliency)
  })
})

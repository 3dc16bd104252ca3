import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { beginDrill } from '../../../src/app/drill/begin.ts'
import { drillPart } from '../../../src/app/panels/drill-part.ts'
import { playingPart, simulationPart } from '../../../src/app/panels/simulation-part.ts'
import { drillViewOf } from '../../../src/app/store/drill-view.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import { minute } from '../../../src/core/simulate/clock.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { renderApp } from '../../support/render-app.tsx'
import { failover } from '../simulation/story.tsx'

await Promise.all([drillPart.load(), playingPart.load(), simulationPart.load()])

/** The drill in which London is lost, as it begins. */
function dark() {
  const drill = drills.find(({ id }) => id === 'london-goes-dark')!
  const rendered = renderApp({ doc: documentOf(soundPair(3), { name: 'Contoso' }) })
  const { app, store } = rendered
  act(() => store.getState().setMode('drill'))
  act(() => void beginDrill(app, drill, 'practice'))
  return { ...rendered, shell: drillViewOf(app).getState().attempting!.shell }
}

describe('the data at risk', () => {
  it('was copied last at one moment, whatever time it is, once nothing is copied any more', () => {
    const { store } = dark()
    const risks = () => within(screen.getByRole('region', { name: 'Data at risk' })).getAllByRole('listitem')
    const copied = () => risks().map(({ textContent }) => /last copied (\S+)\./.exec(textContent)?.[1])
    const before = copied()
    expect(before.some((clock) => clock !== undefined)).toBe(true)
    act(() => store.getState().seek(store.getState().simulation!.at + 90 * minute))
    const after = copied()
    for (const [i, clock] of before.entries()) if (clock !== undefined) expect(after[i]).toBe(clock)
  })
})

describe('a deed on the canvas of a drill that is refused', () => {
  it('says so in the shell behind its cmdlet, and in a notice', () => {
    const { store, shell } = dark()
    const [london] = store.getState().simulation!.topology.sites
    act(() => store.getState().inject('Fail over', [failover(london!.pools[0]!.id)]))
    const blocks = shell.store.getState().blocks
    expect(blocks.map(({ kind }) => kind)).toEqual(['typed', 'refusal'])
    expect(store.getState().notice?.text).toBe(`Fail over. ${blocks[1]!.lines[0]!}`)
    expect(store.getState().announcement.isUrgent).toBe(true)
  })
})

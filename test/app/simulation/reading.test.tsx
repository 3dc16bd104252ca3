import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { figuresOf } from '../../../src/app/simulation/compare/figures.ts'
import { boardsIn } from '../../../src/app/simulation/experience/boards-in.ts'
import { SimulationPanel } from '../../../src/app/simulation/SimulationPanel.tsx'
import { momentOf } from '../../../src/app/store/moment.ts'
import { simulationViewOf } from '../../../src/app/store/simulation-view.ts'
import type { SimulationPage } from '../../../src/app/store/simulation-view.ts'
import { minutes, story } from './story.tsx'

/* The panels draw what changed, at the pace at which somebody reads, and nothing where nobody looks. */

afterEach(() => vi.unstubAllGlobals())

function panel(page: SimulationPage) {
  const told = story(<SimulationPanel />)
  act(() => simulationViewOf(told.app).getState().turnTo(page))
  return told
}

const recoveryTime = () =>
  within(screen.getByRole('table', { name: 'Recovery time' })).getByRole('row', { name: /ldn-pool/ })

describe('while a simulation plays', () => {
  it('shows at once what a person puts in', () => {
    const { fails, goes, store } = panel('servers')
    goes(minutes)
    act(() => store.getState().play())
    expect(screen.getByRole('button', { name: 'ldn-pool: runs' })).toBeVisible()
    fails('site:1')
    expect(screen.queryByRole('button', { name: 'ldn-pool: runs' })).toBeNull()
  })

  it('shows what happens by itself within a quarter of a second, and the moment it stops at once', () => {
    const { fails, goes, store, memory } = panel('recovery')
    fails('site:1')
    goes(16 * minutes)
    act(() => store.getState().play())
    goes(17 * minutes)
    expect(recoveryTime()).toHaveTextContent(/16 min/)
    act(() => memory.pass(300))
    expect(recoveryTime()).toHaveTextContent(/17 min/)
    goes(18 * minutes)
    expect(recoveryTime()).toHaveTextContent(/17 min/)
    act(() => store.getState().pause())
    expect(recoveryTime()).toHaveTextContent(/18 min/)
  })

  it('draws no row that is out of view, and brings it up to date when it comes into view or playing stops', () => {
    const watched: ((isIntersecting: boolean) => void)[] = []
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
          watched.push((isIntersecting) => tell([{ isIntersecting }]))
        }
        observe() {}
        disconnect() {}
      },
    )
    const looks = (seen: boolean) => act(() => watched.forEach((tell) => tell(seen)))
    const { fails, goes, store, memory } = panel('recovery')
    const passes = (at: number) => {
      goes(at)
      act(() => memory.pass(300))
    }
    fails('site:1')
    goes(16 * minutes)
    act(() => store.getState().play())
    looks(false)
    passes(17 * minutes)
    expect(recoveryTime()).toHaveTextContent(/16 min/)
    looks(true)
    expect(recoveryTime()).toHaveTextContent(/17 min/)
    looks(false)
    passes(18 * minutes)
    expect(recoveryTime()).toHaveTextContent(/17 min/)
    act(() => store.getState().pause())
    expect(recoveryTime()).toHaveTextContent(/18 min/)
  })
})

describe('what has not changed', () => {
  it('is the same board, until it says something else', () => {
    const { fails, goes, store } = panel('experience')
    const boards = () => {
      const { world } = momentOf(store.getState())!
      return boardsIn(
        world,
        world.pools.map(({ pool }) => pool),
      )
    }
    fails('site:1')
    goes(10 * minutes)
    const [before] = boards()
    const { world } = momentOf(store.getState())!
    fails('file:491')
    expect(momentOf(store.getState())!.world).not.toBe(world)
    expect(boards()[0]).toBe(before)
    fails('site:3')
    goes(20 * minutes)
    expect(boards()[0]).not.toBe(before)
  })

  it('is the same course of a future at every moment', () => {
    const { fails, store } = panel('experience')
    fails('site:1')
    const [future] = store.getState().simulation!.futures
    const at = (moment: number) => figuresOf(future, moment, 60 * minutes)
    expect(at(20 * minutes).course).toBe(at(5 * minutes).course)
    expect(at(20 * minutes).noneNow).not.toBe(at(0).noneNow)
    expect(figuresOf(future, 0, 30 * minutes).course).not.toBe(at(0).course)
  })
})

import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Timeline } from '../../../src/app/simulation/Timeline.tsx'
import { SimulationPanel } from '../../../src/app/simulation/SimulationPanel.tsx'
import { momentOf } from '../../../src/app/store/moment.ts'
import { gravityOf } from '../../../src/app/store/simulation-marks.ts'
import { batchWords, lastWords, summaryOf } from '../../../src/app/store/simulator.ts'
import { momentText } from '../../../src/app/text/moment.ts'
import { simulationPanelText } from '../../../src/app/text/simulation-panel.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { makeId } from '../../../src/core/model/id.ts'
import { traceOf } from '../../../src/core/simulate/checkpoints.ts'
import type { WorldEvent } from '../../../src/core/simulate/world.ts'
import { failover, minutes, story } from './story.tsx'

const dub = makeId('pool', 4)
const failback: WorldEvent = {
  of: 'failover',
  pool: dub,
  event: { is: 'failback-invoked', disaster: false },
}

function stage(ui = <SimulationPanel />) {
  const told = story(ui, soundPair(3))
  const { store } = told
  const now = () => momentOf(store.getState())!
  return {
    ...told,
    summary: () => summaryOf(now()),
    simulation: () => store.getState().simulation!,
    /** When the first event of this kind happens, as far as it is played. */
    whenFirst: (is: string) =>
      traceOf(store.getState().simulation!.futures[0].recording).find(({ event }) => event.event.is === is)!
        .at,
  }
}

describe('the summary of a moment', () => {
  it('names the pool that is failing over, failed over and failing back, although it runs', () => {
    const { does, goes, summary, whenFirst } = stage()
    expect(summary()).toBe('all pools run')
    does(failover(dub))
    expect(summary()).toBe('dub-pool runs, failing over')
    goes(60 * minutes)
    expect(summary()).toBe('dub-pool stopped, failed over')
    does(failback)
    expect(summary()).toBe('dub-pool stopped, failing back')
    goes(300 * minutes)
    goes(whenFirst('failed-back') - 1)
    expect(summary()).toMatch(/^dub-pool runs, failing back$/)
    goes(300 * minutes)
    expect(summary()).toBe('all pools run')
  })

  it('counts what goes on where it is more than two pools', () => {
    const { summary, does, store } = stage()
    does(failover(dub))
    const { moment } = momentOf(store.getState())!.view.stateOf(
      momentOf(store.getState())!.world.pools[1]!.pool,
    )
    expect(summary()).toContain('failing over')
    const all = ['a', 'b', 'c'].map((name) => ({ name, moment: moment! }))
    expect(momentText.summary(all, 3)).toBe('3 pools failing over')
  })
})

describe('after PoolState FailedOver is written', () => {
  it('slider, board and Recovery say that the services of the home pool are being stopped', async () => {
    const { does, goes, summary, user, store } = stage()
    does(failover(dub))
    goes(60 * minutes)
    const written = traceOf(store.getState().simulation!.futures[0].recording).find(
      ({ event }) => event.event.is === 'pool-state-written' && event.event.to === 'FailedOver',
    )!.at
    goes(written + 1000)
    expect(summary()).toBe('dub-pool runs, failed over, its services are being stopped')
    expect(
      screen.getByRole('button', { name: 'dub-pool: failed over, something still goes on' }),
    ).toBeVisible()
    expect(screen.getByText(/the services of the home pool are being stopped/)).toBeVisible()
    await user.click(screen.getByRole('tab', { name: 'Recovery' }))
    expect(screen.getByText(/^dub-pool.*: Still going on: the services of the home pool/)).toBeVisible()
    expect(screen.getByText('running')).toBeVisible()
  })

  it('says of one in disaster mode, which has ended, that the backup pool has not read it yet', async () => {
    const { does, fails, goes, summary, user, whenFirst } = stage()
    fails('site:3')
    goes(10 * minutes)
    does(failover(dub, true))
    goes(60 * minutes)
    goes(whenFirst('failed-over'))
    expect(summary()).toBe('dub-pool stopped, failed over, the backup pool has not read that yet')
    await user.click(screen.getByRole('tab', { name: 'Recovery' }))
    expect(screen.getByText(/have not read PoolState FailedOver yet/)).toBeVisible()
    goes(60 * minutes)
    expect(summary()).toBe('dub-pool stopped, failed over')
    expect(screen.queryByText(/Still going on/)).toBeNull()
  })
})

describe('what is announced', () => {
  it('ends a refusal with one full stop', () => {
    const { does, store } = stage()
    does(failover(makeId('pool', 2)))
    const { announcement } = store.getState()
    expect(announcement.text).toMatch(/Refused: .*[^.]\.$/)
    expect(announcement.isUrgent).toBe(true)
  })

  it('is the gravest of many events: a pool that stops, users who lose service, a step, then others', () => {
    const { does, fails, goes, simulation, whenFirst } = stage()
    does(failover(dub))
    goes(60 * minutes)
    const trace = traceOf(simulation().futures[0].recording)
    const gravities = trace.map(gravityOf)
    expect(new Set(gravities)).toEqual(new Set([0, 1, 2, 3, 4]))
    expect(batchWords(simulation(), 0)).toMatch(/^dub-pool\S*: The pool is Down/)
    goes(whenFirst('standing-changed'))
    expect(batchWords(simulation(), 0)).toMatch(/users at work: from the home pool to being signed out/)
    goes(60 * minutes)
    fails('server:201')
    expect(lastWords(simulation())).toMatch(/users at work: from the home pool to no service/)
  })

  it('tells of users who lose service beside what becomes of the pool while it plays', () => {
    const { does, goes, store, memory, whenFirst } = stage(<Timeline />)
    does(failover(dub))
    goes(60 * minutes)
    const written = whenFirst('pool-state-written')
    goes(written - 2500) // the step before is announced at once, and the next batch two seconds later
    act(() => {
      store.getState().setSpeed(60)
      store.getState().play()
    })
    act(() => memory.pass(2200))
    expect(store.getState().announcement.text).toMatch(
      /users at work: from the home pool to being signed out.*\. dub-pool runs.*failing over\.$/,
    )
  })
})

describe('a step of a failover', () => {
  it('stands nowhere without its words', () => {
    expect(momentText.step('F7', 0.4)).toBe('F7, routing groups are taken over by the backup pool · 40 %')
    expect(simulationPanelText.recovery.stuck('B5', 'The command was stopped.')).toBe(
      'Stuck in step B5, PoolState FailingBack is written. The command was stopped.',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { momentOf } from '../../../src/app/store/moment.ts'
import { analyzed, conditionOf } from '../../../src/app/store/outage-selectors.ts'
import { topologyOf } from '../../../src/app/store/selectors.ts'
import { marksOf } from '../../../src/app/store/simulation-marks.ts'
import { summaryOf } from '../../../src/app/store/simulator.ts'
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import { createAppStore, type AppStore } from '../../../src/app/store/store.ts'
import { addSite } from '../../../src/core/edit/add-site.ts'
import { documentOf, pool as poolOf, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import type { PoolId } from '../../../src/core/model/id.ts'
import { poolsOf } from '../../../src/core/model/topology.ts'
import { traceOf } from '../../../src/core/simulate/checkpoints.ts'
import { minute, second } from '../../../src/core/simulate/clock.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import { traceJson } from '../../../src/core/simulate/trace/trace.ts'
import type { WorldEvent } from '../../../src/core/simulate/world.ts'
import { deployment } from '../../support/deployment.ts'

await simulatorPart.load() // as after the first moment in the mode

const pair = { ...soundPair(8), managementStore: 'pool:4' as PoolId }

function simulating(doc = documentOf(pair)): AppStore {
  const store = createAppStore(doc)
  store.getState().setMode('simulate')
  return store
}
const simulation = (store: AppStore) => store.getState().simulation!
const shown = (store: AppStore) => simulation(store).futures[simulation(store).shown]!
const said = (store: AppStore) => store.getState().announcement.text
const pool = (store: AppStore, id: PoolId) => {
  const found = poolsOf(topologyOf(store.getState())).find((one) => one.id === id)!
  return analyzed(store.getState())!.stateOf(found)
}
const word = (store: AppStore, id: PoolId) => pool(store, id).moment!.word
const trace = (store: AppStore) => traceOf(shown(store).recording).map(traceJson)
const failover: WorldEvent = {
  of: 'failover',
  pool: 'pool:2',
  event: { is: 'failover-invoked', disaster: true },
}

describe('a simulation', () => {
  it('begins with the mode, on the design as it is, at its first moment', () => {
    const store = simulating()
    expect(simulation(store).at).toBe(0)
    expect(simulation(store).topology).toBe(topologyOf(store.getState()))
    expect(word(store, 'pool:2')).toBe('runs')
  })

  it('never touches the design, and takes no edit', () => {
    const store = simulating()
    const { history } = store.getState()
    store.getState().toggleParts(['site:1'])
    store.getState().inject('x', [failover])
    store.getState().seek(30 * minute)
    store.getState().edit(addSite, { name: 'Paris', position: { x: 0, y: 0 } })
    expect(store.getState().history).toBe(history)
    expect(store.getState().outage.size).toBe(0)
  })

  it('is kept while another mode is on, and goes on from there', () => {
    const store = simulating()
    store.getState().toggleParts(['site:1'])
    store.getState().play()
    store.getState().setMode('design')
    expect(simulation(store).playing).toBe(false)
    store.getState().setMode('simulate')
    expect(word(store, 'pool:2')).toBe('down')
  })

  it('begins anew, and says so, where the design has changed since', () => {
    const store = simulating()
    store.getState().toggleParts(['site:1'])
    store.getState().setMode('design')
    store.getState().edit(addSite, { name: 'Paris', position: { x: 0, y: 0 } })
    store.getState().setMode('simulate')
    expect(word(store, 'pool:2')).toBe('runs')
    expect(store.getState().notice?.text).toMatch(/^The design has changed since/)
    expect(simulation(store).topology).toBe(topologyOf(store.getState()))
  })

  it('begins anew with a document that is opened', () => {
    const store = simulating()
    store.getState().toggleParts(['site:1'])
    store.getState().open(documentOf(soundPair(4)))
    expect(momentOf(store.getState())?.world.outage.size).toBe(0)
    expect(poolsOf(simulation(store).topology)[0]?.servers).toHaveLength(4)
  })

  it('plays the script of a scenario, and tells what in it leads nowhere', () => {
    const store = simulating()
    const scenario: Scenario = {
      name: 'London goes dark',
      description: '',
      topology: null,
      begins: 'running',
      timeOfDay: 0,
      seed: null,
      parameters: {},
      script: [{ at: minute, do: 'fail', what: ['London'] }],
      until: 20 * minute,
      assertions: [],
    }
    store.getState().beginSimulation(scenario)
    expect(simulation(store)).toMatchObject({ at: 0, until: 20 * minute })
    expect(shown(store).inputs).toHaveLength(1)
    store.getState().seek(2 * minute)
    expect(word(store, 'pool:2')).toBe('down')
    store.getState().beginSimulation({ ...scenario, script: [{ at: 0, do: 'fail', what: ['Atlantis'] }] })
    expect(store.getState().notice?.text).toMatch(/^London goes dark cannot be played on this topology/)
    expect(word(store, 'pool:2')).toBe('down')
  })
})

describe('what is done by hand', () => {
  it('happens at the moment that is looked at, and is announced with what follows', () => {
    const store = simulating()
    store.getState().seek(5 * minute)
    store.getState().toggleParts(['site:1'])
    expect(said(store)).toBe('London fails. 00:05:00 simulated. ldn-pool stopped, no server of 8 up.')
    store.getState().seek(5 * minute - 1)
    expect(word(store, 'pool:2')).toBe('runs')
  })

  it('is announced with whole names where two pools would be called alike', () => {
    const store = simulating(
      documentOf(
        topology(site(1, 'London', poolOf(2, 'pool.a.com')), site(3, 'Dublin', poolOf(4, 'pool.b.com'))),
      ),
    )
    store.getState().toggleParts(['site:3'])
    expect(said(store)).toBe('Dublin fails. 00:00:00 simulated. pool.b.com stopped, no server of 3 up.')
    expect(summaryOf(momentOf(store.getState())!)).toMatch(/^pool\.b\.com /)
  })

  it('drops what was to be done later in this future, and says how much', () => {
    const store = simulating()
    store.getState().seek(10 * minute)
    store.getState().toggleParts(['server:402'])
    store.getState().seek(minute)
    store.getState().toggleParts(['server:201'])
    expect(said(store)).toMatch(/^ldn-pool-fe01 fails; what was to be done later is dropped\./)
    store.getState().seek(20 * minute)
    expect([...momentOf(store.getState())!.world.outage]).toEqual(['server:201'])
  })

  it('is one step that is undone and done again, later deeds and all', () => {
    const store = simulating()
    store.getState().toggleParts(['server:201'])
    store.getState().seek(10 * minute)
    store.getState().toggleParts(['site:3'])
    const before = trace(store)
    store.getState().undoSimulated()
    expect(momentOf(store.getState())!.world.outage).toEqual(new Set(['server:201']))
    store.getState().undoSimulated()
    store.getState().undoSimulated()
    expect(momentOf(store.getState())!.world.outage.size).toBe(0)
    store.getState().redoSimulated()
    store.getState().redoSimulated()
    expect(trace(store)).toEqual(before)
  })

  it('says when nothing comes of it, and takes no step', () => {
    const store = simulating()
    const started: WorldEvent = {
      of: 'front end',
      pool: 'pool:2',
      event: { is: 'server-started', server: 0 },
    }
    store.getState().inject('Start', [started])
    expect(said(store)).toBe('Start: nothing changes.')
    expect(store.getState().simulated).toEqual([])
  })

  it('says why it is refused', () => {
    const store = simulating(documentOf({ ...pair, managementStore: 'pool:2' }))
    store.getState().toggleParts(['site:1'])
    store.getState().inject('Fail over', [failover])
    expect(said(store)).toMatch(/^Fail over\. ldn-pool\.contoso\.com: .*refused/i)
  })

  it('comes after what has happened at the same moment, so that a replay gives the same trace', () => {
    const store = simulating()
    store.getState().toggleParts(['server:201'])
    store.getState().step(1)
    const { at } = simulation(store)
    store.getState().toggleParts(['server:202'])
    expect(simulation(store).at).toBe(at + 1)
    const before = trace(store)
    const { inputs } = shown(store)
    store.getState().restart()
    for (const { at: when, event } of inputs) {
      store.getState().seek(when)
      store.getState().inject('again', [event])
    }
    expect(trace(store)).toEqual(before)
  })
})

describe('going through time', () => {
  it('any moment is the same however it is reached', () => {
    const store = simulating()
    store.getState().toggleParts(['site:1'])
    store.getState().seek(40 * minute)
    store.getState().seek(20 * second)
    const back = pool(store, 'pool:2').moment
    const other = simulating()
    other.getState().toggleParts(['site:1'])
    other.getState().seek(20 * second)
    expect(pool(other, 'pool:2').moment).toEqual(back)
  })

  it('steps go from event to event, both ways, and tell what happened', () => {
    const store = simulating()
    store.getState().toggleParts(['server:201'])
    store.getState().step(1)
    expect(simulation(store).at).toBeGreaterThan(0)
    expect(said(store)).toMatch(
      /^00:00:30 simulated\. ldn-pool\.contoso\.com: .*and 3 more at the same moment\./,
    )
    const { at } = simulation(store)
    store.getState().step(1)
    expect(simulation(store).at).toBeGreaterThan(at)
    store.getState().step(-1)
    expect(simulation(store).at).toBe(at)
    store.getState().step(-1)
    store.getState().step(-1)
    expect(simulation(store).at).toBe(0)
    expect(said(store)).toBe('Nothing more happens there.')
  })

  it('jumps go from mark to mark: failures, commands, pool states, steps of a failover', () => {
    const store = simulating()
    store.getState().toggleParts(['site:1'])
    store.getState().seek(10 * minute)
    store.getState().inject('Fail over', [failover])
    store.getState().jumpToNext()
    store.getState().jumpToNext()
    const marks = marksOf(shown(store).recording)
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['fault', 'verdict', 'deed', 'failover']))
    expect(marks.map(({ at }) => at)).toContain(simulation(store).at)
    store.getState().jumpToPrevious()
    store.getState().jumpToPrevious()
    expect(simulation(store).at).toBe(10 * minute)
  })

  it('the timeline grows where the moment comes to its end', () => {
    const store = simulating()
    const { until } = simulation(store)
    store.getState().seek(until * 3)
    expect(simulation(store).until).toBeGreaterThan(until * 3)
  })
})

describe('two futures', () => {
  function forked(): AppStore {
    const store = simulating()
    store.getState().toggleParts(['site:1'])
    store.getState().seek(10 * minute)
    store.getState().inject('Fail over', [failover])
    store.getState().seek(5 * minute)
    store.getState().forkHere()
    return store
  }

  it('share what happened up to the fork; what was done later stays in the first alone', () => {
    const store = forked()
    expect(simulation(store)).toMatchObject({
      shown: 1,
      futures: [{ forkedAt: null }, { forkedAt: 5 * minute }],
    })
    store.getState().seek(30 * minute)
    expect(pool(store, 'pool:2').moment!.failover.state).toBe('Active')
    store.getState().showFuture(0)
    expect(pool(store, 'pool:2').moment!.failover.state).toBe('FailedOver')
    expect(said(store)).toMatch(/^Base is shown\. 00:30:00 simulated\./)
  })

  it('are no more than two: a fork of the second makes that the first', () => {
    const store = forked()
    store.getState().seek(6 * minute)
    store.getState().forkHere('Wait')
    expect(simulation(store).futures.map(({ label, forkedAt }) => [label, forkedAt])).toEqual([
      ['Base', null],
      ['Wait', 6 * minute],
    ])
    store.getState().undoSimulated()
    expect(simulation(store).futures[1]?.forkedAt).toBe(5 * minute)
  })

  it('one can be dropped', () => {
    const store = forked()
    store.getState().dropFuture(1)
    expect(simulation(store)).toMatchObject({ shown: 0, futures: [{ label: 'Base' }] })
    expect(simulation(store).futures).toHaveLength(1)
  })

  it('restarting leaves neither', () => {
    const store = forked()
    store.getState().restart()
    expect(simulation(store).futures).toHaveLength(1)
    expect(trace(store)).toEqual([])
  })
})

describe('the moment', () => {
  it('keeps its identity while nothing has happened', () => {
    const store = simulating()
    store.getState().toggleParts(['site:1'])
    const moment = momentOf(store.getState())
    store.getState().seek(second)
    expect(momentOf(store.getState())).toBe(moment)
  })

  it('a pool keeps its state while nothing that is shown of it changes, however much happens elsewhere', () => {
    const store = simulating(deployment(40))
    const pools = poolsOf(topologyOf(store.getState()))
    const states = () => pools.map((one) => analyzed(store.getState())!.stateOf(one))
    const before = states()
    const far = pools[0]!
    store.getState().toggleParts(far.servers.map(({ id }) => id))
    store.getState().seek(20 * minute)
    const after = states()
    expect(after[0]).not.toBe(before[0])
    expect(after.filter((state, i) => state !== before[i]).length).toBeLessThanOrEqual(2) // the pool and its partner
  })

  it('tells apart a server without power, one that starts, and one whose services are stopped', () => {
    const store = simulating()
    const power = () => pool(store, 'pool:2').moment!.servers[0]
    store.getState().toggleParts(['server:201'])
    expect(power()).toBe('off')
    store.getState().toggleParts(['server:201'])
    expect(power()).toBe('booting')
    store.getState().seek(20 * minute)
    expect(power()).toBe('active')
    const stop: WorldEvent = { of: 'front end', pool: 'pool:2', event: { is: 'server-shut-down', server: 0 } }
    store.getState().inject('Stop', [stop])
    expect(power()).toBe('stopped')
  })

  it('counts a pool that starts as one that does not run', () => {
    const store = simulating()
    store.getState().toggleParts(['site:1'])
    expect(conditionOf(pool(store, 'pool:2'))).toBe('stopped')
  })
})

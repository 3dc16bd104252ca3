import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  failoverCluster,
  paired,
  pool as poolWithStores,
  site,
  topology,
} from '../../../../src/core/examples/notation.ts'
import { sqlResources } from '../../../../src/core/simulate/back-end/sql-group.ts'
import type { Input } from '../../../../src/core/simulate/engine.ts'
import { resolveScript } from '../../../../src/core/simulate/scenario/resolve.ts'
import type { Deed, Step } from '../../../../src/core/simulate/scenario/scenario.ts'
import { itemsOf } from '../../../../src/core/simulate/scenario/steps-of.ts'
import type { WorldEvent } from '../../../../src/core/simulate/world.ts'

const open = topology(
  site(1, 'London', poolWithStores(2, 'ldn-pool')),
  site(
    3,
    'Dublin',
    poolWithStores(4, 'dub-pool', { store: failoverCluster(490, 'dub-sql', ['dub-sql01', 'dub-sql02']) }),
  ),
  paired(5, 2, 4),
)

const thing = fc.constantFrom(
  'ldn-pool-fe01.contoso.com',
  'dub-pool.contoso.com',
  'London',
  'London <-> Dublin',
)
const pool = fc.constantFrom('ldn-pool.contoso.com', 'dub-pool.contoso.com')
const server = fc.constantFrom('ldn-pool-fe02.contoso.com', 'dub-pool-fe01.contoso.com')
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })
const disaster = fc.boolean()

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constantFrom('fail' as const, 'repair' as const), what: some(thing) }),
  fc.record({ do: fc.constantFrom('stop services' as const, 'start services' as const), what: some(server) }),
  fc.record({
    do: fc.constant('slow' as const),
    what: fc.constant(['London <-> Dublin']),
    by: fc.nat(60_000),
  }),
  fc.record({
    do: fc.constant('reset registrar state' as const),
    what: pool,
    type: fc.constantFrom('ServiceReset' as const, 'FullReset' as const),
  }),
  fc.constantFrom('ldn-pool', 'dub-pool').chain((short) =>
    fc.record({
      do: fc.constant('start pool' as const),
      what: fc.constant(`${short}.contoso.com`),
      skipServers: fc.subarray([1, 2, 3].map((n) => `${short}-fe0${n}.contoso.com`)),
      skipRoutingGroups: fc.subarray([1, 2, 3]),
      recovery: fc.boolean(),
    }),
  ),
  fc.record({
    do: fc.constant('fail over databases' as const),
    what: pool,
    to: fc.constant('mirror' as const),
  }),
  fc.record({
    do: fc.constantFrom('hang resource' as const, 'free resource' as const),
    what: fc.constant('dub-pool.contoso.com'),
    resource: fc.constantFrom(...sqlResources),
    on: fc.constantFrom(null, 'primary' as const, 'node-1' as const),
  }),
  fc.record({
    do: fc.constantFrom('stop backup service' as const, 'synchronise backup' as const),
    what: some(pool),
  }),
  fc.record({
    do: fc.constantFrom('fail over pool' as const, 'fail back pool' as const),
    what: pool,
    disaster,
  }),
  fc.record({
    do: fc.constant('set pool state' as const),
    what: pool,
    to: fc.constant('FailedOver' as const),
  }),
  fc.record({ do: fc.constant('fail over management store' as const), to: pool, disaster }),
  fc.record({
    do: fc.constant('fail over computer' as const),
    what: server,
    force: fc.boolean(),
    noStop: fc.boolean(),
  }),
  fc.record({ do: fc.constant('fail back computer' as const), what: server, noStart: fc.boolean() }),
  fc.record({ do: fc.constant('interrupt computer failover' as const), what: server }),
  fc.record({
    do: fc.constantFrom('disable services' as const, 'enable services' as const),
    what: some(server),
  }),
  fc.record({
    do: fc.constantFrom('stop service' as const, 'start service' as const),
    what: some(server),
    service: fc.constantFrom('REPLICA', 'RTCIMMCU'),
  }),
  fc.record({ do: fc.constantFrom('block port' as const, 'open port' as const), what: some(pool) }),
  fc.record(
    {
      do: fc.constant('set registrar' as const),
      what: pool,
      backup: fc.option(pool),
      automaticFailover: fc.boolean(),
      failureDetection: fc.nat(60_000),
      failback: fc.nat(60_000),
    },
    { requiredKeys: ['do', 'what'] },
  ),
  fc.record({ do: fc.constantFrom('restore management store' as const, 'change configuration' as const) }),
)

/** In the order of time, as a script is played. */
const anyScript: fc.Arbitrary<Step[]> = fc
  .array(fc.tuple(fc.nat(3), anyDeed), { maxLength: 8 })
  .map((deeds) =>
    deeds.map(([at, deed]): Step => ({ at: at * 1000, ...deed })).toSorted((a, b) => a.at - b.at),
  )

const inputsOf = (script: readonly Step[]): Input<WorldEvent>[] => {
  const resolved = resolveScript(open, script)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems))
  return resolved.steps.flat()
}

describe('the items of a script', () => {
  it('mean the same as the script that they come from, whatever it does', () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const inputs = inputsOf(script)
        const items = itemsOf(open, inputs)
        expect(items.flatMap((item) => item.inputs)).toEqual(inputs)
        const steps = items.map(({ step }) => step)
        expect(steps).not.toContain(null)
        expect(inputsOf(steps.filter((step) => step !== null))).toEqual(inputs)
      }),
    )
  })

  it('put together what is done to several things at the same moment', () => {
    const inputs = inputsOf([
      { at: 1000, do: 'fail', what: ['ldn-pool.contoso.com'] },
      { at: 2000, do: 'fail', what: ['London'] },
    ])
    expect(itemsOf(open, inputs).map(({ step }) => step)).toEqual([
      {
        at: 1000,
        do: 'fail',
        what: ['ldn-pool-fe01.contoso.com', 'ldn-pool-fe02.contoso.com', 'ldn-pool-fe03.contoso.com'],
      },
      { at: 2000, do: 'fail', what: ['London'] },
    ])
  })

  it('have no words for what only the simulation itself does', () => {
    const crash = {
      at: 0,
      event: { of: 'front end', pool: 'pool:2', event: { is: 'server-crashed', server: 0 } },
    } as const
    expect(itemsOf(open, [crash])).toEqual([{ at: 0, step: null, inputs: [crash] }])
  })

  it('have no words where a name does not lead back to the same thing', () => {
    const unnamed = { ...open, sites: open.sites.map((site) => ({ ...site, name: 'Same' })) }
    const [item] = itemsOf(unnamed, [
      { at: 0, event: { of: 'fault', event: { is: 'part-failed', part: 'site:1' } } },
    ])
    expect(item?.step).toBeNull()
  })
})

import * as fc from 'fast-check'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import type { Expectation, Scenario, Step } from '../../../../src/core/simulate/scenario/scenario.ts'

const time = fc.integer({ min: 0, max: 1e9 })
const name = fc.oneof(
  fc.constantFrom('ldn-pool', 'London', 'dub-pool.contoso.com'),
  fc.string({ minLength: 1 }),
)
const names = fc.array(name, { minLength: 1, maxLength: 3 })
const disaster = fc.boolean()
const role = fc.constantFrom('primary' as const, 'mirror' as const, 'replica-2' as const)
const state = fc.constantFrom('Active' as const, 'FailingOver' as const, 'FailedOver' as const)

const several = ['fail', 'repair', 'stop services', 'start services', 'stop backup service'] as const

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    at: time,
    do: fc.constantFrom(...several, 'start backup service', 'synchronise backup'),
    what: names,
  }),
  fc.record({ at: time, do: fc.constant('slow'), what: names, by: time }),
  fc.record({
    at: time,
    do: fc.constant('reset registrar state'),
    what: name,
    type: fc.constantFrom('ServiceReset', 'MachineStateRemoved'),
  }),
  fc.record({
    at: time,
    do: fc.constant('start pool'),
    what: name,
    skipServers: fc.array(name, { maxLength: 3 }),
    skipRoutingGroups: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
    recovery: fc.boolean(),
  }),
  fc.record({ at: time, do: fc.constant('fail over databases'), what: name, to: role }),
  fc.record({ at: time, do: fc.constantFrom('fail over pool', 'fail back pool'), what: name, disaster }),
  fc.record({
    at: time,
    do: fc.constantFrom('hang resource', 'free resource'),
    what: name,
    resource: fc.constantFrom('SQL Server', 'Disk'),
    on: fc.option(role),
  }),
  fc.record({ at: time, do: fc.constant('interrupt failover'), what: name }),
  fc.record({ at: time, do: fc.constant('set pool state'), what: name, to: state }),
  fc.record({ at: time, do: fc.constant('move next hop'), what: name, to: name }),
  fc.record({ at: time, do: fc.constant('fail over management store'), to: name, disaster }),
  fc.record({ at: time, do: fc.constantFrom('restore management store', 'change configuration') }),
  fc.record({ at: time, do: fc.constant('slow replication'), by: time }),
  fc.record({
    at: time,
    do: fc.constant('fail over computer'),
    what: name,
    force: fc.boolean(),
    noStop: fc.boolean(),
  }),
  fc.record({ at: time, do: fc.constant('fail back computer'), what: name, noStart: fc.boolean() }),
  fc.record({ at: time, do: fc.constant('interrupt computer failover'), what: name }),
  fc.record({
    at: time,
    do: fc.constantFrom('disable services', 'enable services', 'block port', 'open port'),
    what: names,
  }),
  fc.record({
    at: time,
    do: fc.constantFrom('stop service', 'start service'),
    what: names,
    service: fc.constantFrom('REPLICA', 'nothing'),
  }),
  fc.record(
    {
      at: time,
      do: fc.constant('set registrar'),
      what: name,
      backup: fc.option(name),
      automaticFailover: fc.boolean(),
      failureDetection: time,
      failback: time,
    },
    { requiredKeys: ['at', 'do', 'what'] },
  ),
)

const anyExpectation: fc.Arbitrary<Expectation> = fc.record(
  {
    pool: name,
    functional: fc.constantFrom(true, false, null),
    state: fc.string(),
    poolState: state,
    databases: fc.option(role),
    users: fc.constantFrom({}, { home: 3 }, { 'no service': 1, backup: 2 }),
    server: name,
    services: fc.constantFrom('off' as const, 'active' as const),
    events: fc
      .record({ is: fc.string({ minLength: 1 }), least: fc.nat(5), more: fc.option(fc.nat(5)) })
      .map(({ is, least, more }) => ({ is, least, most: more === null ? null : least + more })),
  },
  { requiredKeys: [] },
)

/** A scenario of any kind: its names need not lead anywhere. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  name: fc.string(),
  description: fc.string(),
  topology: fc.constantFrom(null, soundPair(2)),
  begins: fc.constantFrom('running', 'stopped'),
  timeOfDay: fc.integer({ min: 0, max: 86_399_999 }),
  seed: fc.option(fc.integer()),
  parameters: fc.constantFrom(
    {},
    { faults: { boot: 5 } },
    { frontEnd: { groups: 5, detection: 7 }, faults: {} },
    { frontEnd: { groups: null } },
  ),
  script: fc.array(anyStep, { maxLength: 5 }),
  until: time,
  assertions: fc.array(fc.record({ at: time, expect: anyExpectation }), { maxLength: 4 }),
})

import { describe, expect, it } from 'vitest'
import { edge } from '../../../../src/core/examples/roles.ts'
import { failoverCluster, pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import { traceOf } from '../../../../src/core/simulate/checkpoints.ts'
import { hour, minute } from '../../../../src/core/simulate/clock.ts'
import { outcomes, play, prepare, type Play } from '../../../../src/core/simulate/scenario/play.ts'
import { resolveScript } from '../../../../src/core/simulate/scenario/resolve.ts'
import type { Assertion, Deed, Scenario } from '../../../../src/core/simulate/scenario/scenario.ts'

const deployment = soundPair(4)

const scenario: Scenario = {
  name: 'London lost',
  description: '',
  topology: deployment,
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  script: [{ at: minute, do: 'fail', what: ['London'] }],
  until: hour,
  assertions: [],
}

function playOf(facts: Partial<Scenario>, open: Topology | null = null): Play {
  const prepared = prepare({ ...scenario, ...facts }, open)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems))
  return prepared.play
}

const problemsOf = (facts: Partial<Scenario>): Record<string, string> => {
  const prepared = prepare({ ...scenario, ...facts }, null)
  return prepared.ok ? {} : Object.fromEntries(prepared.problems.map(({ path, message }) => [path, message]))
}

const eventsOf = (deed: Deed, on: Topology = deployment): unknown => {
  const resolved = resolveScript(on, [{ at: 5, ...deed }])
  return resolved.ok ? resolved.steps[0]!.map(({ event }) => event) : resolved.problems
}

describe('the words of a script', () => {
  it.each<[Deed, unknown]>([
    [
      { do: 'fail', what: ['ldn-pool-fe01'] },
      [{ of: 'fault', event: { is: 'part-failed', part: 'server:201' } }],
    ],
    [
      { do: 'repair', what: ['LONDON', 'dub-pool-sql01.contoso.com'] },
      [
        { of: 'fault', event: { is: 'part-repaired', part: 'site:1' } },
        { of: 'fault', event: { is: 'part-repaired', part: 'sql:490/primary' } },
      ],
    ],
    [
      { do: 'slow', what: ['Dublin <-> London'], by: 300 },
      [{ of: 'fault', event: { is: 'link-slowed', link: 'link:1-3', by: 300 } }],
    ],
    [
      { do: 'stop services', what: ['dub-pool-fe02.contoso.com'] },
      [{ of: 'front end', pool: 'pool:4', event: { is: 'server-shut-down', server: 1 } }],
    ],
    [
      { do: 'start services', what: ['dub-pool'] },
      [0, 1, 2, 3].map((server) => ({
        of: 'front end',
        pool: 'pool:4',
        event: { is: 'server-started', server },
      })),
    ],
    [
      {
        do: 'start pool',
        what: 'ldn-pool',
        skipServers: ['ldn-pool-fe02', 'ldn-pool-fe04'],
        skipRoutingGroups: [1, 3],
        recovery: true,
      },
      [
        {
          of: 'front end',
          pool: 'pool:2',
          event: {
            is: 'pool-start-invoked',
            skippedServers: [1, 3],
            skippedGroups: [0, 2],
            recovery: true,
          },
        },
      ],
    ],
    [
      { do: 'reset registrar state', what: 'ldn-pool', type: 'FullReset' },
      [
        {
          of: 'front end',
          pool: 'pool:2',
          event: { is: 'registrar-reset', type: 'FullReset', server: null },
        },
      ],
    ],
    [
      { do: 'reset registrar state', what: 'ldn-pool-fe03', type: 'MachineStateRemoved' },
      [
        {
          of: 'front end',
          pool: 'pool:2',
          event: { is: 'registrar-reset', type: 'MachineStateRemoved', server: 2 },
        },
      ],
    ],
    [
      { do: 'fail over databases', what: 'ldn-pool', to: 'mirror' },
      [{ of: 'back end', pool: 'pool:2', event: { is: 'database-failover-invoked', to: 'mirror' } }],
    ],
    [
      { do: 'stop backup service', what: ['ldn-pool', 'dub-pool'] },
      [
        { of: 'backup', pool: 'pool:2', event: { is: 'backup-service-stopped' } },
        { of: 'backup', pool: 'pool:4', event: { is: 'backup-service-stopped' } },
      ],
    ],
    [
      { do: 'synchronise backup', what: ['ldn-pool'] },
      [{ of: 'backup', pool: 'pool:2', event: { is: 'backup-sync-invoked' } }],
    ],
    [
      { do: 'fail over pool', what: 'ldn-pool', disaster: true },
      [{ of: 'failover', pool: 'pool:2', event: { is: 'failover-invoked', disaster: true } }],
    ],
    [
      { do: 'fail back pool', what: 'ldn-pool', disaster: false },
      [{ of: 'failover', pool: 'pool:2', event: { is: 'failback-invoked', disaster: false } }],
    ],
    [
      { do: 'set pool state', what: 'ldn-pool', to: 'FailedOver' },
      [{ of: 'failover', pool: 'pool:2', event: { is: 'pool-state-set', to: 'FailedOver' } }],
    ],
    [
      { do: 'interrupt failover', what: 'ldn-pool' },
      [{ of: 'failover', pool: 'pool:2', event: { is: 'interrupted' } }],
    ],
    [
      { do: 'fail over management store', to: 'dub-pool', disaster: true },
      [{ of: 'management', event: { is: 'management-failover-invoked', to: 'pool:4', disaster: true } }],
    ],
    [{ do: 'restore management store' }, [{ of: 'management', event: { is: 'management-restored' } }]],
    [{ do: 'slow replication', by: 7 }, [{ of: 'management', event: { is: 'replication-slowed', by: 7 } }]],
    [{ do: 'change configuration' }, [{ of: 'management', event: { is: 'management-changed' } }]],
  ])('%j become events', (deed, events) => {
    expect(eventsOf(deed)).toEqual(events)
  })

  it('hang a resource where the Back End is a failover cluster, on a node of it or on every node', () => {
    const store = failoverCluster(290, 'ldn-sql', ['ldn-sql01', 'ldn-sql02'])
    const on = topology(site(1, 'London', pool(2, 'ldn-pool', { store }), pool(4, 'lhr-pool')))
    const hang = { do: 'hang resource', what: 'ldn-pool', resource: 'SQL Server', on: 'node-1' } as const
    const event = { is: 'resource-hung', resource: 'SQL Server', on: 1 }
    expect(eventsOf(hang, on)).toEqual([{ of: 'back end', pool: 'pool:2', event }])
    expect(eventsOf({ ...hang, do: 'free resource', on: null }, on)).toEqual([
      { of: 'back end', pool: 'pool:2', event: { ...event, is: 'resource-freed', on: null } },
    ])
    expect(eventsOf({ ...hang, on: 'mirror' }, on)).toEqual([
      { path: 'script[0].on', message: 'mirror is no node of it. Its nodes are primary, node-1.' },
    ])
    expect(eventsOf({ ...hang, what: 'lhr-pool' }, on)).toEqual([
      {
        path: 'script[0].what',
        message: 'The Back End of lhr-pool is no failover cluster with stated nodes.',
      },
    ])
    expect(eventsOf({ ...hang, what: 'nowhere' }, on)).toMatchObject([{ path: 'script[0].what' }])
  })

  it('start a pool without servers of that pool alone, and by a cmdlet that its version has', () => {
    const on = topology(
      site(
        1,
        'London',
        pool(2, 'new-pool', { version: '2019' }),
        pool(4, 'old-pool', { version: '2013' }),
        pool(6, 'odd-pool', { version: 'other' }),
      ),
    )
    const plain = { do: 'start pool', skipServers: [], skipRoutingGroups: [], recovery: false } as const
    const noCmdlet = (name: string) => [
      {
        path: 'script[0].what',
        message: `Start-CsPool came with Skype for Business Server 2015, and ${name} is not known to have it. Use "start services".`,
      },
    ]
    expect(eventsOf({ ...plain, what: 'new-pool' }, on)).toHaveLength(1)
    expect(eventsOf({ ...plain, what: 'old-pool' }, on)).toEqual(noCmdlet('old-pool'))
    expect(eventsOf({ ...plain, what: 'odd-pool' }, on)).toEqual(noCmdlet('odd-pool'))
    expect(eventsOf({ ...plain, what: 'nowhere' }, on)).toMatchObject([{ path: 'script[0].what' }])
    expect(
      eventsOf({ ...plain, what: 'new-pool', skipServers: ['new-pool-fe01', 'old-pool-fe01', 'x'] }, on),
    ).toMatchObject([
      {
        path: 'script[0].skipServers[1]',
        message: 'old-pool-fe01 is not a server of new-pool.contoso.com.',
      },
      { path: 'script[0].skipServers[2]' },
    ])
  })

  it('move the next hop of an Edge pool from where the topology or an earlier step has it', () => {
    const on = topology(
      site(1, 'London', pool(2, 'ldn-pool'), pool(6, 'lhr-pool'), edge(8, 'ldn-edge', { nextHop: 'pool:2' })),
    )
    const moved = resolveScript(on, [
      { at: 1, do: 'move next hop', what: 'ldn-edge', to: 'lhr-pool' },
      { at: 2, do: 'move next hop', what: 'ldn-edge', to: 'ldn-pool' },
    ])
    expect(moved.ok && moved.steps.flat().map(({ event }) => event)).toEqual([
      { of: 'failover', pool: 'pool:2', event: { is: 'edge-next-hop-moved', edge: 'edge:8', to: 'pool:6' } },
      { of: 'failover', pool: 'pool:6', event: { is: 'edge-next-hop-moved', edge: 'edge:8', to: 'pool:2' } },
    ])
  })

  it('name what leads nowhere, each at its place', () => {
    const problems = problemsOf({
      script: [
        { at: 1, do: 'fail', what: ['London', 'Mars'] },
        { at: 1, do: 'fail over pool', what: 'London', disaster: false },
        { at: 1, do: 'slow', what: ['London'], by: 1 },
        { at: 1, do: 'stop services', what: ['ldn-pool-sql01'] },
        { at: 1, do: 'fail over management store', to: 'moon-pool', disaster: false },
        { at: 1, do: 'move next hop', what: 'ldn-pool', to: 'Mars' },
      ],
      assertions: [
        { at: 1, expect: { pool: 'Mars', state: 'Down' } },
        { at: 1, expect: { state: 'Down', services: 'off' } },
        { at: 1, expect: { pool: 'ldn-pool' } },
        { at: 1, expect: { server: 'ldn-pool', services: 'off' } },
      ],
    })
    expect(Object.keys(problems)).toEqual([
      'script[0].what[1]',
      'script[1].what',
      'script[2].what',
      'script[3].what',
      'script[4].to',
      'script[5].what',
      'script[5].to',
      'assertions[0].expect.pool',
      'assertions[1].expect.pool',
      'assertions[1].expect.server',
      'assertions[2].expect',
      'assertions[3].expect.server',
    ])
    expect(problems['script[0].what[1]']).toMatch(/^Nothing in the topology has the name Mars\./)
    expect(problems['script[2].what']).toMatch(/no link/)
  })

  it('want the whole name where the first part of it could be several things', () => {
    const on = topology(site(1, 'London', pool(2, 'ldn-pool.a.com'), pool(4, 'ldn-pool.b.com')))
    expect(problemsOf({ topology: on, script: [{ at: 1, do: 'fail', what: ['ldn-pool'] }] })).toEqual({
      'script[0].what': 'ldn-pool can be ldn-pool.a.com or ldn-pool.b.com: give the whole FQDN.',
    })
    expect(problemsOf({ topology: on, script: [{ at: 1, do: 'fail', what: ['ldn-pool.b.com'] }] })).toEqual(
      {},
    )
  })
})

describe('a scenario', () => {
  const holding = (assertions: readonly Assertion[], facts: Partial<Scenario> = {}): (boolean | string)[] => {
    const prepared = playOf({ ...facts, assertions })
    return outcomes(prepared, play(prepared)).map(({ holds, found }) => holds || found)
  }

  it('is played on its own topology, or where it has none on the open one', () => {
    expect(playOf({}, soundPair(2)).topology).toBe(deployment)
    expect(playOf({ topology: null }, deployment).topology).toBe(deployment)
    expect(problemsOf({ topology: null })).toEqual({
      topology: 'The scenario is for whichever document is open, and none is given.',
    })
  })

  it('says of every assertion whether it holds, and what is so instead', () => {
    expect(
      holding([
        { at: minute - 1, expect: { pool: 'ldn-pool', state: 'Running', functional: true } },
        { at: minute, expect: { pool: 'ldn-pool', state: 'Down', functional: false } },
        { at: minute, expect: { pool: 'dub-pool', state: 'Down' } },
        { at: minute, expect: { pool: 'ldn-pool', poolState: 'Active', databases: null } },
        { at: minute, expect: { server: 'ldn-pool-fe01', services: 'off' } },
        { at: minute, expect: { server: 'dub-pool-fe01', services: 'off' } },
        { at: hour, expect: { pool: 'ldn-pool', users: { home: 0, 'backup, resiliency': 1000 } } },
      ]),
    ).toEqual([true, true, true, true, 'Running', true, true, true, 'active', true, true])
  })

  it('counts what has happened so far, of one pool or of all', () => {
    const crashed = (least: number, most: number | null, at = minute, of?: string): Assertion => ({
      at,
      expect: { ...(of === undefined ? {} : { pool: of }), events: { is: 'server-crashed', least, most } },
    })
    expect(
      holding([
        crashed(4, 4),
        crashed(0, 0, minute - 1),
        crashed(5, null),
        crashed(1, 3),
        crashed(0, 0, hour, 'dub-pool'),
        crashed(4, 4, hour, 'ldn-pool'),
      ]),
    ).toEqual([true, true, '4', '4', true, true])
  })

  it('starts a pool without the servers that Start-CsPool skips, or not at all where the others are too few', () => {
    const startOf = (...skipServers: string[]): Partial<Scenario> => ({
      begins: 'stopped',
      script: [
        { at: 0, do: 'start pool', what: 'ldn-pool', skipServers, skipRoutingGroups: [], recovery: false },
      ],
    })
    const services = (server: string, expected: 'off' | 'active'): Assertion => ({
      at: hour,
      expect: { server, services: expected },
    })
    expect(
      holding(
        [services('ldn-pool-fe03', 'active'), services('ldn-pool-fe04', 'off')],
        startOf('ldn-pool-fe04'),
      ),
    ).toEqual([true, true])
    expect(
      holding(
        [
          services('ldn-pool-fe01', 'off'),
          { at: 0, expect: { events: { is: 'pool-start-refused', least: 1, most: 1 } } },
        ],
        startOf('ldn-pool-fe02', 'ldn-pool-fe03', 'ldn-pool-fe04'),
      ),
    ).toEqual([true, true])
  })

  it('asks nothing of what comes after the moment to which it is played', () => {
    const prepared = playOf({
      assertions: [
        { at: minute, expect: { pool: 'ldn-pool', state: 'Down' } },
        { at: hour, expect: { pool: 'ldn-pool', state: 'Running' } },
      ],
    })
    expect(outcomes(prepared, play(prepared, 2 * minute))).toHaveLength(1)
  })

  it('can begin with nothing started, with other times', () => {
    const prepared = playOf({
      begins: 'stopped',
      script: [{ at: 0, do: 'start services', what: ['ldn-pool', 'dub-pool'] }],
      parameters: { frontEnd: { stable: 2 * minute } },
      assertions: [
        { at: 2 * minute - 1, expect: { pool: 'ldn-pool', state: 'Starting' } },
        { at: 2 * minute, expect: { pool: 'ldn-pool', state: 'Running' } },
      ],
    })
    expect(outcomes(prepared, play(prepared)).map(({ holds }) => holds)).toEqual([true, true])
  })

  it('goes on from where it was played to', () => {
    const prepared = playOf({})
    const half = play(prepared, 10 * minute)
    expect(half.run.at).toBe(10 * minute)
    expect(traceOf(play({ ...prepared, start: half }))).toEqual(traceOf(play(prepared)))
  })
})

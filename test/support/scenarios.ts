import {
  failoverCluster,
  mirrored,
  paired,
  pool,
  site,
  topology,
  type PoolFacts,
} from '../../src/core/examples/notation.ts'
import { edge } from '../../src/core/examples/roles.ts'
import type { Topology } from '../../src/core/model/topology.ts'
import { hour, minute, second } from '../../src/core/simulate/clock.ts'
import type { Assertion, Expectation, Scenario, Step } from '../../src/core/simulate/scenario/scenario.ts'

/*
 * The scenarios that come with the product, by file name. Each shows one thing, and says with its assertions what has to
 * come of it.
 */

type Facts = Pick<Scenario, 'name' | 'description' | 'script' | 'until' | 'assertions'> & Partial<Scenario>

const scenario = (on: Topology, facts: Facts): Scenario => ({
  topology: on,
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  ...facts,
})

const at = (moment: number, expect: Expectation): Assertion => ({ at: moment, expect })

/** ldn-pool in London, alone. */
const alone = (facts: PoolFacts): Topology => topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

/** ldn-pool in London with the Central Management store, and dub-pool in Dublin, paired. */
const pair = (servers: number, facts: PoolFacts = {}): Topology =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { servers, ...facts })),
    site(3, 'Dublin', pool(4, 'dub-pool', { servers })),
    paired(5, 2, 4),
  )

const ldn = 'ldn-pool'
const fe = (number: number): string => `ldn-pool-fe0${number}`
const powerBack = (moment: number): Step => ({ at: moment, do: 'repair', what: ['London'] })

export const scenarios: Readonly<Record<string, Scenario>> = {
  'server-lost': scenario(alone({ servers: 3 }), {
    name: 'One of three servers is lost',
    description:
      'The pool goes on, and the users of the lost server with it. While the server is down the pool could not start again.',
    script: [
      { at: 10 * minute, do: 'fail', what: [fe(1)] },
      { at: 20 * minute, do: 'repair', what: [fe(1)] },
    ],
    until: hour,
    assertions: [
      at(10 * minute, { pool: ldn, state: 'RunningNoColdStart+PartialService(2/3)', functional: true }),
      at(11 * minute, { pool: ldn, state: 'RunningNoColdStart', users: { home: 1000 } }),
      at(hour, { pool: ldn, state: 'Running', events: { is: 'build-began', least: 0, most: 0 } }),
    ],
  }),
  'two-of-four': scenario(alone({ servers: 4, users: 1600 }), {
    name: 'Two of four servers are lost at once',
    description:
      'The pool keeps its quorum with the vote of the primary database, but routing groups that had two of their three replicas there lose theirs.',
    script: [
      { at: 10 * minute, do: 'fail', what: [fe(1), fe(2)] },
      { at: 30 * minute, do: 'repair', what: [fe(2)] },
    ],
    until: hour,
    assertions: [
      at(11 * minute, {
        pool: ldn,
        functional: true,
        state: 'RunningNoColdStart+PartialService(2/4)',
        users: { home: 800, 'no service': 800 },
        events: { is: 'group-lost', least: 2, most: 2 },
      }),
      at(hour, { pool: ldn, state: 'Running', users: { home: 1600 } }),
    ],
  }),
  'primary-database-first': scenario(alone({ servers: 4 }), {
    name: 'The primary database is lost, then two servers',
    description:
      'In a pool of even size the primary database has a vote. Without it a second lost server takes the quorum, and after five minutes the remaining servers stop.',
    script: [
      { at: 10 * minute, do: 'fail', what: ['ldn-pool-sql01'] },
      { at: 20 * minute, do: 'fail', what: [fe(1)] },
      { at: 30 * minute, do: 'fail', what: [fe(2)] },
    ],
    until: hour,
    assertions: [
      at(25 * minute, { pool: ldn, functional: true }),
      at(30 * minute, { pool: ldn, functional: false, state: 'QuorumLossPending' }),
      at(35 * minute, { pool: ldn, state: 'Down', events: { is: 'server-stopped', least: 2, most: 2 } }),
      at(35 * minute, { server: fe(3), services: 'stopped' }),
    ],
  }),
  'back-in-time': scenario(alone({ servers: 4 }), {
    name: 'A server is back before the services stop',
    description: 'The quorum is lost for less than five minutes: nothing stops.',
    script: [
      { at: 10 * minute, do: 'fail', what: ['ldn-pool-sql01', fe(1), fe(2)] },
      { at: 11 * minute, do: 'repair', what: [fe(2)] },
    ],
    until: hour,
    parameters: { faults: { boot: 2 * minute } },
    assertions: [
      at(12 * minute, { pool: ldn, functional: false }),
      at(13 * minute, { pool: ldn, functional: true, events: { is: 'votes-back', least: 1, most: 1 } }),
      at(hour, { pool: ldn, events: { is: 'services-stopped', least: 0, most: 0 } }),
    ],
  }),
  'two-servers-wrong-order': scenario(alone({ servers: 2 }), {
    name: 'A pool of two servers is started in the wrong order',
    description:
      'The server that stopped last has what is current. The other one waits for it, until QuorumLossRecovery gives up what only the other server had.',
    script: [
      { at: 10 * minute, do: 'stop services', what: [fe(1)] },
      { at: 20 * minute, do: 'stop services', what: [fe(2)] },
      { at: 30 * minute, do: 'start services', what: [fe(1)] },
      { at: 60 * minute, do: 'reset registrar state', what: ldn, type: 'QuorumLossRecovery' },
    ],
    until: 2 * hour,
    assertions: [
      at(59 * minute, { server: fe(1), services: 'starting', pool: ldn, state: 'Starting' }),
      at(60 * minute, { server: fe(1), services: 'active' }),
      at(2 * hour, { pool: ldn, functional: true, events: { is: 'group-reloaded', least: 1, most: null } }),
    ],
  }),
  'first-start': scenario(alone({ servers: 5 }), {
    name: 'Too few servers for the first start',
    description:
      'Three of five servers are enough to run, and too few to start: they wait until a fourth one is there.',
    begins: 'stopped',
    script: [
      { at: 0, do: 'start services', what: [fe(1), fe(2), fe(3)] },
      { at: 20 * minute, do: 'start services', what: [fe(4)] },
    ],
    until: hour,
    assertions: [
      at(19 * minute, { pool: ldn, state: 'Starting', functional: true }),
      at(21 * minute, { pool: ldn, state: 'Running', events: { is: 'server-active', least: 4, most: 4 } }),
    ],
  }),
  'mirror-takes-over': scenario(
    alone({ servers: 3, store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03') }),
    {
      name: 'A mirror with a witness takes the databases over',
      description:
        'The primary is lost; mirror and witness agree, and the mirror serves the databases by itself.',
      script: [{ at: 10 * minute, do: 'fail', what: ['ldn-sql01'] }],
      until: hour,
      assertions: [
        at(10 * minute, { pool: ldn, databases: null }),
        at(11 * minute, { pool: ldn, databases: 'mirror' }),
        at(hour, { pool: ldn, users: { home: 1000 } }),
      ],
    },
  ),
  'mirror-waits': scenario(alone({ servers: 3, store: mirrored(290, 'ldn-sql01', 'ldn-sql02') }), {
    name: 'A mirror without a witness waits for an administrator',
    description:
      'After half an hour without databases users are in resiliency mode. Then they are failed over by hand.',
    script: [
      { at: 10 * minute, do: 'fail', what: ['ldn-sql01'] },
      { at: 50 * minute, do: 'fail over databases', what: ldn, to: 'mirror' },
    ],
    until: 2 * hour,
    assertions: [
      at(39 * minute, { pool: ldn, databases: null, users: { home: 1000 } }),
      at(40 * minute, { pool: ldn, users: { 'home, limited': 1000 } }),
      at(52 * minute, { pool: ldn, databases: 'mirror', users: { home: 1000 } }),
    ],
  }),
  'resource-hangs': scenario(
    alone({ servers: 3, store: failoverCluster(290, 'ldn-sql', ['ldn-sql01', 'ldn-sql02']) }),
    {
      name: 'SQL Server hangs in a failover cluster',
      description:
        'SQL Server answers nothing on its node, and the cluster finds out after five minutes. It terminates and restarts it there as often as it may, then fails its group over: all in less than half an hour, so that users notice nothing.',
      script: [
        { at: 10 * minute, do: 'hang resource', what: ldn, resource: 'SQL Server', on: 'primary' },
        { at: hour, do: 'free resource', what: ldn, resource: 'SQL Server', on: 'primary' },
      ],
      until: 2 * hour,
      assertions: [
        at(14 * minute, { pool: ldn, databases: null, events: { is: 'cluster', least: 1, most: 1 } }),
        at(20 * minute, { pool: ldn, databases: null, users: { home: 1000 } }),
        at(hour, { pool: ldn, databases: 'node-1', users: { home: 1000 } }),
        at(2 * hour, { pool: ldn, events: { is: 'threshold-passed', least: 0, most: 0 } }),
      ],
    },
  ),
  'replication-behind': scenario(pair(3), {
    name: 'Replication is behind',
    description:
      'Changes of the Central Management store reach the servers twenty minutes late. A planned failover succeeds without a loss, but between its steps users of the pool are in resiliency mode for as long.',
    script: [
      { at: 5 * minute, do: 'fail over management store', to: 'dub-pool', disaster: false },
      { at: 20 * minute, do: 'slow replication', by: 20 * minute },
      { at: 30 * minute, do: 'fail over pool', what: ldn, disaster: false },
    ],
    until: 4 * hour,
    assertions: [
      at(hour, { pool: ldn, poolState: 'FailingOver', users: { home: 1000 } }),
      at(90 * minute, { pool: ldn, poolState: 'FailedOver', users: { 'backup, resiliency': 1000 } }),
      at(2 * hour, {
        pool: ldn,
        poolState: 'FailedOver',
        users: { backup: 1000 },
        events: { is: 'changes-lost', least: 0, most: 0 },
      }),
    ],
  }),
  'power-for-half-an-hour': scenario(pair(3), {
    name: 'A site is without power for half an hour',
    description:
      'Nobody does anything: the backup Registrar takes the users in resiliency mode after five minutes, and sends them home after the pool has been back for ten.',
    script: [{ at: 10 * minute, do: 'fail', what: ['London'] }, powerBack(40 * minute)],
    until: 2 * hour,
    assertions: [
      at(14 * minute, { pool: ldn, state: 'Down', users: { 'signed out, waiting': 1000 } }),
      at(15 * minute, { pool: ldn, users: { 'backup, resiliency': 1000 } }),
      at(54 * minute, { pool: ldn, state: 'Running', users: { 'backup, resiliency': 1000 } }),
      at(2 * hour, {
        pool: ldn,
        poolState: 'Active',
        users: { home: 1000 },
        events: { is: 'pool-state-written', least: 0, most: 0 },
      }),
    ],
  }),
  'site-lost': scenario(pair(3), {
    name: 'A site is lost, and its users are failed over',
    description:
      'The Central Management store was there: it is failed over first, then the pool in disaster mode. When the site is back, the pool is failed back.',
    script: [
      { at: 10 * minute, do: 'fail', what: ['London'] },
      { at: 15 * minute, do: 'fail over management store', to: 'dub-pool', disaster: true },
      { at: 20 * minute, do: 'fail over pool', what: ldn, disaster: true },
      powerBack(2 * hour),
      { at: 4 * hour, do: 'fail back pool', what: ldn, disaster: false },
    ],
    until: 8 * hour,
    assertions: [
      at(16 * minute, { pool: ldn, poolState: 'Active', users: { 'backup, resiliency': 1000 } }),
      at(30 * minute, {
        pool: ldn,
        poolState: 'FailedOver',
        users: { backup: 1000 },
        events: { is: 'changes-lost', least: 1, most: 1 },
      }),
      at(3 * hour, { pool: ldn, state: 'Running', poolState: 'FailedOver', users: { backup: 1000 } }),
      at(8 * hour, { pool: ldn, poolState: 'Active', users: { home: 1000 } }),
    ],
  }),
  'management-store-first': scenario(pair(3), {
    name: 'The Central Management store comes first',
    description:
      'The pool that holds the Central Management store is lost. Failing the pool over is refused until the store has been failed over.',
    script: [
      { at: 10 * minute, do: 'fail', what: ['London'] },
      { at: 15 * minute, do: 'fail over pool', what: ldn, disaster: true },
      { at: 20 * minute, do: 'fail over management store', to: 'dub-pool', disaster: true },
      { at: 30 * minute, do: 'fail over pool', what: ldn, disaster: true },
    ],
    until: hour,
    assertions: [
      at(16 * minute, { pool: ldn, poolState: 'Active', events: { is: 'refused', least: 1, most: 1 } }),
      at(22 * minute, { events: { is: 'management-failed-over', least: 1, most: 1 } }),
      at(hour, { pool: ldn, poolState: 'FailedOver', users: { backup: 1000 } }),
    ],
  }),
  'planned-failover': scenario(pair(3), {
    name: 'A planned failover and failback',
    description:
      'Everything works, and London is to be maintained: the store moves first, the pool is failed over without a loss, and failed back.',
    script: [
      { at: 10 * minute, do: 'fail over management store', to: 'dub-pool', disaster: false },
      { at: 20 * minute, do: 'fail over pool', what: ldn, disaster: false },
      { at: 3 * hour, do: 'fail back pool', what: ldn, disaster: false },
    ],
    until: 6 * hour,
    assertions: [
      at(2 * hour, { pool: ldn, poolState: 'FailedOver', state: 'Down', users: { backup: 1000 } }),
      at(6 * hour, { pool: ldn, poolState: 'Active', users: { home: 1000 } }),
      at(6 * hour, { pool: ldn, events: { is: 'changes-lost', least: 0, most: 0 } }),
    ],
  }),
  'backup-service-stopped': scenario(pair(3), {
    name: 'The Backup Service is stopped',
    description:
      'A planned failover waits for the last changes to be copied and fails where they are not. With the service running it succeeds.',
    script: [
      { at: 5 * minute, do: 'fail over management store', to: 'dub-pool', disaster: false },
      { at: 15 * minute, do: 'stop backup service', what: [ldn] },
      { at: 20 * minute, do: 'fail over pool', what: ldn, disaster: false },
      { at: 2 * hour, do: 'start backup service', what: [ldn] },
      { at: 3 * hour, do: 'fail over pool', what: ldn, disaster: false },
    ],
    until: 5 * hour,
    assertions: [
      at(2 * hour - second, {
        pool: ldn,
        poolState: 'Active',
        users: { home: 1000 },
        events: { is: 'step-failed', least: 1, most: 1 },
      }),
      at(5 * hour, { pool: ldn, poolState: 'FailedOver', users: { backup: 1000 } }),
    ],
  }),
  'edge-next-hop': scenario(
    topology(
      site(1, 'London', pool(2, 'ldn-pool'), edge(7, 'ldn-edge', { nextHop: 'pool:4' })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    ),
    {
      name: 'The next hop of an Edge pool',
      description:
        'The pool is the next hop of an Edge pool: it is failed over only when the Edge pool has another one.',
      script: [
        { at: 10 * minute, do: 'fail over pool', what: 'dub-pool', disaster: false },
        { at: 20 * minute, do: 'move next hop', what: 'ldn-edge', to: ldn },
        { at: 30 * minute, do: 'fail over pool', what: 'dub-pool', disaster: false },
      ],
      until: 2 * hour,
      assertions: [
        at(15 * minute, { pool: 'dub-pool', events: { is: 'refused', least: 1, most: 1 } }),
        at(2 * hour, { pool: 'dub-pool', poolState: 'FailedOver', users: { backup: 1000 } }),
      ],
    },
  ),
  'link-cut': scenario(pair(3), {
    name: 'The link between the sites is cut',
    description:
      'Users do not notice: each pool serves its own. But nothing is copied, and what changes stands in one place alone until the link is back.',
    script: [
      { at: 10 * minute, do: 'fail', what: ['London <-> Dublin'] },
      { at: 40 * minute, do: 'repair', what: ['London <-> Dublin'] },
    ],
    until: hour,
    assertions: [
      at(30 * minute, { pool: ldn, functional: true, users: { home: 1000 } }),
      at(30 * minute, { pool: 'dub-pool', functional: true, users: { home: 1000 } }),
      at(30 * minute, { pool: ldn, events: { is: 'backup-disturbed', least: 1, most: 1 } }),
      at(hour, { pool: ldn, events: { is: 'backup-steady', least: 1, most: 1 } }),
    ],
  }),
  'disaster-without-backup': scenario(pair(3), {
    name: 'The Backup Service is stopped, then the site is lost',
    description:
      'Nobody has noticed that nothing is copied. In disaster mode the failover succeeds, and everything that changed since is lost.',
    script: [
      { at: 10 * minute, do: 'stop backup service', what: [ldn] },
      { at: 40 * minute, do: 'fail', what: ['London'] },
      { at: 45 * minute, do: 'fail over management store', to: 'dub-pool', disaster: true },
      { at: 50 * minute, do: 'fail over pool', what: ldn, disaster: true },
    ],
    until: 2 * hour,
    assertions: [
      at(2 * hour, { pool: ldn, poolState: 'FailedOver', users: { backup: 1000 } }),
      at(2 * hour, { pool: ldn, events: { is: 'changes-lost', least: 1, most: 1 } }),
    ],
  }),
  'rolling-patch': scenario(alone({ servers: 5 }), {
    name: 'Servers are patched one after the other',
    description:
      'The services of each server are stopped in order and started again before the next one: users always have the service.',
    script: [1, 2, 3, 4, 5].flatMap((server): Step[] => [
      { at: server * 30 * minute, do: 'stop services', what: [fe(server)] },
      { at: (server * 30 + 15) * minute, do: 'start services', what: [fe(server)] },
    ]),
    until: 4 * hour,
    assertions: [
      at(100 * minute, { pool: ldn, functional: true, users: { home: 1000 } }),
      at(4 * hour, { pool: ldn, state: 'Running', events: { is: 'group-lost', least: 0, most: 0 } }),
    ],
  }),
}

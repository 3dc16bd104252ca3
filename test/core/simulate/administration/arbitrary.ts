import * as fc from 'fast-check'
import { everything } from '../../../../src/core/model/topology.ts'
import type {
  DeploymentAdministrationEvent,
  PoolAdministrationEvent,
} from '../../../../src/core/simulate/administration/events.ts'
import type { RegistrarScope } from '../../../../src/core/simulate/administration/state.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { arbitraryInput } from '../arbitrary-script.ts'

/** Anything that can come from outside, with a good deal of administration among it. */
export function arbitraryWithAdministration(world: World): fc.Arbitrary<WorldEvent> {
  return fc.oneof(arbitraryInput(world), arbitraryOfPools(world), arbitraryOfDeployment(world))
}

const time = fc.constantFrom(0, 1, 60_000, 600_000, 3_600_000)
const file = fc.constantFrom('a.zip', 'A.ZIP', 'b.bak')

function arbitraryOfPools(world: World): fc.Arbitrary<WorldEvent> {
  const ids = world.pools.map(({ pool }) => pool.id)
  const owner = fc.constantFrom(...ids)
  return fc.constantFrom(...world.pools.map(({ pool }) => pool)).chain((pool) => {
    const server = fc.nat(pool.servers.length)
    const event: fc.Arbitrary<PoolAdministrationEvent> = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record(
          {
            is: fc.constant('computer-failover-invoked' as const),
            server,
            force: fc.boolean(),
            noStop: fc.boolean(),
            skipsHealthCheck: fc.boolean(),
            waitTime: time,
            drainingTimeout: time,
          },
          { requiredKeys: ['is', 'server', 'force', 'noStop'] },
        ),
      },
      {
        weight: 3,
        arbitrary: fc.record(
          {
            is: fc.constant('computer-failback-invoked' as const),
            server,
            noStart: fc.boolean(),
            waitTime: time,
          },
          { requiredKeys: ['is', 'server', 'noStart'] },
        ),
      },
      fc.record({ is: fc.constant('computer-command-interrupted' as const), server }),
      fc.record({ is: fc.constant('computer-disabled' as const), server }),
      fc.record({ is: fc.constant('computer-enabled' as const), server, starts: fc.boolean() }),
      fc.record(
        {
          is: fc.constant('registrar-set' as const),
          backup: fc.option(owner),
          automaticFailover: fc.boolean(),
          failureDetection: time,
          failback: time,
        },
        { requiredKeys: ['is'] },
      ),
      fc.record({ is: fc.constantFrom('port-blocked' as const, 'port-opened' as const) }),
      fc.record({
        is: fc.constant('response-group-created' as const),
        owner,
        workflow: fc.constant('Night'),
      }),
      fc.record({ is: fc.constant('response-groups-exported' as const), owner, file, removes: fc.boolean() }),
      fc.record({
        is: fc.constant('response-groups-imported' as const),
        file,
        overwritesOwner: fc.boolean(),
        replaces: fc.boolean(),
      }),
    )
    return event.map((one): WorldEvent => ({ of: 'administration', pool: pool.id, event: one }))
  })
}

function arbitraryOfDeployment(world: World): fc.Arbitrary<WorldEvent> {
  const { topology } = world.setting
  const pool = fc.constantFrom(...world.pools.map(({ pool: one }) => one.id))
  const site = fc.constantFrom(...topology.sites.map(({ id }) => id))
  const scope: fc.Arbitrary<Exclude<RegistrarScope, 'global'>> = fc.oneof(pool, site)
  const anyScope: fc.Arbitrary<RegistrarScope> = fc.oneof(fc.constant('global' as const), scope)
  const changes = fc.record(
    { backupStoreUnavailableThreshold: time, maxEndpointsPerUser: fc.nat(9) },
    { requiredKeys: [] },
  )
  const computer = fc.constantFrom(
    ...[...everything(topology)].flatMap((found) =>
      found.kind === 'server' || found.kind === 'computer' ? [found.server.id] : [],
    ),
  )
  const directory = fc.integer({ min: 0, max: 9 })
  const event: fc.Arbitrary<DeploymentAdministrationEvent> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constantFrom('windows-service-stopped' as const, 'windows-service-started' as const),
        computer,
        name: fc.constantFrom('REPLICA', 'replica', 'RTCIMMCU', 'nothing'),
      }),
    },
    fc.record({ is: fc.constant('registrar-configuration-set' as const), scope: anyScope, changes }),
    fc.record({ is: fc.constant('registrar-configuration-created' as const), scope, changes }),
    fc.record({ is: fc.constant('registrar-configuration-removed' as const), scope: anyScope }),
    fc.record({ is: fc.constant('conference-directory-created' as const), directory, to: pool }),
    fc.record({
      is: fc.constant('conference-directory-moved' as const),
      directory,
      to: pool,
      force: fc.boolean(),
    }),
    fc.record({ is: fc.constant('conference-directory-removed' as const), directory }),
    fc.record({ is: fc.constant('location-added' as const), entry: fc.constantFrom('10.9.0.0', '10.1.0.0') }),
    fc.record({ is: fc.constantFrom('locations-exported' as const, 'locations-imported' as const), file }),
    fc.record({ is: fc.constantFrom('locations-published' as const, 'locations-unpublished' as const) }),
    fc.record({
      is: fc.constant('user-moved' as const),
      user: fc.constantFrom('sip:anna@contoso.com', 'sip:ben@contoso.com'),
      from: pool,
      to: pool,
      force: fc.boolean(),
    }),
    fc.record({
      is: fc.constant('federation-route-set' as const),
      site,
      route: fc.constantFrom('federation' as const, 'xmpp' as const),
      to: fc.constantFrom(null, 'EdgeServer:edge.contoso.com'),
    }),
  )
  return event.map((one): WorldEvent => ({ of: 'administration', event: one }))
}

import { begin, runUntil, type Input, type Machine, type Run } from '../../../src/core/simulate/engine.ts'
import { deployment } from '../../../src/core/simulate/deployment.ts'
import { newWorld, usualCircumstances, type Circumstances } from '../../../src/core/simulate/new-world.ts'
import { changedParameters, type ParameterChanges } from '../../../src/core/simulate/parameters.ts'
import type { World, WorldEvent } from '../../../src/core/simulate/world.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { makeId } from '../../../src/core/model/id.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { partsNamed } from '../../../src/core/outage/names.ts'
import {
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  topology,
  type PoolFacts,
} from '../../../src/core/examples/notation.ts'
import { deployment as largeDeployment } from '../../support/deployment.ts'

/*
 * Small worlds, in which everything has been running for long. By number: site 1 London with pool 2 (ldn-pool), site 3
 * Dublin with pool 4 (dub-pool), pairing 5. Servers of pool n are 100n + 1, ..., its SQL Server store 100n + 90, its file
 * store 100n + 91.
 */

/** What can be said of a world beside its topology; of the parameters only what differs, behaviour by behaviour. */
export type Facts = Partial<Omit<Circumstances, 'parameters'>> & { readonly parameters?: ParameterChanges }

/** The world of a topology. */
export function worldOf(given: Topology, { parameters = {}, ...facts }: Facts = {}): World {
  return newWorld(given, { ...usualCircumstances, ...facts, parameters: changedParameters(parameters) })
}

/** One pool without a partner: ldn-pool in London. */
export const onePool = (facts: PoolFacts = {}, more: Facts = {}): World =>
  worldOf(topology(site(1, 'London', pool(2, 'ldn-pool', facts))), more)

/** Two paired pools, each with a single SQL Server: ldn-pool in London, which holds the Central Management store, and dub-pool in Dublin. */
export const pair = (servers = 3, more: Facts = {}): World => worldOf(soundPair(servers), more)

/** The same with mirrored databases, and a witness on request. */
export const mirroredPair = (servers = 4, witness = true, more: Facts = {}): World =>
  worldOf(
    topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', {
          servers,
          store: mirrored(290, 'ldn-sql01', 'ldn-sql02', witness ? 'ldn-sql03' : null),
        }),
      ),
      site(
        3,
        'Dublin',
        pool(4, 'dub-pool', {
          servers,
          store: mirrored(490, 'dub-sql01', 'dub-sql02', witness ? 'dub-sql03' : null),
        }),
      ),
      paired(5, 2, 4),
    ),
    more,
  )

/** A large deployment: so many pools of 8 servers in sites of up to 50, paired across sites, each with mirrored databases. */
export const largeWorld = (pools: number): World => worldOf(largeDeployment(pools).topology)

/** A part, a site or every server of a pool fails, by name: `fail(world, 60_000, 'ldn-fe01.contoso.com')`. */
export const fail = (world: World, at: number, ...names: string[]): Input<WorldEvent>[] =>
  parts(world, names).map((part) => ({ at, event: { of: 'fault', event: { is: 'part-failed', part } } }))

/** What failed is repaired, by name. */
export const repair = (world: World, at: number, ...names: string[]): Input<WorldEvent>[] =>
  parts(world, names).map((part) => ({ at, event: { of: 'fault', event: { is: 'part-repaired', part } } }))

function parts(world: World, names: string[]): PartId[] {
  const named = partsNamed(world.setting.topology, names)
  if (!named.ok) throw new Error(`There is no ${named.unknown.join(', ')}`)
  return [...named.outage]
}

/** What happens to one pool, by number: `inPool(2, 60_000, { of: 'front end', event: { is: 'server-crashed', server: 0 } })`. */
export const inPool = (number: number, at: number, event: WithoutPool): Input<WorldEvent> => ({
  at,
  event: { ...event, pool: makeId('pool', number) },
})

type WithoutPool = {
  [K in WorldEvent as K['of']]: K extends { pool: unknown } ? Omit<K, 'pool'> : never
}[WorldEvent['of']]

/** The world lives on: everything that happens up to a moment. By the whole deployment, or by some behaviours alone. */
export function live(
  world: World,
  inputs: readonly Input<WorldEvent>[],
  until: number,
  machine: Machine<World, WorldEvent> = deployment,
): Run<World, WorldEvent> {
  return runUntil(machine, begin(world, inputs), until)
}

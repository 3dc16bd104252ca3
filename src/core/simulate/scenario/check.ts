import type { Problem } from '../../format/integrity.ts'
import type { PoolId, ServerId } from '../../model/id.ts'
import type { Topology } from '../../model/topology.ts'
import type { Happened } from '../engine.ts'
import { conditionWords } from '../front-end/condition.ts'
import { verdictNow } from '../front-end/state.ts'
import type { World, WorldEvent } from '../world.ts'
import { poolCalled, serversCalled } from './names.ts'
import type { Assertion, Expectation } from './scenario.ts'
import { standings } from './words.ts'

/** One thing that has to be so at a moment. */
export interface Check {
  /** The assertion that it comes from, 0 for the first. */
  readonly assertion: number
  readonly at: number
  /** What has to be so, as a person says it: `ldn-pool.contoso.com: state`. */
  readonly about: string
  readonly expected: string
  /** What is so. */
  found(
    world: World,
    happened: readonly Happened<WorldEvent>[],
  ): { readonly holds: boolean; readonly words: string }
}

/** What has to be looked at, or every name that leads nowhere and everything that cannot be asked, with its path. */
export type Checks =
  | { readonly ok: true; readonly checks: readonly Check[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Turns the assertions of a scenario into checks on a topology. */
export function checksOf(topology: Topology, assertions: readonly Assertion[]): Checks {
  const problems: Problem[] = []
  const checks = assertions.flatMap((assertion, i) => {
    const at = `assertions[${i}].expect`
    const subject = subjectOf(topology, assertion.expect)
    problems.push(...subject.problems.map(({ path, message }) => ({ path: `${at}${path}`, message })))
    return looks(assertion.expect, subject).map((look) => ({ ...look, assertion: i, at: assertion.at }))
  })
  return problems.length === 0 ? { ok: true, checks } : { ok: false, problems }
}

interface Subject {
  readonly pool: PoolId | null
  readonly server: ServerId | null
  readonly problems: readonly Problem[]
}

/** What each field needs to be asked. */
const needed: Readonly<Partial<Record<keyof Expectation, 'pool' | 'server'>>> = {
  functional: 'pool',
  state: 'pool',
  poolState: 'pool',
  databases: 'pool',
  users: 'pool',
  services: 'server',
}

function subjectOf(topology: Topology, expect: Expectation): Subject {
  const problems: Problem[] = []
  const { pool: poolName, server: serverName } = expect
  const pool = poolName === undefined ? null : poolCalled(topology, poolName)
  const servers = serverName === undefined ? null : serversCalled(topology, serverName)
  if (pool?.ok === false) problems.push({ path: '.pool', message: pool.why })
  if (servers?.ok === false) problems.push({ path: '.server', message: servers.why })
  if (servers?.ok === true && servers.found.length > 1)
    problems.push({ path: '.server', message: `${serverName} is more than one server.` })
  const asked = Object.keys(expect).filter((key) => key !== 'pool' && key !== 'server')
  if (asked.length === 0)
    problems.push({ path: '', message: 'Say what is expected, such as "state": "Running".' })
  for (const [field, need] of Object.entries(needed))
    if (asked.includes(field) && expect[need] === undefined)
      problems.push({ path: `.${need}`, message: `This field is missing: ${field} is asked of a ${need}.` })
  return {
    pool: pool?.ok === true ? pool.found : null,
    server: servers?.ok === true ? (servers.found[0] ?? null) : null,
    problems,
  }
}

type Look = Omit<Check, 'assertion' | 'at'>

function looks(expect: Expectation, { pool, server }: Subject): Look[] {
  const { functional, state, poolState, databases, users, services, events } = expect
  const of = `${expect.pool ?? 'the deployment'}: `
  const place = (world: World): number => (pool === null ? -1 : (world.setting.places.get(pool) ?? -1))
  const same = <T>(what: string, expected: T | undefined, found: (world: World) => T | undefined): Look[] =>
    expected === undefined ? [] : [plain(`${of}${what}`, expected, found)]
  return [
    ...same('functional', functional, (world) => {
      const lives = world.pools[place(world)]
      return lives && verdictNow(lives).functional
    }),
    ...same('state', state, (world) => {
      const lives = world.pools[place(world)]
      return lives && conditionWords(lives.said)
    }),
    ...same('PoolState', poolState, (world) => world.failovers[place(world)]?.state),
    ...same('databases', databases, (world) => world.backEnds[place(world)]?.serving),
    ...standings.flatMap((standing) =>
      same(`users ${standing}`, users?.[standing], (world) =>
        world.users[place(world)]?.groups
          .filter((group) => group.standing === standing)
          .reduce((sum, { count }) => sum + count, 0),
      ),
    ),
    ...(services === undefined || server === null
      ? []
      : [plain(`${expect.server}: services`, services, (world) => powerOf(world, server))]),
    ...(events === undefined ? [] : [counted(of, events, pool)]),
  ]
}

function plain<T>(about: string, expected: T, found: (world: World) => T | undefined): Look {
  return {
    about,
    expected: String(expected),
    found: (world) => ({ holds: found(world) === expected, words: String(found(world)) }),
  }
}

function powerOf({ pools }: World, id: ServerId): string | undefined {
  for (const { pool, servers } of pools) {
    const position = pool.servers.findIndex((server) => server.id === id)
    if (position !== -1) return servers[position]?.power
  }
  return undefined
}

function counted(
  of: string,
  { is, least, most }: NonNullable<Expectation['events']>,
  pool: PoolId | null,
): Look {
  return {
    about: `${of}events ${is}`,
    expected: most === null ? `at least ${least}` : least === most ? String(least) : `${least} to ${most}`,
    found(_, happened) {
      const count = happened.filter(({ event }) => {
        if (event.event.is !== is) return false
        return pool === null || ('pool' in event && event.pool === pool)
      }).length
      return { holds: count >= least && (most === null || count <= most), words: String(count) }
    },
  }
}

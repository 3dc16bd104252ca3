import type { SqlStore } from '../../model/store.ts'
import { databasesOf, hasPower } from '../../simulate/back-end/databases.ts'
import type { World } from '../../simulate/world.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolGiven, type PoolPlace } from '../failover/places.ts'
import { mustRead } from '../failover/store-access.ts'
import { writeReport } from '../failover/report.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { databasesOn, isElsewhere } from './database-names.ts'

/** The type of what Get-CsDatabaseMirrorState puts out. */
export const databaseMirrorState = 'Microsoft.Rtc.Management.Deployment.DatabaseMirrorState'

/** Which copy of each database of a pool is the principal, and whether the other follows. */
export const getDatabaseMirrorState: Cmdlet = {
  name: 'Get-CsDatabaseMirrorState',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const found = yield* poolGiven(shell, bound)
    const type = textOf(bound, 'DatabaseType')
    if (type !== null && isElsewhere(type))
      return yield* coach(
        shell,
        `Databases of type ${type} stand on a store of their own, which is not simulated.`,
      )
    const names = databasesOn(world, found.pool, type)
    if (names.length === 0)
      return yield* failWith(
        shell,
        `Database type "${type ?? ''}" is not present on pool "${found.pool.fqdn}".`,
        {
          category: 'ObjectNotFound',
          object: found.pool.fqdn,
        },
      )
    const states = statesOf(world, found)
    for (const name of names) yield* shell.emit(stateOf(name, states))
    yield* writeReport(shell, bound, [`${found.pool.fqdn}: ${states.onPrimary}, ${states.onMirror}`])
  },
}

interface States {
  readonly onPrimary: string
  readonly onMirror: string
  readonly statusOnPrimary: string
  readonly statusOnMirror: string
}

const inaccessible = 'DatabaseInaccessibleOrMirroringNotEnabled'

function statesOf(world: World, { pool, place }: PoolPlace): States {
  const { topology } = world.setting
  const databases = databasesOf(topology, pool)
  const state = world.backEnds[place]
  const availability = databases?.store.availability
  if (!databases || !state || availability?.kind !== 'mirrored')
    return {
      onPrimary: inaccessible,
      onMirror: inaccessible,
      statusOnPrimary: inaccessible,
      statusOnMirror: inaccessible,
    }
  const isUp = (role: 'primary' | 'mirror'): boolean => hasPower(topology, databases, world.outage, role)
  const status = isUp('primary') && isUp('mirror') ? followed(availability) : 'disconnected'
  const seen = (role: 'primary' | 'mirror'): readonly [string, string] =>
    isUp(role) ? [state.holder === role ? 'Principal' : 'Mirror', status] : [inaccessible, inaccessible]
  const [onPrimary, statusOnPrimary] = seen('primary')
  const [onMirror, statusOnMirror] = seen('mirror')
  return { onPrimary, onMirror, statusOnPrimary, statusOnMirror }
}

function followed({ commit }: Extract<SqlStore['availability'], { kind: 'mirrored' }>): string {
  return commit === 'asynchronous' ? 'synchronizing' : 'synchronized'
}

function stateOf(
  name: string,
  { onPrimary, onMirror, statusOnPrimary, statusOnMirror }: States,
): ObjectValue {
  return objectOf(
    databaseMirrorState,
    {
      DatabaseName: name,
      StateOnPrimary: onPrimary,
      StateOnMirror: onMirror,
      MirroringStatusOnPrimary: statusOnPrimary,
      MirroringStatusOnMirror: statusOnMirror,
    },
    name,
  )
}

import { connectionOf } from '../../model/store.ts'
import { find } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { objectOf } from '../value.ts'

/** The type of what Get-CsUserDatabaseState puts out. */
export const userStoreState = 'Microsoft.Rtc.Management.Xds.UserStoreState'

interface UserDatabase {
  readonly identity: string
  readonly pool: string
  readonly isOnline: boolean
}

/** Whether the user databases of the pools are online. */
export const getUserDatabaseState: Cmdlet = {
  name: 'Get-CsUserDatabaseState',
  *process(shell, bound) {
    for (const { identity, isOnline } of yield* databasesGiven(shell, bound))
      yield* shell.emit(objectOf(userStoreState, { Identity: identity, Online: isOnline }, identity))
  },
}

/** Takes one offline, or brings it online. */
export const setUserDatabaseState: Cmdlet = {
  name: 'Set-CsUserDatabaseState',
  *process(shell, bound) {
    for (const { identity } of yield* databasesGiven(shell, bound))
      if (yield* shell.shouldProcess(identity))
        yield* coach(
          shell,
          'Set-CsUserDatabaseState is recognised and changes nothing. Whether databases are served follows from their SQL Servers.',
        )
  },
}

function* databasesGiven(shell: Shell, bound: Bound): Running<readonly UserDatabase[]> {
  const { world } = yield* shell.moment()
  const wanted = textOf(bound, 'RegistrarPool') ?? textOf(bound, 'Identity')
  const all = userDatabases(world)
  if (wanted === null) return all
  const name = wanted.replace(/^service:/i, '').toLowerCase()
  const found = all.filter(({ identity, pool }) =>
    [identity.toLowerCase(), pool.toLowerCase()].includes(name),
  )
  if (found.length > 0) return found
  return yield* failWith(shell, `There is no user database "${wanted}".`, {
    category: 'ObjectNotFound',
    object: wanted,
  })
}

function userDatabases({ setting, pools, backEnds }: World): readonly UserDatabase[] {
  return pools.flatMap(({ pool }, place) => {
    const found = pool.sqlStore === null ? undefined : find(setting.topology, pool.sqlStore)
    if (found?.kind !== 'sql') return []
    const identity = `UserDatabase:${connectionOf(found.sqlStore).fqdn}`
    return [{ identity, pool: pool.fqdn, isOnline: backEnds[place]?.serving != null }]
  })
}

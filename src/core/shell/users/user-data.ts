import { hasDatabases } from '../../simulate/pool-facts.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolGiven, type PoolPlace } from '../failover/places.ts'
import { fileAt, withFile } from '../general/disk.ts'
import type { VirtualFile } from '../session.ts'
import { usersGiven } from './find-user.ts'
import { homeOf } from './home.ts'

/** Saves contacts and conferences of a pool or of a user in a file. */
export const exportUserData: Cmdlet = {
  name: 'Export-CsUserData',
  *process(shell, bound) {
    if (has(bound, 'SqlInstanceName'))
      return yield* coach(
        shell,
        'User data is exported by pool or by user here: name one with -PoolFqdn or -Identity.',
      )
    for (const { pool, place } of yield* poolsGiven(shell, bound)) {
      const { world, at } = yield* shell.moment()
      if (!hasDatabases(world, place))
        return yield* failWith(shell, `The databases of pool "${pool.fqdn}" cannot be reached.`, {
          object: pool.fqdn,
        })
      const path = textOf(bound, 'FileName') ?? ''
      shell.changeSession((session) =>
        withFile(session, path, { is: 'export', of: 'user data', pool: pool.fqdn, taken: at }, at),
      )
    }
  },
}

/** Brings such a file back. */
export const importUserData: Cmdlet = {
  name: 'Import-CsUserData',
  *process(shell, bound) {
    const file = yield* exportGiven(shell, bound, 'FileName')
    const [target] = yield* poolsGiven(shell, bound)
    if (!target) return
    const { world } = yield* shell.moment()
    if (!hasDatabases(world, target.place))
      return yield* failWith(shell, `The databases of pool "${target.pool.fqdn}" cannot be reached.`, {
        object: target.pool.fqdn,
      })
    yield* sayNothingHappens(shell, file)
  },
}

/** Brings such a file back while the pool runs. */
export const updateUserData: Cmdlet = {
  name: 'Update-CsUserData',
  *process(shell, bound) {
    const file = yield* exportGiven(shell, bound, 'FileName')
    if (yield* shell.shouldProcess(file.path)) yield* sayNothingHappens(shell, file)
  },
}

/** Writes such a file in the form of another release. */
export const convertUserData: Cmdlet = {
  name: 'Convert-CsUserData',
  *process(shell, bound) {
    const file = yield* exportGiven(shell, bound, 'InputFile')
    const { at } = yield* shell.moment()
    const path = textOf(bound, 'OutputFile') ?? ''
    shell.changeSession((session) => withFile(session, path, file.content, at))
  },
}

function* poolsGiven(shell: Shell, bound: Bound): Running<readonly PoolPlace[]> {
  if (has(bound, 'PoolFqdn')) return [yield* poolGiven(shell, bound)]
  const { world } = yield* shell.moment()
  const found = yield* usersGiven(shell, bound)
  return found.slice(0, 1).map((person) => homeOf(world, person))
}

function* exportGiven(shell: Shell, bound: Bound, parameter: string): Running<VirtualFile> {
  const path = textOf(bound, parameter) ?? ''
  const file = fileAt(shell.session(), path)
  if (!file)
    return yield* failWith(shell, `There is no file "${path}".`, { category: 'ObjectNotFound', object: path })
  if (file.content.is === 'export' && file.content.of === 'user data') return file
  return yield* failWith(shell, `"${file.path}" is no file of Export-CsUserData.`, {
    category: 'InvalidArgument',
    object: path,
  })
}

function* sayNothingHappens(shell: Shell, { path }: VirtualFile): Running {
  yield* coach(
    shell,
    `${path} is read, and nothing changes: contacts and conferences of single users are not simulated. Users who were moved with -Force stay without theirs.`,
  )
}

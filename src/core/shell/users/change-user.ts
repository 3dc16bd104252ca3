import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolNamed } from '../failover/places.ts'
import { mustWrite } from '../failover/store-access.ts'
import { usersGiven } from './find-user.ts'
import { userObject } from './user-object.ts'

/** Everybody is enabled already: nothing changes. */
export const enableUser: Cmdlet = {
  name: 'Enable-CsUser',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const pool = textOf(bound, 'RegistrarPool')
    if (pool !== null && !poolNamed(world, pool))
      return yield* failWith(shell, `There is no Front End pool "${pool}" in the topology.`, {
        category: 'ObjectNotFound',
        object: pool,
      })
    yield* withUsers(shell, bound, 'All accounts that this product knows are enabled already.')
  },
}

/** Nobody is disabled: how many users a pool homes is said by the topology. */
export const disableUser: Cmdlet = {
  name: 'Disable-CsUser',
  process: (shell, bound) =>
    withUsers(shell, bound, 'How many users a pool homes is said by the design of the deployment.'),
}

/** Settings of single users are not simulated. */
export const setUser: Cmdlet = {
  name: 'Set-CsUser',
  process: (shell, bound) => withUsers(shell, bound, 'Settings of single users are not simulated.'),
}

function* withUsers(shell: Shell, bound: Bound, why: string): Running {
  for (const person of yield* usersGiven(shell, bound)) {
    if (!(yield* shell.shouldProcess(person.distinguishedName))) continue
    const { world } = yield* mustWrite(shell)
    if (switchOf(bound, 'PassThru')) yield* shell.emit(userObject(world, person))
    yield* coach(shell, `${shell.command} is recognised and changes nothing. ${why}`)
  }
}

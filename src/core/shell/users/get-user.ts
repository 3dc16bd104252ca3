import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import type { ObjectValue } from '../value.ts'
import { hasWildcard } from '../values/wildcard.ts'
import { readFilter, type Filter } from './filter.ts'
import { reportNobody, usersCalled } from './find-user.ts'
import { people, type Person } from './people.ts'
import { directoryObject, userObject } from './user-object.ts'

type Shape = (world: World, person: Person) => ObjectValue

/** Accounts that are enabled for the product: read from Active Directory, whatever has become of the Central Management store. */
export const getUser: Cmdlet = {
  name: 'Get-CsUser',
  process: (shell, bound) => getUsers(shell, bound, userObject),
}

/** Accounts of the domain: all that the emulation knows are enabled for the product. */
export const getAdUser: Cmdlet = {
  name: 'Get-CsAdUser',
  process: (shell, bound) => getUsers(shell, bound, directoryObject),
}

function* getUsers(shell: Shell, bound: Bound, shape: Shape): Running {
  const { world } = yield* shell.moment()
  const filter = yield* filterGiven(shell, bound)
  const most = yield* resultSize(shell, bound)
  const identity = textOf(bound, 'Identity')
  if (switchOf(bound, 'OnOfficeCommunicationServer') || switchOf(bound, 'UnAssignedUser')) return
  if (has(bound, 'LdapFilter') || has(bound, 'LDAPFilter'))
    yield* coach(shell, 'LDAP filters are not emulated: everybody is shown. -Filter is.')
  let found = 0
  const unit = textOf(bound, 'OU')?.toLowerCase() ?? null
  for (const person of identity === null ? people(world.setting.topology) : usersCalled(world, identity)) {
    if (found >= most) return
    if (unit !== null && !person.distinguishedName.toLowerCase().endsWith(`,${unit}`)) continue
    const object = shape(world, person)
    if (filter && !filter(object)) continue
    found++
    yield* shell.emit(object)
  }
  if (found === 0 && identity !== null && !hasWildcard(identity) && filter === null && most > 0)
    yield* reportNobody(shell, identity)
}

function* filterGiven(shell: Shell, bound: Bound): Running<Filter | null> {
  const text = textOf(bound, 'Filter')
  if (text === null) return null
  const { variables } = shell.session()
  return (
    readFilter(text, (name) => variables.get(name)?.value ?? null) ??
    (yield* failWith(shell, `The filter "${text}" cannot be read.`, {
      category: 'InvalidArgument',
      object: text,
    }))
  )
}

/** -ResultSize: a number, or `Unlimited`, as it is where it is left out. */
function* resultSize(shell: Shell, bound: Bound): Running<number> {
  const text = textOf(bound, 'ResultSize')
  if (text === null || text.toLowerCase() === 'unlimited') return Infinity
  if (/^\d+$/.test(text)) return Number(text)
  return yield* failWith(shell, `"${text}" is neither a number of results nor Unlimited.`, {
    category: 'InvalidArgument',
    object: text,
  })
}

import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Shell } from '../cmdlet.ts'
import { productError } from '../failover/errors.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { people, personOf, sipDomainOf, type Person } from './people.ts'

/**
 * Who an identity means: a SIP address, a user principal name, `DOMAIN\account`, an account name, a distinguished name, or a
 * display name, which may have wildcards and then mean several.
 */
export function* usersCalled(world: World, identity: string): Generator<Person> {
  const { topology } = world.setting
  if (hasWildcard(identity)) {
    for (const person of people(topology)) if (isLike(person.displayName, identity)) yield person
    return
  }
  const person = personOf(topology, accountIn(world, identity))
  if (person) yield person
}

/** The account name that an identity without wildcards would belong to. */
function accountIn(world: World, identity: string): string {
  const plain = identity.trim().replace(/^sip:/i, '')
  const domain = `@${sipDomainOf(world.setting.topology)}`.toLowerCase()
  if (plain.toLowerCase().endsWith(domain)) return plain.slice(0, -domain.length)
  const account = /^[^\\]+\\(?<name>[^\\]+)$/.exec(plain)?.groups?.['name']
  if (account !== undefined) return account
  const common = /^CN=(?<name>[^,]+),/i.exec(plain)?.groups?.['name']
  return accountOfDisplayName(common ?? plain)
}

/** `Anna Keller 2` is `anna.keller2`. */
function accountOfDisplayName(name: string): string {
  return name.replace(/ (?=\d+$)/, '').replace(' ', '.')
}

/** The users whom -Identity means; none, after an error, where there is nobody of that name. */
export function* usersGiven(shell: Shell, bound: Bound, parameter = 'Identity'): Running<readonly Person[]> {
  const { world } = yield* shell.moment()
  const identity = textOf(bound, parameter) ?? ''
  const found = [...usersCalled(world, identity)]
  if (found.length === 0 && !hasWildcard(identity)) yield* reportNobody(shell, identity)
  return found
}

/** Says that nobody has that name. */
export function* reportNobody(shell: Shell, identity: string): Running {
  yield* shell.report(
    productError(shell, `Management object not found for identity "${identity}".`, {
      wording: 'known',
      category: 'ObjectNotFound',
      object: identity,
    }),
  )
}

import type { World } from '../../simulate/world.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { isLike } from '../values/wildcard.ts'
import { deployedIn, type DeployedService } from './deployed.ts'
import type { ServiceRole } from './service-roles.ts'

/** What is said of something that is not there: the words are those of a published warning. */
export function missing(kind: string, identity: string): string {
  return `Cannot find "${kind}" "${identity}" because it does not exist.`
}

/** Ends the cmdlet because of something that is not there. */
export function* failMissing(shell: Shell, kind: string, identity: string): Running<never> {
  return yield* failWith(shell, missing(kind, identity), { category: 'ObjectNotFound', object: identity })
}

/** Those whose name is as -Identity says, whatever its case, or as the pattern of -Filter says; all without either. */
export function chosen<T>(bound: Bound, all: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const identity = textOf(bound, 'Identity')?.toLowerCase()
  const filter = textOf(bound, 'Filter')
  return all.filter(
    (one) =>
      (identity === undefined || nameOf(one).toLowerCase() === identity) &&
      (filter === null || isLike(nameOf(one), filter)),
  )
}

/** An identity without the `service:` before it, which may be left out. */
export function withoutScope(identity: string): string {
  return identity.replace(/^service:/i, '')
}

/** The service of one of these roles that an identity names: the role may be left out. `null` for none. */
export function serviceNamed(
  world: World,
  identity: string,
  roles: readonly ServiceRole[],
): DeployedService | null {
  const name = withoutScope(identity).toLowerCase()
  const services = deployedIn(world).services.filter(({ role }) => roles.includes(role))
  return (
    services.find((service) => service.identity.toLowerCase() === name) ??
    services.find(({ fqdn }) => fqdn.toLowerCase() === name) ??
    null
  )
}

/** The service that -Identity names; where it is left out, the only one of the role. */
export function* serviceGiven(
  shell: Shell,
  bound: Bound,
  world: World,
  role: ServiceRole,
): Running<DeployedService> {
  const identity = textOf(bound, 'Identity')
  if (identity !== null) {
    return serviceNamed(world, identity, [role]) ?? (yield* failMissing(shell, role, withoutScope(identity)))
  }
  const [only, ...others] = deployedIn(world).services.filter((service) => service.role === role)
  if (only && others.length === 0) return only
  return yield* failWith(
    shell,
    `Name the service with -Identity, such as ${only?.identity ?? `${role}:FQDN`}.`,
    {
      category: 'InvalidArgument',
    },
  )
}

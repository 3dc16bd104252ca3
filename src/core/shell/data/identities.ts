import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { poolNamed, type PoolPlace } from '../failover/places.ts'

/** The pool that a text names: as it is, or as a service such as `service:ApplicationServer:pool1.contoso.com`. */
function poolIn(world: World, text: string): PoolPlace | null {
  const name = /^(?:service:)?[A-Za-z]+:(?<pool>[^/]+)/.exec(text)?.groups?.['pool'] ?? text
  return poolNamed(world, name.replace(/\/.*$/, ''))
}

/** The same; an error where there is no such Front End pool. */
export function* poolFrom(shell: Shell, text: string): Running<PoolPlace> {
  const { world } = yield* shell.moment()
  return (
    poolIn(world, text) ??
    (yield* failWith(shell, `There is no Front End pool "${text}" in the topology.`, {
      category: 'ObjectNotFound',
      object: text,
    }))
  )
}

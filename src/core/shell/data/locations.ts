import type { Site } from '../../model/site.ts'
import { locationsNow } from '../../simulate/administration/held.ts'
import type { World } from '../../simulate/world.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach, failWith } from '../failover/errors.ts'
import { poolNamed } from '../failover/places.ts'
import { isReadable, mustRead } from '../failover/store-access.ts'
import { guidFrom } from '../guid.ts'
import { usersGiven } from '../users/find-user.ts'
import { whereabouts } from '../users/home.ts'
import { emitOutcome } from '../users/task-output.ts'
import { objectOf, type ObjectValue } from '../value.ts'

/** The types of the lists of locations: the pages of the product say that they are custom objects. */
export const lisLocation = 'Microsoft.Rtc.Management.Lis.Location'
export const lisSubnet = 'Microsoft.Rtc.Management.Lis.Subnet'
export const lisConfiguration = 'Microsoft.Rtc.Management.Lis.Configuration'

/** The addresses that emergency calls carry. */
export const getLisLocation: Cmdlet = {
  name: 'Get-CsLisLocation',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    if (switchOf(bound, 'Unreferenced')) return
    for (const entry of locationsNow(world).entries) yield* shell.emit(locationOf(world, entry))
  },
}

/** The networks that each of them holds for. */
export const getLisSubnet: Cmdlet = {
  name: 'Get-CsLisSubnet',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    for (const entry of locationsNow(world).entries) yield* shell.emit(subnetOf(world, entry))
  },
}

/** Whether a client of a user learns its location: what is published counts. */
export const testLisConfiguration: Cmdlet = {
  name: 'Test-CsLisConfiguration',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const name = textOf(bound, 'TargetFqdn') ?? ''
    if (name !== '' && !poolNamed(world, name))
      return yield* failWith(shell, `There is no Front End pool "${name}" in the topology.`, {
        category: 'ObjectNotFound',
        object: name,
      })
    if (bound.values.has('UserSipAddress')) {
      const [person] = yield* usersGiven(shell, bound, 'UserSipAddress')
      if (!person) return
      const { pool, meaning } = whereabouts(world, person)
      if (!pool)
        return yield* emitOutcome(shell, {
          target: name,
          latency: 0,
          error: `${person.sipAddress} cannot sign in.`,
          diagnosis: meaning.words,
        })
    }
    yield* emitOutcome(shell, {
      target: name,
      latency: 830,
      error: lisTrouble(world, textOf(bound, 'Subnet')),
      diagnosis: null,
    })
  },
}

function lisTrouble(world: World, subnet: string | null): string | null {
  if (!isReadable(world)) return 'The Central Management store cannot be reached.'
  const { published } = locationsNow(world)
  if (published === null || published.length === 0) return 'No locations are published.'
  return subnet === null || published.includes(subnet)
    ? null
    : `No location is published for subnet ${subnet}.`
}

/** What is the matter with the data: nothing that the simulation knows. */
export const debugLisConfiguration: Cmdlet = {
  name: 'Debug-CsLisConfiguration',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const { entries, published } = locationsNow(world)
    yield* shell.emit(
      objectOf(lisConfiguration, {
        Locations: entries.length,
        Subnets: entries.length,
        Published: published !== null,
      }),
    )
    if (published !== null && published.join() !== entries.join())
      yield* coach(
        shell,
        'What is published differs from what is in the database: Publish-CsLisConfiguration.',
      )
  },
}

function locationOf(world: World, entry: string): ObjectValue {
  const site = siteOf(world, entry)
  return objectOf(lisLocation, {
    LocationId: guidFrom(entry),
    CompanyName: world.setting.topology.sipDomain.split('.')[0] ?? '',
    Location: site?.name ?? null,
    City: site === undefined ? null : site.city === '' ? site.name : site.city,
    State: site?.state ?? null,
    Country: site?.country ?? null,
  })
}

function subnetOf(world: World, entry: string): ObjectValue {
  return objectOf(lisSubnet, {
    Subnet: entry,
    Description: siteOf(world, entry)?.name ?? null,
    LocationId: guidFrom(entry),
  })
}

/** By design every site has one network, numbered in the order of the topology. */
function siteOf({ setting: { topology } }: World, entry: string): Site | undefined {
  const number = /^10\.(\d+)\.0\.0$/.exec(entry)?.[1]
  return number === undefined ? undefined : topology.sites[Number(number) - 1]
}

import type { Pool } from '../../model/pool.ts'
import { poolsOf, type Topology } from '../../model/topology.ts'
import { netBiosName } from '../new-session.ts'
import { firstNames, lastNames } from './names.ts'

/*
 * People to type names of. The topology only says how many users a pool homes: who they are is made here, always the same for
 * the same topology, one at a time, so that a pool of 80,000 costs nothing until somebody asks for all of them.
 */

/** Somebody whose account is homed on a pool as the deployment was designed; Move-CsUser may have moved it since. */
export interface Person {
  /** The place of that pool in topology order. */
  readonly place: number
  /** His number in it, 0 for the first. */
  readonly index: number
  readonly pool: Pool
  readonly displayName: string
  /** With `sip:` before it. */
  readonly sipAddress: string
  /** Without the domain. */
  readonly accountName: string
  readonly distinguishedName: string
  /** Such as `tel:+15550100042`. */
  readonly lineUri: string
}

/** So many users are shown of a pool that states none. */
const aFew = 10

/** How many people a pool homes by design. */
function headcount({ users }: Pick<Pool, 'users'>): number {
  return users === null || users === 0 ? aFew : users
}

/** Everybody, pool by pool, or those of the pools at some places. */
export function* people(topology: Topology, places?: readonly number[]): Generator<Person> {
  const domain = domainOf(topology)
  for (const [place, pool] of domain.pools.entries()) {
    if (places && !places.includes(place)) continue
    for (let index = 0; index < headcount(pool); index++) yield personAt(domain, place, pool, index)
  }
}

/** What is the same for everybody. */
interface Domain {
  readonly pools: readonly Pool[]
  readonly sipDomain: string
  /** Where accounts stand in Active Directory. */
  readonly unit: string
}

function domainOf(topology: Topology): Domain {
  return {
    pools: poolsOf(topology),
    sipDomain: sipDomainOf(topology),
    unit: `OU=Employees,${domainComponents(topology)}`,
  }
}

/** Every first name with every last name: whoever comes after has the name of somebody before. */
const names: readonly { readonly display: string; readonly account: string }[] = Array.from(
  { length: firstNames.length * lastNames.length },
  (_, number) => {
    const parts = [firstNames[number % firstNames.length] ?? '', lastNames[number % lastNames.length] ?? '']
    return { display: parts.join(' '), account: parts.join('.').toLowerCase() }
  },
)

const byName: ReadonlyMap<string, number> = new Map(names.map(({ account }, number) => [account, number]))

/** The person of an account name, whatever its case; `null` where there is nobody of that name. */
export function personOf(topology: Topology, accountName: string): Person | null {
  const { name = '', suffix = '' } =
    /^(?<name>[a-z]+\.[a-z]+)(?<suffix>[1-9]\d{0,6})?$/.exec(accountName.toLowerCase())?.groups ?? {}
  const pair = byName.get(name)
  const domain = domainOf(topology)
  const { pools } = domain
  // The first of a name has no number, the next has 2.
  if (pair === undefined || pools.length === 0 || suffix === '1') return null
  const number = pair + (suffix === '' ? 0 : Number(suffix) - 1) * names.length
  const [place, index] = [number % pools.length, Math.floor(number / pools.length)]
  const pool = pools[place]
  return pool && index < headcount(pool) ? personAt(domain, place, pool, index) : null
}

/** Pools take turns, so that nobody's name depends on how many users another pool homes. */
function personAt({ pools, sipDomain, unit }: Domain, place: number, pool: Pool, index: number): Person {
  const number = index * pools.length + place
  const { display, account } = names[number % names.length] ?? { display: '', account: '' }
  const namesake = Math.floor(number / names.length) + 1
  const displayName = namesake === 1 ? display : `${display} ${namesake}`
  const accountName = namesake === 1 ? account : `${account}${namesake}`
  return {
    place,
    index,
    pool,
    displayName,
    accountName,
    sipAddress: `sip:${accountName}@${sipDomain}`,
    distinguishedName: `CN=${displayName},${unit}`,
    lineUri: `tel:+1555${String(number % 10_000_000).padStart(7, '0')}`,
  }
}

/** The SIP domain of the deployment. */
export function sipDomainOf({ sipDomain }: Topology): string {
  return sipDomain === '' ? 'contoso.com' : sipDomain
}

/** The account as Windows writes it: `CONTOSO\anna.keller`. */
export function windowsAccount(topology: Topology, { accountName }: Person): string {
  return `${netBiosName(topology)}\\${accountName}`
}

/** The domain of a name in LDAP's form: `DC=contoso,DC=com`. */
export function domainComponents(topology: Topology): string {
  return sipDomainOf(topology)
    .split('.')
    .map((part) => `DC=${part}`)
    .join(',')
}

import { computerName, isIpAddress } from '../model/fqdn.ts'
import type { Pool } from '../model/pool.ts'
import { find, findPool, nameOf, poolsOf, type Topology } from '../model/topology.ts'
import type { Part, PartId } from '../outage/part.ts'
import { allParts } from '../outage/parts.ts'
import type { AlikeCutSets } from './deployment.ts'
import { counted, fullName, listed, thousands } from '../words/words.ts'
import type { CutSets } from './question.ts'
import { shortened } from './ranges.ts'

/**
 * What an administrator calls the part: the host name alone where nothing else of the topology has it, else the whole name,
 * and what it is part of where even that stands for several things.
 */
export function nameOfPart(topology: Topology, id: PartId): string {
  return namesOf(topology).get(id) ?? id
}

/** Parts as one phrase, ranges of consecutive servers shortened: "ldn-fe01 … ldn-fe07 and ldn-fe09". */
export function partsInWords(topology: Topology, ids: readonly PartId[]): string {
  return listed(rangesOf(topology, ids))
}

/** "ldn-sql01\rtc and any 3 of ldn-fe01 … ldn-fe07: 35 ways"; that there is one way only is not said. */
export function cutSetWords(topology: Topology, { choose, ways }: CutSets): string {
  return `${chosenWords(topology, choose)}${waysWords(ways)}`
}

/** The same for several places: "any 4 of …: 35 ways, in each of 40 pairs such as ldn-pool and ams-pool". */
export function alikeCutSetWords(
  topology: Topology,
  { example, pools, shared, places }: AlikeCutSets,
): string {
  const words = cutSetWords(topology, example)
  if (places === 1) return words
  if (shared) return `${words}, and ${thousands(places - 1)} more like it`
  const group = pools.length === 1 ? 'pool' : pools.length === 2 ? 'pair' : 'group of pools'
  const counts = group === 'group of pools' ? `${thousands(places)} groups of pools` : counted(places, group)
  return `${words}, in each of ${counts} such as ${listed(pools.map((id) => nameOfPool(topology, { fqdn: findPool(topology, id)?.fqdn ?? id })))}`
}

/** The parts of a set as one phrase, without how many ways there are. */
export function chosenWords(topology: Topology, choose: CutSets['choose']): string {
  if (choose.length === 0) return 'without any loss'
  const whole = choose.filter(({ count, of }) => count === of.length).flatMap(({ of }) => of)
  const some = choose.filter(({ count, of }) => count < of.length)
  return listed([
    ...rangesOf(topology, whole),
    ...some.map(
      ({ count, of }) => `any ${count === 1 ? 'one' : count} of ${rangesOf(topology, of).join(', ')}`,
    ),
  ])
}

const waysWords = (ways: number): string => (ways === 1 ? '' : `: ${counted(ways, 'way')}`)

/** The names of the parts in order, those of consecutive servers as one. */
function rangesOf(topology: Topology, ids: readonly PartId[]): readonly string[] {
  return shortened(ids.map((id) => ({ name: nameOfPart(topology, id), counted: id.startsWith('server:') })))
}

/** What an administrator calls a pool: its name without the domain, unless that would name two pools alike. */
export function nameOfPool(topology: Topology, { fqdn }: Pick<Pool, 'fqdn'>): string {
  const short = withoutDomain(fqdn)
  return fullName(poolsCalled(topology).get(fold(short)) === 1 ? short : fqdn)
}

const poolNames = new WeakMap<Topology, ReadonlyMap<string, number>>()

/** How many pools have each name, without their domains. */
function poolsCalled(topology: Topology): ReadonlyMap<string, number> {
  let counts = poolNames.get(topology)
  if (!counts) {
    const made = new Map<string, number>()
    for (const { fqdn } of poolsOf(topology)) {
      const short = fold(withoutDomain(fqdn))
      made.set(short, (made.get(short) ?? 0) + 1)
    }
    poolNames.set(topology, (counts = made))
  }
  return counts
}

const known = new WeakMap<Topology, ReadonlyMap<PartId, string>>()

function namesOf(topology: Topology): ReadonlyMap<PartId, string> {
  let names = known.get(topology)
  if (!names) {
    names = distinctNames(topology)
    known.set(topology, names)
  }
  return names
}

/** Of each part the shortest of its names that no other part has. */
function distinctNames(topology: Topology): ReadonlyMap<PartId, string> {
  const spelled = allParts(topology).map((part) => ({ part, names: spellings(topology, part) }))
  const uses = new Map<string, number>()
  for (const { names } of spelled)
    for (const name of new Set(names.map(fold))) uses.set(name, (uses.get(name) ?? 0) + 1)
  return new Map(
    spelled.map(({ part, names }) => [
      part.id,
      names.find((name) => uses.get(fold(name)) === 1) ?? names.at(-1) ?? part.id,
    ]),
  )
}

/** What the part may be called, the shortest first. */
function spellings(topology: Topology, part: Part): readonly string[] {
  const name = fullName(part.name)
  switch (part.kind) {
    case 'server':
      return [withoutDomain(name), name, `${name} (of ${fullName(nameOf(topology, part.pool))})`]
    case 'computer':
      return [withoutDomain(name), name, `${name} (of ${fullName(nameOf(topology, part.of))})`]
    case 'database':
      return [
        withoutDomain(name),
        name,
        `${name} (${roleWords(part.role)} of ${fullName(nameOf(topology, part.store))})`,
      ]
    case 'file': {
      const share = nameOf(topology, part.id)
      return [
        `file store ${withoutDomain(name)}`,
        `file store ${share}`,
        `file store ${share} (in ${siteName(topology, part)})`,
      ]
    }
    case 'site':
      return [`site ${name}`]
    case 'link':
      return [`the link between ${listed(part.ends.map((end) => fullName(nameOf(topology, end))))}`]
  }
}

const roleWords = (role: string): string => role.replace('-', ' ')

const siteName = (topology: Topology, { site }: Extract<Part, { kind: 'file' }>): string => {
  const found = find(topology, site)
  return fullName(found?.kind === 'site' ? found.site.name : site)
}

/** A host name without its domain, with the instance where there is one: "ldn-sql01\rtc". An address stays whole. */
export function withoutDomain(name: string): string {
  const [host = '', ...instance] = name.split('\\')
  if (isIpAddress(host)) return name
  return [computerName(host) || host, ...instance].join('\\')
}

const fold = (name: string): string => name.toLowerCase()

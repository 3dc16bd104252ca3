import { roleKinds } from '#core/model/id.ts'
import { poolsOf, rolesOf, type Topology } from '#core/model/topology.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { productNames } from '#core/vocabulary/words.ts'
import { importText } from '../../text/import.ts'

const text = importText.preview

/** How many things of each kind there are: sites and pools always, every other kind where there are any. */
export function countsIn(topology: Topology): readonly (readonly [label: string, count: number])[] {
  const { sites, pairings, simpleUrls } = topology
  const pools = poolsOf(topology)
  const standard = pools.filter(({ edition }) => edition === 'standard').length
  const branches = sites.filter(({ branch }) => branch !== null).length
  const trunks = rolesOf(topology, 'gateway').map(({ role }) => role.trunks.length)
  return [
    [text.counts.sites, sites.length - branches],
    ...some(text.counts.branches, branches),
    [text.counts.enterprise, pools.length - standard],
    [text.counts.standard, standard],
    ...some(text.counts.servers, sum(pools.map(({ servers }) => servers.length))),
    ...some(text.counts.pairings, pairings.length),
    ...some(text.counts.sqlStores, sum(sites.map(({ sqlStores }) => sqlStores.length))),
    ...some(text.counts.fileStores, sum(sites.map(({ fileStores }) => fileStores.length))),
    ...roleKinds.flatMap((kind) => some(vocabularyOf(kind).plural, rolesOf(topology, kind).length)),
    ...some(text.counts.trunks, sum(trunks)),
    ...some(text.counts.domains, sipDomainsIn(topology).length),
    ...some(text.counts.simpleUrls, sum(simpleUrls.map(({ urls }) => urls.length))),
  ]
}

function some(label: string, count: number): (readonly [string, number])[] {
  return count === 0 ? [] : [[label, count]]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}

/** The SIP domains, the default one first. */
export function sipDomainsIn({ sipDomain, additionalSipDomains }: Topology): readonly string[] {
  return [sipDomain, ...additionalSipDomains].filter((domain) => domain !== '')
}

/** The products that pools and roles are of, in words, each with how many there are. */
export function versionsIn(topology: Topology): readonly string[] {
  const versions = topology.sites.flatMap(({ pools, roles }) =>
    [...pools, ...roles].map((one) => one.version),
  )
  return (['2013', '2015', '2019', 'other'] as const).flatMap((version) => {
    const count = versions.filter((one) => one === version).length
    return count === 0 ? [] : [text.version(productNames[version], count)]
  })
}

import type { Draft, PairedPool, Place, Rule } from './rule.ts'
import { supportedPairsPage } from './pages.ts'
import { fullName, shortNames } from '../words/words.ts'

/** PAIR-015, with PAIR-016: the two pools of a pair stand in different central sites, and not in one city. */
export const pairingAcrossSites: Rule = {
  id: 'PAIR-015',
  severity: 'warning',
  law: 'Paired pools stand in different central sites that are not in one city.',
  reason:
    'The two data centres should be far enough apart not to be hit by one disaster. The planning guide for Enterprise Voice resiliency asks for a backup Registrar in a different central site too. No distance is printed: that one city is too near is our reading.',
  source: { title: supportedPairsPage, section: 'Best practices' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, first, second): Iterable<Draft> {
    if (first.pool.id === second.pool.id) return
    const nearness = nearnessOf(first, second)
    if (nearness === null) return
    const [a, b] = [first.pool, second.pool]
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    yield {
      targets: [pairing.id, a.id, b.id],
      message: `${fullName(a.fqdn)} and ${fullName(b.fqdn)} ${nearness.where}`,
      todo: `Pair ${shortA} or ${shortB} with a pool in another ${nearness.apart}.`,
    }
  },
}

/** Where both stand, as the rest of a sentence with what it means, and what should keep them apart. */
function nearnessOf(a: PairedPool, b: PairedPool): { where: string; apart: string } | null {
  if (a.site.id === b.site.id)
    return {
      where: `both stand in the site ${siteName(a.site)}. Whatever takes the site takes the pool and its backup.`,
      apart: 'site',
    }
  const city = sameCity(a.site, b.site)
  if (city === null) return null
  return {
    where: `stand in the sites ${siteName(a.site)} and ${siteName(b.site)}, which are both in ${city}. What hits the city can take the pool and its backup; that this is too near is our reading, the documents ask for far enough apart.`,
    apart: 'city',
  }
}

/** The city that both are in, or `null` where the cities, states or countries differ or are not stated. */
function sameCity(a: Place, b: Place): string | null {
  const [city, country] = [a.city.trim(), a.country.trim()]
  const stated = city !== '' && country !== ''
  const same = samePlace(city, b.city) && samePlace(a.state.trim(), b.state) && samePlace(country, b.country)
  return stated && same ? `${city}, ${country}` : null
}

function samePlace(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase()
}

function siteName(site: Place): string {
  return site.name || '(no name)'
}

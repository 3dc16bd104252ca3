import { pairingAcrossSitesExamples as examples } from '../../../src/core/examples/pairing-across-sites.ts'
import { paired, pool, site, soundPair, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { pairingAcrossSites } from '../../../src/core/rules/pairing-across-sites.ts'
import { ruleCases } from '../../support/rule-cases.ts'

interface Stated {
  city?: string
  state?: string
  country?: string
}

const inPlaces = (a: Stated, b: Stated) =>
  topology(
    withFacts(site(1, 'Docklands', pool(2, 'doc-pool')), a),
    withFacts(site(3, 'Slough', pool(4, 'slo-pool')), b),
    paired(5, 2, 4),
  )

ruleCases(pairingAcrossSites, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'sites of which nothing is stated': soundPair(),
    'sites in two cities': inPlaces({ city: 'London', country: 'GB' }, { city: 'Dublin', country: 'IE' }),
    'cities of one name in two countries': inPlaces(
      { city: 'London', country: 'GB' },
      { city: 'London', country: 'CA' },
    ),
    'one city whose country is stated once': inPlaces({ city: 'London', country: 'GB' }, { city: 'London' }),
    'one city without a country': inPlaces({ city: 'London' }, { city: 'London' }),
    'two cities of one name in two states': inPlaces(
      { city: 'Portland', state: 'Oregon', country: 'US' },
      { city: 'Portland', state: 'Maine', country: 'US' },
    ),
    'one country without a city': inPlaces({ country: 'GB' }, { country: 'GB' }),
    'spaces for a city': inPlaces({ city: ' ', country: 'GB' }, { city: ' ', country: 'GB' }),
    'a pool paired with itself': topology(site(1, 'London', pool(2, 'ldn-pool')), paired(5, 2, 2)),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: [
        'east-pool.contoso.com and west-pool.contoso.com both stand in the site London.',
        'Pair east-pool or west-pool with a pool in another site.',
      ],
      doesNotSay: ['our reading'],
    },
    'two sites in one city': {
      given: inPlaces({ city: 'London', country: 'GB' }, { city: ' london', country: 'gb ' }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: [
        'stand in the sites Docklands and Slough, which are both in London, GB.',
        'our reading',
        'Pair doc-pool or slo-pool with a pool in another city.',
      ],
      severity: 'warning',
    },
    'one site in one city, as one site': {
      given: topology(
        withFacts(site(1, '', pool(2, 'a-pool'), pool(4, 'b-pool')), { city: 'London', country: 'GB' }),
        paired(5, 2, 4),
      ),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['both stand in the site (no name)', 'another site'],
      doesNotSay: ['our reading'],
    },
  },
})

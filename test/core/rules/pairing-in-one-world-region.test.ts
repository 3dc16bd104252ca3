import { paired, pool, site, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { pairingInOneWorldRegionExamples as examples } from '../../../src/core/examples/pairing-in-one-world-region.ts'
import { pairingInOneWorldRegion } from '../../../src/core/rules/pairing-in-one-world-region.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const inRegions = (a: string, b: string) =>
  topology(
    withFacts(site(1, 'London', pool(2, 'ldn-pool')), { worldRegion: a }),
    withFacts(site(3, 'Dublin', pool(4, 'dub-pool')), { worldRegion: b }),
    paired(5, 2, 4),
  )

ruleCases(pairingInOneWorldRegion, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one region written in two ways': inRegions('Europe', ' EUROPE '),
    'regions that are not stated': inRegions('', ''),
    'a region that is not stated of the first': inRegions('', 'Asia'),
    'a region that is not stated of the second': inRegions('Europe', ' '),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: [
        'ldn-pool.contoso.com stands in Europe, sin-pool.contoso.com in Asia.',
        'Pair ldn-pool with a pool in Europe and sin-pool with one in Asia',
      ],
      severity: 'warning',
    },
  },
})

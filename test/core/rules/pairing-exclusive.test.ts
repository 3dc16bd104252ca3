import { pairingExclusive } from '../../../src/core/rules/pairing-exclusive.ts'
import { pairingExclusiveExamples as examples } from '../../../src/core/examples/pairing-exclusive.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const three = (...pairings: ReturnType<typeof paired>[]) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool')),
    site(3, 'Dublin', pool(4, 'dub-pool')),
    site(6, 'Paris', pool(7, 'par-pool')),
    ...pairings,
  )

ruleCases(pairingExclusive, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a pool paired with itself, which is another law': three(paired(8, 2, 2), paired(9, 2, 4)),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:4', 'pairing:8', 'pairing:9'],
      says: ['dub-pool.contoso.com stands in 2 pairings', 'ldn-pool.contoso.com and par-pool.contoso.com'],
    },
  },
})

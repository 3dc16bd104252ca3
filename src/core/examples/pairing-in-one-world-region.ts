import type { RuleExamples } from './example.ts'
import { paired, pool, site, topology, withFacts } from './notation.ts'

const london = withFacts(site(1, 'London', pool(2, 'ldn-pool')), { worldRegion: 'Europe' })
const pairWith = (site: Parameters<typeof withFacts>[0]) => topology(london, site, paired(5, 2, 4))

/** A pair inside Europe, and one between Europe and Asia. */
export const pairingInOneWorldRegionExamples: RuleExamples = {
  rule: 'PAIR-014',
  sound: {
    title: 'two sites in Europe',
    given: pairWith(withFacts(site(3, 'Dublin', pool(4, 'dub-pool')), { worldRegion: 'Europe' })),
  },
  broken: {
    title: 'one site in Europe, one in Asia',
    given: pairWith(withFacts(site(3, 'Singapore', pool(4, 'sin-pool')), { worldRegion: 'Asia' })),
  },
}

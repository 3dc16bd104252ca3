import { witnessRemovedByHandFixes } from '../../../src/core/fixes/witness-removed-by-hand.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const withWitness = (witness: string | null) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(90, 'sql01', 'sql02', witness) })))

fixCases(witnessRemovedByHandFixes, {
  'puts the published witness back': {
    given: withWitness(null),
    published: withWitness('sql03'),
    offers: {
      'Put the witness sql03.contoso.com\\rtc back, as published': [
        'SQL Server store sql01.contoso.com\\rtc: witness: none → sql03.contoso.com\\rtc.',
      ],
    },
  },
})

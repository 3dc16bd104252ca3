import { pairingSymmetricFixes } from '../../../src/core/fixes/pairing-symmetric.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const sites = [site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin', pool(4, 'dub-pool'))]
const complete = 'Let ldn-pool and dub-pool both name the other as backup pool'

fixCases(pairingSymmetricFixes, {
  'completes a pairing that one pool names': {
    given: topology(...sites, paired(5, 2, 4, { declaredBy: ['pool:4'] })),
    offers: {
      [complete]: [
        'Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: declared by: dub-pool.contoso.com → ldn-pool.contoso.com, dub-pool.contoso.com.',
      ],
    },
    certain: true,
  },
  'leaves the choice where neither pool names the other': {
    given: topology(...sites, paired(5, 2, 4, { declaredBy: [] })),
    offers: {
      [complete]: [
        'Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: declared by: none → ldn-pool.contoso.com, dub-pool.contoso.com.',
      ],
      'Unpair ldn-pool and dub-pool': ['No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.'],
    },
  },
  'leaves the choice where a pool has another partner': {
    given: topology(
      ...sites,
      site(6, 'Paris', pool(7, 'par-pool')),
      paired(5, 2, 4, { declaredBy: ['pool:2'] }),
      paired(8, 7, 4),
    ),
    offers: {
      [complete]: [
        'Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: declared by: ldn-pool.contoso.com → ldn-pool.contoso.com, dub-pool.contoso.com.',
      ],
      'Unpair ldn-pool and dub-pool': ['No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.'],
    },
  },
})

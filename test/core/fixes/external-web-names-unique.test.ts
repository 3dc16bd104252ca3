import { pairOf } from '../../../src/core/examples/shapes.ts'
import { webServicesNotStated } from '../../../src/core/model/role.ts'
import { externalWebNamesUniqueFixes } from '../../../src/core/fixes/external-web-names-unique.ts'
import { fixCases } from './fix-cases.ts'

const named = { webServices: { ...webServicesNotStated, externalFqdn: 'dub-web01.contoso.com' } }

fixCases(externalWebNamesUniqueFixes, {
  'leaves the name to the first pool': {
    given: pairOf(named, named),
    offers: {
      'Use dub-web02.contoso.com instead for dub-pool.contoso.com': [
        'Front End pool dub-pool.contoso.com: External Base URL (FQDN): dub-web01.contoso.com → dub-web02.contoso.com.',
      ],
    },
  },
})

import { namesWithinLengthFixes } from '../../../src/core/fixes/names-within-length.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const named = (fqdn: string) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers: [{ fqdn }, {}, {}] })))

fixCases(namesWithinLengthFixes, {
  'drops dots that separate nothing': {
    given: named('.ldn-fe01..contoso.com.'),
    offers: {
      'Rename .ldn-fe01..contoso.com. to ldn-fe01.contoso.com': [
        'Front End Server ldn-fe01.contoso.com: FQDN: .ldn-fe01..contoso.com. → ldn-fe01.contoso.com.',
      ],
    },
  },
  'shortens nothing': { given: named(`${'a'.repeat(64)}.contoso.com`), offers: {} },
  'offers nothing where only dots are left': { given: named('..'), offers: {} },
})

import { standardServerIsItsPoolFixes } from '../../../src/core/fixes/standard-server-is-its-pool.ts'
import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const three = [{ fqdn: 'a.contoso.com' }, { fqdn: 'LDN-SE.contoso.com' }, { fqdn: 'b.contoso.com' }]

fixCases(standardServerIsItsPoolFixes, {
  'adds the one server that is missing': {
    given: topology(site(1, 'London', standard(2, 'ldn-se', { servers: 0 }))),
    offers: {
      'Add the server ldn-se.contoso.com': [
        'Front End Server ldn-se.contoso.com added to Standard Edition server ldn-se.contoso.com as number 1 of 1.',
      ],
    },
    certain: true,
  },
  'adds no server without a name': {
    given: topology(site(1, 'London', standard(2, '', { servers: 0 }))),
    offers: {},
  },
  'keeps one of several, the one of its name first, or makes it a pool': {
    given: topology(site(1, 'London', standard(2, 'ldn-se', { servers: three, deployed: null }))),
    offers: {
      'Keep the server LDN-SE.contoso.com, and delete a.contoso.com and b.contoso.com': [
        'Front End Server a.contoso.com removed from Standard Edition server ldn-se.contoso.com.',
        'Front End Server b.contoso.com removed from Standard Edition server ldn-se.contoso.com.',
      ],
      'Keep the server a.contoso.com, and delete LDN-SE.contoso.com and b.contoso.com': [
        'Front End Server LDN-SE.contoso.com removed from Standard Edition server ldn-se.contoso.com.',
        'Front End Server b.contoso.com removed from Standard Edition server ldn-se.contoso.com.',
      ],
      'Keep the server b.contoso.com, and delete a.contoso.com and LDN-SE.contoso.com': [
        'Front End Server a.contoso.com removed from Standard Edition server ldn-se.contoso.com.',
        'Front End Server LDN-SE.contoso.com removed from Standard Edition server ldn-se.contoso.com.',
      ],
      'Make ldn-se an Enterprise Edition pool': [
        'Front End pool ldn-se.contoso.com: edition: Standard Edition → Enterprise Edition.',
      ],
    },
  },
  'does not change the edition of what stands': {
    given: topology(site(1, 'London', standard(2, 'ldn-se', { servers: 2, deployed: true }))),
    offers: {
      'Keep the server ldn-se.contoso.com, and delete ldn-se-fe02.contoso.com': [
        'Front End Server ldn-se-fe02.contoso.com removed from Standard Edition server ldn-se.contoso.com.',
      ],
      'Keep the server ldn-se-fe02.contoso.com, and delete ldn-se.contoso.com': [
        'Front End Server ldn-se.contoso.com removed from Standard Edition server ldn-se.contoso.com.',
      ],
    },
  },
  'takes either name for both': {
    given: topology(site(1, 'London', standard(2, 'ldn-se', { servers: [{ fqdn: 'ldn-fe.contoso.com' }] }))),
    offers: {
      'Rename the pool ldn-se.contoso.com to ldn-fe.contoso.com': [
        'Standard Edition server ldn-fe.contoso.com: FQDN: ldn-se.contoso.com → ldn-fe.contoso.com.',
        'SQL Server store ldn-fe.contoso.com\\rtc: instance: ldn-se.contoso.com\\rtc → ldn-fe.contoso.com\\rtc.',
        'File store \\\\ldn-fe.contoso.com\\share: FQDN: ldn-se.contoso.com → ldn-fe.contoso.com.',
      ],
      'Rename the server ldn-fe.contoso.com to ldn-se.contoso.com': [
        'Front End Server ldn-se.contoso.com: FQDN: ldn-fe.contoso.com → ldn-se.contoso.com.',
      ],
    },
  },
})

import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { chat, director, mediation } from '../../../src/core/examples/roles.ts'
import { nextHopChosenFixes } from '../../../src/core/fixes/next-hop-chosen.ts'
import { fixCases } from './fix-cases.ts'

fixCases(nextHopChosenFixes, {
  'takes the one Front End pool there is, and no Director': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool'), director(4, 'ldn-dir'), mediation(3, 'ldn-med'))),
    certain: true,
    offers: {
      'Use ldn-pool.contoso.com as the next hop of ldn-med': [
        'Mediation pool ldn-med.contoso.com: Next hop pool: none → ldn-pool.contoso.com.',
      ],
    },
  },
  'offers every pool, those of its own site first': {
    given: topology(
      site(4, 'Dublin', pool(5, 'dub-pool')),
      site(1, 'London', pool(2, 'ldn-pool'), chat(3, 'ldn-chat')),
    ),
    offers: {
      'Use ldn-pool.contoso.com as the next hop of ldn-chat': [
        'Persistent Chat pool ldn-chat.contoso.com: Next hop pool: none → ldn-pool.contoso.com.',
      ],
      'Use dub-pool.contoso.com as the next hop of ldn-chat': [
        'Persistent Chat pool ldn-chat.contoso.com: Next hop pool: none → dub-pool.contoso.com.',
      ],
    },
  },
})

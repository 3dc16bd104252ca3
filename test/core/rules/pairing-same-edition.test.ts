import { pairingSameEdition } from '../../../src/core/rules/pairing-same-edition.ts'
import { pairingSameEditionExamples as examples } from '../../../src/core/examples/pairing-same-edition.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairingSameEdition, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two Standard Edition servers': pairOf({ edition: 'standard' }, { edition: 'standard' }),
    'pools of two editions that are not paired': topology(
      site(1, 'London', pool(2, 'ldn-pool'), pool(4, 'ldn-se', { edition: 'standard' })),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['ldn-pool.contoso.com is an Enterprise Edition pool', 'dub-se01 with a Standard Edition server'],
      severity: 'unsupported',
    },
    'a Standard Edition server with an Enterprise Edition pool': {
      given: pairOf({ edition: 'standard' }, {}),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: [
        'dub-pool.contoso.com is an Enterprise Edition pool',
        'ldn-pool.contoso.com a Standard Edition server',
      ],
    },
    'pools whose short names are the same by their whole names': {
      given: topology(
        site(1, 'London', pool(2, 'pool.ldn.contoso.com')),
        site(3, 'Dublin', pool(4, 'pool.dub.contoso.com', { edition: 'standard' })),
        paired(5, 2, 4),
      ),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['Pair pool.ldn.contoso.com with an Enterprise', 'pool.dub.contoso.com with a Standard'],
    },
  },
})

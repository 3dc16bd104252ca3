import { twoServerPoolBackEnd } from '../../../src/core/rules/two-server-pool-back-end.ts'
import { twoServerPoolBackEndExamples as examples } from '../../../src/core/examples/two-server-pool-back-end.ts'
import { mirrored } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(twoServerPoolBackEnd, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two servers in 2019, which cannot be published': onePool({ servers: 2, version: '2019' }),
    'two servers without a store, which SQL-001 says': onePool({ servers: 2, store: null }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'sql:290'],
      says: ['ldn-pool.contoso.com', 'ldn-pool-sql01.contoso.com\\rtc', 'third Front End Server'],
      severity: 'warning',
    },
    'two servers on a mirrored store, with its mirror': {
      given: onePool({ servers: 2, store: mirrored(90, 'sql01', 'sql02') }),
      on: ['pool:2', 'sql:90'],
      says: ['mirror sql02.contoso.com\\rtc'],
    },
  },
})

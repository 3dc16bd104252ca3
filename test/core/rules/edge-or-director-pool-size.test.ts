import { edgeOrDirectorPoolSizeExamples as examples } from '../../../src/core/examples/edge-or-director-pool-size.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director, edge, mediation } from '../../../src/core/examples/roles.ts'
import { edgeOrDirectorPoolSize } from '../../../src/core/rules/edge-or-director-pool-size.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const directors = (servers: number) =>
  topology(site(1, 'London', pool(2, 'ldn-pool'), director(3, 'ldn-dir', { servers })))

ruleCases(edgeOrDirectorPoolSize, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two Directors': directors(2),
    'ten Directors': directors(10),
    'more than ten Edge Servers': topology(
      site(1, 'London', pool(2, 'ldn-pool'), edge(3, 'ldn-edge', { nextHop: 'pool:2', servers: 11 })),
    ),
    'one Mediation Server': topology(
      site(1, 'London', pool(2, 'ldn-pool'), mediation(3, 'ldn-med', { nextHop: 'pool:2' })),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['edge:3'],
      says: ['The Edge pool ldn-edge.contoso.com has one Edge Server'],
      severity: 'warning',
      field: 'servers',
    },
    'one Director': {
      given: directors(1),
      on: ['director:3'],
      says: ['The Director pool ldn-dir.contoso.com has one Director.'],
    },
    'a Director pool without servers': { given: directors(0), on: ['director:3'], says: ['has no servers'] },
    'eleven Directors': {
      given: directors(11),
      on: ['director:3'],
      says: ['has 11 Directors, where 10 is the limit'],
      severity: 'error',
    },
  },
})

import { site, topology } from '../../../src/core/examples/notation.ts'
import { edge, mediation } from '../../../src/core/examples/roles.ts'
import { singleComputerStaysSingleExamples as examples } from '../../../src/core/examples/single-computer-stays-single.ts'
import { singleComputerStaysSingle } from '../../../src/core/rules/single-computer-stays-single.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const edges = (servers: number) => topology(site(1, 'London', edge(2, 'ldn-edge', { servers })))
const mediations = (servers: number) => topology(site(1, 'London', mediation(2, 'ldn-med', { servers })))

ruleCases(singleComputerStaysSingle, {
  sound: {
    [examples.sound.title]: { given: examples.sound.given, published: examples.sound.published! },
    'nothing published': edges(2),
    'a single computer as published': { given: edges(1), published: edges(1) },
    'a pool of two that grows': { given: edges(3), published: edges(2) },
    'a Mediation pool, of which no page says so': { given: mediations(2), published: mediations(1) },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      published: examples.broken.published!,
      on: ['application:3'],
      says: ['ldn-app.contoso.com was published as a single computer and has 2 computers here'],
      severity: 'warning',
      field: 'servers',
    },
    'two more Edge Servers': { given: edges(3), published: edges(1), on: ['edge:2'], says: ['3 computers'] },
  },
})

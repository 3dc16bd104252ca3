import { availabilityGroupEnterpriseEdition } from '../../../src/core/rules/availability-group-enterprise-edition.ts'
import { availabilityGroupEnterpriseEditionExamples as examples } from '../../../src/core/examples/availability-group-enterprise-edition.ts'
import { alwaysOn, failoverCluster } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const group = (software: NonNullable<Parameters<typeof alwaysOn>[3]>['software'] & object) =>
  onePool({ store: alwaysOn(290, 'listener', ['sql01', 'sql02'], { software }) })

ruleCases(availabilityGroupEnterpriseEdition, {
  sound: {
    [examples.sound.title]: examples.sound,
    'an edition that nobody stated': group({}),
    'a release without an edition': group({ release: 'SQL Server 2016' }),
    'a failover cluster on SQL Server Standard': onePool({
      store: failoverCluster(290, 'cluster', ['sql01', 'sql02'], { software: { edition: 'standard' } }),
    }),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:290'],
      says: ['ldn-listener.contoso.com\\rtc runs on SQL Server Standard', 'failover cluster instance'],
      severity: 'unsupported',
      field: 'software',
    },
    'SQL Server Express': {
      given: group({ edition: 'express' }),
      on: ['sql:290'],
      says: ['runs on SQL Server Express'],
    },
    'an edition that stands in the words of the release': {
      given: group({ release: 'SQL Server 2016 Standard' }),
      on: ['sql:290'],
      says: ['runs on SQL Server Standard'],
    },
  },
})

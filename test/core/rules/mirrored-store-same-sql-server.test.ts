import { mirroredStoreSameSqlServer } from '../../../src/core/rules/mirrored-store-same-sql-server.ts'
import { mirroredStoreSameSqlServerExamples as examples } from '../../../src/core/examples/mirrored-store-same-sql-server.ts'
import { mirrored } from '../../../src/core/examples/notation.ts'
import type { SqlSoftware } from '../../../src/core/model/store.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const runs = (release: string | null, edition: SqlSoftware['edition'] = null): SqlSoftware => ({
  release,
  edition,
})

const on = (
  software: SqlSoftware,
  mirrorSoftware: SqlSoftware | null,
  witnessSoftware: SqlSoftware | null = null,
) =>
  onePool({ store: mirrored(290, 'sql01', 'sql02', 'sql03', { software, mirrorSoftware, witnessSoftware }) })

ruleCases(mirroredStoreSameSqlServer, {
  sound: {
    [examples.sound.title]: examples.sound,
    'nothing stated': onePool({ store: mirrored(290, 'sql01', 'sql02', 'sql03') }),
    'a primary of which nothing is stated': on(runs(null), runs('2016', 'standard')),
    'a release that cannot be read': on(runs('2016', 'standard'), runs('the newest one', 'standard')),
    'another service pack': on(runs('2016 SP2'), runs('SQL Server 2016 SP1')),
    'a witness of another edition': on(runs('2016', 'enterprise'), null, runs('2016', 'express')),
    'a single instance': onePool(),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:290'],
      says: [
        'The primary ldn-sql01.contoso.com\\rtc runs SQL Server 2016, but the mirror ldn-sql02.contoso.com\\rtc runs SQL Server 2014.',
      ],
      doesNotSay: ['Edition.'],
      severity: 'error',
      field: 'software',
    },
    'a mirror of another edition': {
      given: on(runs('2016', 'enterprise'), runs('2016', 'standard')),
      on: ['sql:290'],
      says: [
        'The primary sql01.contoso.com\\rtc has Enterprise Edition, but the mirror sql02.contoso.com\\rtc has Standard',
      ],
      doesNotSay: ['runs SQL Server'],
    },
    'an edition that stands in the words of the release': {
      given: on(runs('SQL Server 2016 Enterprise'), runs('SQL Server 2016 Standard')),
      on: ['sql:290'],
      says: ['has Standard Edition'],
    },
    'a witness of another release': {
      given: on(runs('2016'), null, runs('2014')),
      on: ['sql:290'],
      says: ['but the witness sql03.contoso.com\\rtc runs SQL Server 2014'],
    },
    'a witness unlike the mirror, where nothing is stated of the primary': {
      given: on(runs(null), runs('2016'), runs('2014')),
      on: ['sql:290'],
      says: ['The mirror sql02.contoso.com\\rtc runs SQL Server 2016, but the witness'],
    },
  },
})

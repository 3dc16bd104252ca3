import { backEndNearFrontEnds } from '../../../src/core/rules/back-end-near-front-ends.ts'
import { backEndNearFrontEndsExamples as examples } from '../../../src/core/examples/back-end-near-front-ends.ts'
import { pool, site, sql, standard, topology, withFacts } from '../../../src/core/examples/notation.ts'
import { makeId } from '../../../src/core/model/id.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(backEndNearFrontEnds, {
  sound: {
    [examples.sound.title]: examples.sound,
    'a pool without a store': topology(site(1, 'London', pool(2, 'ldn-pool', { store: null }))),
    'a store that is nowhere': topology(
      site(1, 'London', pool(2, 'ldn-pool', { store: null, sqlStore: makeId('sql', 99) })),
    ),
    'a Standard Edition server, whose database SQL-001 speaks of': topology(
      site(1, 'London', standard(2, 'ldn-se', { store: null, sqlStore: makeId('sql', 290) })),
      withFacts(site(3, 'Dublin'), { sqlStores: [sql(290, 'dub-sql01')] }),
    ),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['pool:2', 'sql:290'],
      says: ['stands in London', 'dub-sql02.contoso.com\\rtc in Dublin'],
      severity: 'warning',
      field: 'sqlStore',
    },
  },
})

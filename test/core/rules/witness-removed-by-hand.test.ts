import { witnessRemovedByHand } from '../../../src/core/rules/witness-removed-by-hand.ts'
import { witnessRemovedByHandExamples as examples } from '../../../src/core/examples/witness-removed-by-hand.ts'
import { mirrored, sql } from '../../../src/core/examples/notation.ts'
import type { SqlStore } from '../../../src/core/model/store.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const twice = mirrored(290, 'sql01', 'sql02', 'sql03')

const changed = (then: SqlStore, now: SqlStore) => ({
  published: onePool({ store: then }),
  given: onePool({ store: now }),
})

ruleCases(witnessRemovedByHand, {
  sound: {
    [examples.sound.title]: examples.sound,
    'no witness before the first publication': onePool({ store: mirrored(290, 'sql01', 'sql02') }),
    'a mirroring that never had a witness': changed(
      mirrored(290, 'sql01', 'sql02'),
      mirrored(290, 'sql01', 'sql02'),
    ),
    'another witness': changed(twice, mirrored(290, 'sql01', 'sql02', 'sql09')),
    'a mirroring that goes as a whole': changed(twice, sql(290, 'sql01', { instance: 'rtc' })),
    'a mirror that moves and loses its witness': changed(twice, mirrored(290, 'sql01', 'sql04')),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['pool:2', 'sql:290'],
      says: [
        'loses its witness ldn-sql03.contoso.com\\rtc',
        'Do not run Uninstall-CsMirrorDatabase',
        'restart',
      ],
      severity: 'warning',
      field: 'sqlStore',
    },
    'a witness that goes while names are written in other letters': {
      ...changed(twice, mirrored(290, 'SQL01', 'SQL02')),
      on: ['pool:2', 'sql:290'],
    },
  },
})

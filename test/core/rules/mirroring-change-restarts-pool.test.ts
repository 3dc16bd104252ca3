import { mirroringChangeRestartsPool } from '../../../src/core/rules/mirroring-change-restarts-pool.ts'
import { mirroringChangeRestartsPoolExamples as examples } from '../../../src/core/examples/mirroring-change-restarts-pool.ts'
import { alwaysOn, mirrored, sql } from '../../../src/core/examples/notation.ts'
import type { SqlStore } from '../../../src/core/model/store.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const single = sql(290, 'sql01', { instance: 'rtc' })
const twice = mirrored(290, 'sql01', 'sql02', 'sql03')

const changed = (then: SqlStore | null, now: SqlStore | null, deployed: boolean | null = true) => ({
  published: onePool({ store: then, deployed }),
  given: onePool({ store: now, deployed }),
})

ruleCases(mirroringChangeRestartsPool, {
  sound: {
    [examples.sound.title]: examples.sound,
    'a mirroring before the first publication': onePool({ store: twice }),
    'a single instance that becomes an Availability Group': changed(
      single,
      alwaysOn(290, 'listener', ['sql01']),
    ),
    'the same mirroring in other letters': changed(twice, mirrored(290, 'SQL01', 'SQL02', 'SQL03')),
    'a mirroring that loses only its witness, which SQL-014 speaks of': changed(
      twice,
      mirrored(290, 'sql01', 'sql02'),
    ),
    'facts of a mirroring that are stated now': changed(
      twice,
      mirrored(290, 'sql01', 'sql02', 'sql03', {
        commit: 'synchronous',
        ports: { primary: 5022, mirror: 5022, witness: 7022 },
      }),
    ),
    'a pool that had no store': changed(null, twice),
    'a pool that has no store any more': changed(twice, null),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['pool:2', 'sql:290'],
      says: ['is to be mirrored to ldn-sql02.contoso.com\\rtc', '3 Front End Servers must be restarted'],
      severity: 'warning',
      field: 'sqlStore',
    },
    'a mirror that goes': {
      ...changed(twice, single),
      on: ['pool:2', 'sql:290'],
      says: ['no longer to be mirrored to sql02.contoso.com\\rtc', 'Uninstall-CsMirrorDatabase'],
    },
    'a mirror that moves': {
      ...changed(twice, mirrored(290, 'sql01', 'sql04', 'sql03')),
      on: ['pool:2', 'sql:290'],
      says: ['from sql01.contoso.com\\rtc to sql04.contoso.com\\rtc', 'Remove the old mirroring first'],
    },
    'a primary and a mirror that change places': {
      ...changed(twice, mirrored(290, 'sql02', 'sql01', 'sql03')),
      on: ['pool:2', 'sql:290'],
      says: ['from sql02.contoso.com\\rtc to sql01.contoso.com\\rtc'],
    },
    'a witness that comes': {
      ...changed(mirrored(290, 'sql01', 'sql02'), twice),
      on: ['pool:2', 'sql:290'],
      says: ['gets sql03.contoso.com\\rtc as witness'],
    },
    'another witness': {
      ...changed(mirrored(290, 'sql01', 'sql02', 'sql09'), twice),
      on: ['pool:2', 'sql:290'],
      says: ['gets sql03.contoso.com\\rtc as witness'],
    },
    'a pool of which nobody stated whether it is deployed': {
      ...changed(single, twice, null),
      on: ['pool:2', 'sql:290'],
      severity: 'warning',
    },
    'a pool that is not deployed, whose servers do not run yet': {
      ...changed(single, twice, false),
      on: ['pool:2', 'sql:290'],
      severity: 'info',
    },
  },
})

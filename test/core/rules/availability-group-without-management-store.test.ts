import { availabilityGroupWithoutManagementStore } from '../../../src/core/rules/availability-group-without-management-store.ts'
import { availabilityGroupWithoutManagementStoreExamples as examples } from '../../../src/core/examples/availability-group-without-management-store.ts'
import { alwaysOn, mirrored, sql } from '../../../src/core/examples/notation.ts'
import type { SqlStore } from '../../../src/core/model/store.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const group = alwaysOn(290, 'listener', ['sql01', 'sql02'])

const changed = (then: SqlStore | null, now: SqlStore, deployed: boolean | null = true) => ({
  published: onePool({ store: then, deployed }),
  given: onePool({ store: now, deployed }),
})

ruleCases(availabilityGroupWithoutManagementStore, {
  sound: {
    [examples.sound.title]: examples.sound,
    'a new pool with an Availability Group': onePool({ store: group, deployed: true }),
    'a pool that had the group before': changed(group, group),
    'a Standard Edition server, which has no Availability Group': {
      published: onePool({ edition: 'standard', store: sql(290, 'sql01'), deployed: true }),
      given: onePool({ edition: 'standard', store: group, deployed: true }),
    },
    'a pool that leaves the group': changed(group, sql(290, 'sql01')),
    'a pool that had no store': changed(null, group),
    'a Central Management store that is moved away in the same change': {
      published: onePool({ store: sql(290, 'sql01'), deployed: true }),
      given: { ...onePool({ store: group, deployed: true }), managementStore: null },
    },
    'a Central Management store that was elsewhere until now': {
      published: { ...onePool({ store: sql(290, 'sql01'), deployed: true }), managementStore: null },
      given: onePool({ store: group, deployed: true }),
    },
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['pool:2', 'sql:290'],
      says: ['ldn-pool.contoso.com holds the Central Management store', 'Move-CsManagementServer first'],
      severity: 'error',
      field: 'sqlStore',
    },
    'a mirrored pool, of which nobody stated whether it is deployed': {
      ...changed(mirrored(290, 'sql01', 'sql02'), group, null),
      on: ['pool:2', 'sql:290'],
      severity: 'warning',
    },
    'a pool that is not deployed': {
      ...changed(sql(290, 'sql01'), group, false),
      on: ['pool:2', 'sql:290'],
      severity: 'warning',
    },
  },
})

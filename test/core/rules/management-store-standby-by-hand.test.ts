import { makeId } from '../../../src/core/model/id.ts'
import { managementStoreStandbyByHandExamples as examples } from '../../../src/core/examples/management-store-standby-by-hand.ts'
import { paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { managementStoreStandbyByHand } from '../../../src/core/rules/management-store-standby-by-hand.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const broken = examples.broken.given
const mixed = topology(
  site(1, 'London', pool(2, 'ldn-pool')),
  site(3, 'Cardiff', standard(4, 'cdf-se01')),
  paired(5, 2, 4),
)

ruleCases(managementStoreStandbyByHand, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a Standard Edition server that is paired with the Enterprise Edition pool of the standby': {
      ...mixed,
      managementStore: makeId('pool', 4),
    },
    'no pairing': { ...broken, pairings: [] },
    'a store nowhere': { ...broken, managementStore: null },
    'a server that is paired with itself': { ...broken, pairings: [paired(5, 2, 2)] },
  },
  broken: {
    [examples.broken.title]: {
      given: broken,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: [
        'lds-se01.contoso.com holds the Central Management store',
        'the Standard Edition server cdf-se01.contoso.com',
        'Install-CsDatabase -CentralManagementDatabase on the SQL Server instance rtc of cdf-se01',
      ],
      severity: 'warning',
    },
    'an Enterprise Edition pool with its standby on a Standard Edition server': {
      given: mixed,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      severity: 'warning',
    },
    'a pairing that was published, as a remark': {
      given: broken,
      published: broken,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      severity: 'info',
    },
    'a pairing that is new since the publication': {
      given: broken,
      published: { ...broken, pairings: [] },
      on: ['pairing:5', 'pool:2', 'pool:4'],
      severity: 'warning',
    },
    'a store that came to the pool since the publication': {
      given: broken,
      published: { ...broken, managementStore: makeId('pool', 4) },
      on: ['pairing:5', 'pool:2', 'pool:4'],
      severity: 'warning',
    },
  },
})

import { availabilityGroupActivePassiveFixes } from '../../../src/core/fixes/availability-group-active-passive.ts'
import { alwaysOn, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const group = (facts: Parameters<typeof alwaysOn>[3]) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { store: alwaysOn(90, 'sqlag', ['sql01', 'sql02'], facts) })),
  )

fixCases(availabilityGroupActivePassiveFixes, {
  'states both where both are otherwise': {
    given: group({ commit: 'asynchronous', readableSecondaries: true }),
    offers: {
      'State that sqlag.contoso.com\\rtc commits synchronously and has no readable secondary replica, once it is so':
        [
          'SQL Server store sqlag.contoso.com\\rtc: commit mode: asynchronous → synchronous.',
          'SQL Server store sqlag.contoso.com\\rtc: readable secondary replicas: yes → no.',
        ],
    },
  },
  'states nothing about what nobody stated': {
    given: group({ readableSecondaries: true }),
    offers: {
      'State that sqlag.contoso.com\\rtc has no readable secondary replica, once it is so': [
        'SQL Server store sqlag.contoso.com\\rtc: readable secondary replicas: yes → no.',
      ],
    },
  },
})

import { witnessServesOneStore } from '../../../src/core/rules/witness-serves-one-store.ts'
import { witnessServesOneStoreExamples as examples } from '../../../src/core/examples/witness-serves-one-store.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const two = (first: Parameters<typeof mirrored>[4], second: Parameters<typeof mirrored>[4]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'a-pool', { store: mirrored(90, 'sql01', 'sql02', null, first) }),
      pool(3, 'b-pool', { store: mirrored(91, 'sql03', 'sql04', null, second) }),
    ),
  )

ruleCases(witnessServesOneStore, {
  sound: {
    [examples.sound.title]: examples.sound,
    'two stores without a witness': two({}, {}),
    'two instances of one computer': two(
      { witness: { fqdn: 'sql09.contoso.com', instance: 'a' } },
      { witness: { fqdn: 'sql09.contoso.com', instance: 'b' } },
    ),
    'witnesses without a name': two(
      { witness: { fqdn: '', instance: '' } },
      { witness: { fqdn: '', instance: '' } },
    ),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:290', 'sql:390'],
      says: [
        'ldn-sql05.contoso.com\\rtc is the witness of 2 mirrored stores: ldn-sql01.contoso.com\\rtc and ldn-sql03',
      ],
      severity: 'info',
      field: 'witness',
    },
    'one witness in other letters': {
      given: two(
        { witness: { fqdn: 'sql09.contoso.com', instance: 'rtc' } },
        { witness: { fqdn: 'SQL09.contoso.com', instance: 'RTC' } },
      ),
      on: ['sql:90', 'sql:91'],
    },
  },
})

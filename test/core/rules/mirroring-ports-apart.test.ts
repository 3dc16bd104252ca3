import { mirroringPortsApart } from '../../../src/core/rules/mirroring-ports-apart.ts'
import { mirroringPortsApartExamples as examples } from '../../../src/core/examples/mirroring-ports-apart.ts'
import { mirrored, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const at = (fqdn: string, instance: string) => ({ fqdn: `${fqdn}.contoso.com`, instance })

const two = (first: Parameters<typeof pool>[2], second: Parameters<typeof pool>[2]) =>
  topology(site(1, 'London', pool(2, 'a-pool', first), pool(3, 'b-pool', second)))

ruleCases(mirroringPortsApart, {
  sound: {
    [examples.sound.title]: examples.sound,
    'one witness instance for two stores, which has one endpoint': two(
      { store: mirrored(90, 'sql01', 'sql02', 'sql09') },
      { store: mirrored(91, 'sql03', 'sql04', 'SQL09') },
    ),
    'a mirror and a witness on one computer, by their defaults': two(
      { store: mirrored(90, 'sql01', 'sql09') },
      { store: mirrored(91, 'sql03', 'sql04', 'sql09') },
    ),
    'two instances of one computer that are not mirrored': two(
      { store: sql(90, 'sql01', { instance: 'a' }) },
      { store: sql(91, 'sql01', { instance: 'b' }) },
    ),
    'computers without a name': two(
      { store: mirrored(90, 'sql01', '', null, { mirror: { fqdn: '', instance: 'a' } }) },
      { store: mirrored(91, 'sql02', '', null, { mirror: { fqdn: '', instance: 'b' } }) },
    ),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:290', 'sql:390'],
      says: [
        'On ldn-sql03.contoso.com the instances ldn-sql03.contoso.com\\ldn and ldn-sql03.contoso.com\\wit',
        'one port, 7022',
      ],
      severity: 'warning',
      field: 'ports',
    },
    'a witness that is given the port of a mirror, in other letters': {
      given: two(
        { store: mirrored(90, 'sql01', 'sql09', null, { mirror: at('SQL09', 'a') }) },
        {
          store: mirrored(91, 'sql03', 'sql04', 'sql09', {
            witness: at('sql09', 'b'),
            ports: { primary: null, mirror: null, witness: 5022 },
          }),
        },
      ),
      on: ['sql:90', 'sql:91'],
      says: ['one port, 5022'],
    },
    'two witnesses on the default port of a witness': {
      given: two(
        { store: mirrored(90, 'sql01', 'sql02', 'sql09', { witness: at('sql09', 'a') }) },
        { store: mirrored(91, 'sql03', 'sql04', 'sql09', { witness: at('sql09', 'b') }) },
      ),
      on: ['sql:90', 'sql:91'],
      says: ['one port, 7022'],
    },
    'a store that is mirrored to its own computer': {
      given: two({ store: mirrored(90, 'sql01', 'sql01', null, { mirror: at('sql01', 'b') }) }, {}),
      on: ['sql:90'],
      says: ['sql01.contoso.com\\rtc and sql01.contoso.com\\b'],
    },
  },
})

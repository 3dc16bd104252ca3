import type { RuleExamples } from './example.ts'
import { mirrored, pool, site, topology } from './notation.ts'

const withSecondPort = (mirror: number | null) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', {
        store: mirrored(290, 'ldn-sql01', 'ldn-sql03', null, {
          mirror: { fqdn: 'ldn-sql03.contoso.com', instance: 'ldn' },
        }),
      }),
      pool(3, 'vip-pool', {
        store: mirrored(390, 'ldn-sql02', 'ldn-sql03', null, {
          mirror: { fqdn: 'ldn-sql03.contoso.com', instance: 'vip' },
          ports: { primary: null, mirror, witness: null },
        }),
      }),
    ),
  )

/** Two mirrored stores whose mirrors are instances of one computer, with ports of their own and with one port. */
export const mirroringPortsApartExamples: RuleExamples = {
  rule: 'SQL-007',
  sound: {
    title: 'a mirroring port for each instance',
    given: withSecondPort(5023),
  },
  broken: {
    title: 'two instances on the default port',
    given: withSecondPort(null),
  },
}

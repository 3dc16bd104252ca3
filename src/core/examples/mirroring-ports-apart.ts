import type { RuleExamples } from './example.ts'
import { mirrored, pool, site, topology } from './notation.ts'

const withMirrorPort = (mirror: number | null) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', {
        store: mirrored(290, 'ldn-sql01', 'ldn-sql03', null, {
          mirror: { fqdn: 'ldn-sql03.contoso.com', instance: 'ldn' },
          ports: { primary: null, mirror, witness: null },
        }),
      }),
      pool(3, 'vip-pool', {
        store: mirrored(390, 'ldn-sql02', 'ldn-sql04', 'ldn-sql03', {
          witness: { fqdn: 'ldn-sql03.contoso.com', instance: 'wit' },
        }),
      }),
    ),
  )

/** The mirror of one store and the witness of another as two instances of one computer, on two ports and on one. */
export const mirroringPortsApartExamples: RuleExamples = {
  rule: 'SQL-007',
  sound: {
    title: 'a mirror and a witness on one computer, each on its own port',
    given: withMirrorPort(null),
  },
  broken: {
    title: 'a mirror on the port of the witness beside it',
    given: withMirrorPort(7022),
  },
}

import type { RuleExamples } from './example.ts'
import { file, fqdn, pool, site, topology } from './notation.ts'
import { director } from './roles.ts'

const withDirector = (second: string) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      director(3, 'ldn-dir', {
        servers: [{ fqdn: fqdn('ldn-dir01') }, { fqdn: fqdn(second) }],
        fileStore: 'file:91',
      }),
      file(91, 'ldn-fs02'),
    ),
  )

/** Directors on computers of their own, and one on a Front End Server. */
export const rolesApartFromFrontEndsExamples: RuleExamples = {
  rule: 'ROLE-001',
  sound: { title: 'two Directors on computers of their own', given: withDirector('ldn-dir02') },
  broken: { title: 'a Director on a Front End Server', given: withDirector('ldn-pool-fe01') },
}

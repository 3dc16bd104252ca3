import { serverOrdinalsInOrderFixes } from '../../../src/core/fixes/server-ordinals-in-order.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const ordered = (ordinals: (number | null)[]) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers: ordinals.map((ordinal) => ({ ordinal })) })))
const forgotten = (ordinals: (number | null)[]) =>
  ordinals.flatMap((ordinal, i) =>
    ordinal === null
      ? []
      : `Front End Server ldn-pool-fe0${i + 1}.contoso.com: ordinal of the imported file: ${ordinal} → not stated.`,
  )
const keep = 'Keep the servers of ldn-pool as they are listed, and forget the ordinals'

fixCases(serverOrdinalsInOrderFixes, {
  'keeps the list where an ordinal is only repeated': {
    given: ordered([1, 2, 2]),
    offers: { [keep]: forgotten([1, 2, 2]) },
  },
  'orders by the ordinals, those without one last, or keeps the list': {
    given: ordered([null, 3, 1]),
    offers: {
      'Order the servers of ldn-pool by their ordinals': [
        'Front End pool ldn-pool.contoso.com: servers reordered, now ldn-pool-fe03.contoso.com, ldn-pool-fe02.contoso.com, ldn-pool-fe01.contoso.com.',
        'Front End Server ldn-pool-fe03.contoso.com: ordinal of the imported file: 1 → not stated.',
        'Front End Server ldn-pool-fe02.contoso.com: ordinal of the imported file: 3 → not stated.',
      ],
      [keep]: forgotten([null, 3, 1]),
    },
  },
})

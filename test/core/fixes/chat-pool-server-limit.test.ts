import { chatPoolServerLimitExamples } from '../../../src/core/examples/chat-pool-server-limit.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { chat } from '../../../src/core/examples/roles.ts'
import { makeId } from '../../../src/core/model/id.ts'
import { chatPoolServerLimitFixes } from '../../../src/core/fixes/chat-pool-server-limit.ts'
import { fixCases } from './fix-cases.ts'

fixCases(chatPoolServerLimitFixes, {
  'sets the last active server to inactive': {
    given: chatPoolServerLimitExamples.broken.given,
    offers: {
      'Set ldn-chat05.contoso.com to inactive': [
        'Persistent Chat pool ldn-chat.contoso.com: Inactive computers: ldn-chat06.contoso.com → ldn-chat05.contoso.com, ldn-chat06.contoso.com.',
      ],
    },
  },
  'leaves it to a person which servers go from a pool that has too many': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool'),
        chat(3, 'ldn-chat', {
          nextHop: 'pool:2',
          servers: 9,
          inactive: [305, 306, 307, 308, 309].map((n) => makeId('server', n)),
        }),
      ),
    ),
    offers: {},
  },
})

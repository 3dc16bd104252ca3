import { describe, expect, it } from 'vitest'
import { chatPoolServerLimitExamples as examples } from '../../../src/core/examples/chat-pool-server-limit.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { chat } from '../../../src/core/examples/roles.ts'
import { makeId } from '../../../src/core/model/id.ts'
import { chatPoolServerLimit } from '../../../src/core/rules/chat-pool-server-limit.ts'
import { runRule } from '../../support/naive-check.ts'
import { ruleCases } from '../../support/rule-cases.ts'

/** A pool of so many servers, of which the first are active. */
const chatOf = (servers: number, active: number) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      chat(3, 'ldn-chat', {
        nextHop: 'pool:2',
        servers,
        inactive: Array.from({ length: servers - active }, (_, i) => makeId('server', 301 + active + i)),
      }),
    ),
  )

ruleCases(chatPoolServerLimit, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'four servers, all active': chatOf(4, 4),
    'eight servers, four active': chatOf(8, 4),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['chat:3'],
      says: [
        '5 servers of the Persistent Chat pool ldn-chat.contoso.com are active, where 4 is the limit',
        'Set 1 server to inactive',
      ],
      severity: 'error',
      field: 'inactive',
    },
    'nine servers, four active': {
      given: chatOf(9, 4),
      on: ['chat:3'],
      says: ['has 9 servers, where 8 is the limit'],
      field: 'servers',
    },
  },
})

describe('a Persistent Chat pool over both limits', () => {
  it('is told of each', () => {
    const fields = runRule(chatPoolServerLimit, chatOf(9, 9)).map(({ field }) => field)
    expect(fields).toEqual(['servers', 'inactive'])
  })
})

import { chatNotIn2019Examples as examples } from '../../../src/core/examples/chat-not-in-2019.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { chat } from '../../../src/core/examples/roles.ts'
import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { chatNotIn2019 } from '../../../src/core/rules/chat-not-in-2019.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const chatOf = (version: ProductVersion) =>
  topology(site(1, 'London', pool(2, 'ldn-pool'), chat(3, 'ldn-chat', { nextHop: 'pool:2', version })))

ruleCases(chatNotIn2019, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'Persistent Chat in 2013': chatOf('2013'),
    'Persistent Chat in a release that is not known': chatOf('other'),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['chat:3'],
      says: ['ldn-chat.contoso.com is said to run Skype for Business Server 2019', 'Correct its version'],
      severity: 'error',
      field: 'version',
    },
  },
})

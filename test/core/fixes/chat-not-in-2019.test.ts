import { chatNotIn2019Examples } from '../../../src/core/examples/chat-not-in-2019.ts'
import { chatNotIn2019Fixes } from '../../../src/core/fixes/chat-not-in-2019.ts'
import { fixCases } from './fix-cases.ts'

fixCases(chatNotIn2019Fixes, {
  'deletes the pool': {
    given: chatNotIn2019Examples.broken.given,
    offers: {
      'Delete the Persistent Chat pool ldn-chat.contoso.com': [
        'Persistent Chat pool ldn-chat.contoso.com removed from London.',
      ],
    },
  },
})

import { chatOutsideAvailabilityGroupExamples as examples } from '../../../src/core/examples/chat-outside-availability-group.ts'
import { alwaysOn, mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { chat } from '../../../src/core/examples/roles.ts'
import { chatOutsideAvailabilityGroup } from '../../../src/core/rules/chat-outside-availability-group.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const group = alwaysOn(90, 'ldn-ag', ['sql01', 'sql02'])

ruleCases(chatOutsideAvailabilityGroup, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a mirrored store': topology(
      site(1, 'London', chat(3, 'ldn-chat', { store: 'sql:90' }), mirrored(90, 'sql01', 'sql02')),
    ),
    'a pool in an AlwaysOn Availability Group, and chat without a store': topology(
      site(1, 'London', pool(2, 'ldn-pool', { store: group }), chat(3, 'ldn-chat')),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['chat:3', 'sql:90'],
      says: ['ldn-chat.contoso.com are in ldn-ag.contoso.com\\rtc, an AlwaysOn Availability Group'],
      severity: 'error',
      field: 'store',
    },
    'a compliance store, once however often it is used': {
      given: topology(
        site(
          1,
          'London',
          chat(3, 'ldn-chat', { complianceStore: 'sql:90', complianceBackupStore: 'sql:90' }),
          group,
        ),
      ),
      on: ['chat:3', 'sql:90'],
      field: 'complianceStore',
    },
  },
})

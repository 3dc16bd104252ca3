import { nextHopChosenExamples as examples } from '../../../src/core/examples/next-hop-chosen.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { appliance, applications, chat, director, edge, interop } from '../../../src/core/examples/roles.ts'
import type { Role } from '../../../src/core/model/role.ts'
import { nextHopChosen } from '../../../src/core/rules/next-hop-chosen.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const withRole = (...roles: Role[]) => topology(site(1, 'London', pool(2, 'ldn-pool'), ...roles))

ruleCases(nextHopChosen, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'roles that lead to a Front End pool': withRole(
      chat(3, 'ldn-chat', { nextHop: 'pool:2' }),
      applications(4, 'ldn-app', { nextHop: 'pool:2' }),
      interop(5, 'ldn-vis', { nextHop: 'pool:2' }),
    ),
    'roles that other laws are about': withRole(
      edge(3, 'ldn-edge'),
      director(4, 'ldn-dir'),
      appliance(5, 'ldn-sba'),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['mediation:3'],
      says: [
        'The Mediation pool ldn-med.contoso.com has no next hop, so calls from its gateways reach no users',
        'Choose the Front End pool or Standard Edition server',
      ],
      severity: 'error',
      field: 'nextHop',
    },
    'a Persistent Chat pool that leads nowhere': {
      given: withRole(chat(3, 'ldn-chat')),
      on: ['chat:3'],
      says: ['The Persistent Chat pool ldn-chat.contoso.com has no next hop, so no users reach its rooms'],
    },
    'a trusted application pool that leads nowhere': {
      given: withRole(applications(3, 'ldn-app')),
      on: ['application:3'],
      says: ['so its applications reach no users'],
    },
    'a Video Interop Server that leads nowhere': {
      given: withRole(interop(3, 'ldn-vis')),
      on: ['interop:3'],
      says: ['so calls of its video systems reach no users'],
    },
  },
})

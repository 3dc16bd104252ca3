import { describe, expect, it } from 'vitest'
import { rolesApartFromFrontEndsExamples as examples } from '../../../src/core/examples/roles-apart-from-front-ends.ts'
import { pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { applications, chat, edge, interop, mediation, webApps } from '../../../src/core/examples/roles.ts'
import type { Role } from '../../../src/core/model/role.ts'
import { namesUnique } from '../../../src/core/rules/names-unique.ts'
import { rolesApartFromFrontEnds } from '../../../src/core/rules/roles-apart-from-front-ends.ts'
import { runRule } from '../../support/naive-check.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const onFrontEnd = (...roles: Role[]) => topology(site(1, 'London', pool(2, 'ldn-pool'), ...roles))
const onStandard = (role: Role) => topology(site(1, 'London', standard(2, 'ldn-se'), role))

ruleCases(rolesApartFromFrontEnds, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a Mediation pool on a Front End Server, which NAME-008 speaks of': onFrontEnd(
      mediation(3, 'ldn-pool-fe01', { nextHop: 'pool:2' }),
    ),
    'Persistent Chat on a Standard Edition server': onStandard(chat(3, 'ldn-se', { nextHop: 'pool:2' })),
    'two roles on one computer that is no Front End Server': onFrontEnd(
      edge(3, 'ldn-box', { nextHop: 'pool:2' }),
      webApps(4, 'ldn-box'),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['server:302', 'server:201'],
      says: [
        'ldn-pool-fe01.contoso.com is a Front End Server of ldn-pool.contoso.com and a Director of ldn-dir.contoso.com',
      ],
      severity: 'error',
      field: 'fqdn',
    },
    'Persistent Chat on a server of an Enterprise Edition pool': {
      given: onFrontEnd(chat(3, 'ldn-pool-fe01', { nextHop: 'pool:2' })),
      on: ['server:301', 'server:201'],
      says: ['a Persistent Chat Server of ldn-pool-fe01.contoso.com'],
    },
    'an Edge Server on a Standard Edition server': {
      given: onStandard(edge(3, 'LDN-SE', { nextHop: 'pool:2' })),
      on: ['server:301', 'server:201'],
      says: ['an Edge Server of'],
    },
    'two roles on one Front End Server': {
      given: onFrontEnd(interop(3, 'ldn-pool-fe01', { nextHop: 'pool:2' }), webApps(4, 'ldn-pool-fe01')),
      on: ['server:301', 'server:401', 'server:201'],
      says: ['a Video Interop Server of', 'an Office Web Apps Server of'],
    },
  },
})

describe('a computer that two things share', () => {
  const said = (given: ReturnType<typeof topology>) =>
    [rolesApartFromFrontEnds, namesUnique].flatMap((rule) => runRule(rule, given).map(() => rule.id))

  it('is spoken of once: by ROLE-001 where such a role is on a Front End Server, else by NAME-008', () => {
    expect(said(examples.broken.given)).toEqual(['ROLE-001'])
    expect(said(onStandard(chat(3, 'ldn-se', { nextHop: 'pool:2' })))).toEqual([])
    expect(said(onFrontEnd(mediation(3, 'ldn-pool-fe01')))).toEqual(['NAME-008'])
    expect(said(onFrontEnd(applications(3, 'ldn-pool-fe01')))).toEqual(['NAME-008'])
    expect(said(onFrontEnd(edge(3, 'ldn-box'), webApps(4, 'ldn-box')))).toEqual(['NAME-008'])
  })
})

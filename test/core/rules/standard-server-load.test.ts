import { standardServerLoad } from '../../../src/core/rules/standard-server-load.ts'
import { paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

const users = (count: number | null) => ({ edition: 'standard', users: count })

ruleCases(standardServerLoad, {
  sound: {
    '2,500 users on each server of a pair': pairOf(users(2500), users(2500)),
    'an Enterprise Edition pool': soundPair(),
  },
  broken: {
    'one user more, where both together stay within 5,000': {
      given: pairOf(users(2501), users(2499)),
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com homes 2,501 users', '2,500 at most'],
      doesNotSay: ['5,000'],
      severity: 'warning',
      field: 'users',
    },
    'one user more, where both together exceed 5,000': {
      given: pairOf(users(2501), users(2500)),
      on: ['pool:2'],
      says: ['5,001 users of both', '5,000 is the limit'],
    },
    'users that are not stated': {
      given: pairOf(users(null), users(100)),
      on: ['pool:2'],
      says: ['Not stated of ldn-pool.contoso.com'],
      severity: 'info',
    },
  },
})

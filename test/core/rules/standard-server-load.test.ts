import { standardServerLoad } from '../../../src/core/rules/standard-server-load.ts'
import { standardServerLoadExamples as examples } from '../../../src/core/examples/standard-server-load.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const users = (count: number | null) => ({ edition: 'standard', users: count }) as const

ruleCases(standardServerLoad, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'an Enterprise Edition pool': soundPair(),
    'servers of a release that is not known, which VER-001 says': pairOf(
      { ...users(null), version: 'other' },
      { ...users(9000), version: 'other' },
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['ldn-se01.contoso.com homes 3,000 users', '5,500 users of both', 'Move 500 users'],
      severity: 'warning',
      field: 'users',
    },
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
      field: 'users',
    },
  },
})

import { describe, expect, it } from 'vitest'
import { namesOfPlainCharacters } from '../../../src/core/rules/names-of-plain-characters.ts'
import { namesOfPlainCharactersExamples as examples } from '../../../src/core/examples/names-of-plain-characters.ts'
import {
  alwaysOn,
  file,
  mirrored,
  pool,
  site,
  sql,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import { runRule } from '../../support/naive-check.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (name: string, facts: Parameters<typeof pool>[2] = { servers: 0 }) =>
  topology(site(1, 'London', pool(2, name, facts)))

ruleCases(namesOfPlainCharacters, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'letters, digits and hyphens': of('LDN-pool-01.contoso.com'),
    'a name that is missing, which NAME-002 says': of(''),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['server:201'],
      says: ['ldn_fe01.contoso.com contains “_”'],
      severity: 'unsupported',
    },
    'two names of one store, once, since an override answers a rule on its targets': {
      given: of('ldn-pool', { store: mirrored(90, 'sql_01', 'sql_02', 'SQL_01') }),
      on: ['sql:90'],
      says: [
        'The names sql_01.contoso.com and sql_02.contoso.com contain “_”.',
        'Rename them, or write down why the names must stay.',
      ],
      severity: 'unsupported',
    },
    'one name with an underscore and one with more, as an error': {
      given: of('ldn-pool', { store: mirrored(90, 'sql_01', 'sql!02') }),
      on: ['sql:90'],
      says: ['sql!02.contoso.com and sql_01.contoso.com'],
      severity: 'error',
    },
    'a letter with an accent': {
      given: of('ldn-pool', { share: file(90, 'dépôt.contoso.com') }),
      on: ['file:90'],
      says: ['“é”, “ô”'],
      severity: 'error',
    },
    'a space': {
      given: of('ldn-pool', { store: sql(90, 'sql 01.contoso.com') }),
      on: ['sql:90'],
      says: ['a space'],
    },
    'a witness of a mirrored store': {
      given: of('ldn-pool', { store: mirrored(90, 'sql01', 'sql02', 'sql!03') }),
      on: ['sql:90'],
      says: ['sql!03.contoso.com contains “!”'],
    },
    'the network name of a failover cluster': {
      given: of('ldn-pool', {
        store: sql(90, 'sql', {
          availability: {
            kind: 'failoverCluster',
            networkName: { fqdn: 'sql+fci.contoso.com', instance: '' },
            primary: null,
            others: [],
          },
        }),
      }),
      on: ['sql:90'],
      says: ['“+”'],
    },
    'the listener of an Availability Group': {
      given: of('ldn-pool', {
        store: alwaysOn(90, 'sql+ag', ['node1']),
      }),
      on: ['sql:90'],
      says: ['“+”'],
    },
    'a letter that only looks like K': {
      given: of('ldn-pool', { share: file(90, '\u212a.contoso.com') }),
      on: ['file:90'],
      says: ['“\u212a”'],
    },
    'markup, as the text that it is, once for a server that is its pool': {
      given: topology(site(1, 'London', standard(2, '<b>.contoso.com', { store: null, share: null }))),
      on: ['pool:2', 'server:201'],
      says: ['<b>.contoso.com contains “<”, “>”'],
    },
  },
})

describe('names that read alike without a gap', () => {
  it('are two findings: two names of one store, and one name of a pool', () => {
    const given = of('ldn-pool', {
      store: mirrored(90, 'sql01', 'sql02', null, {
        primary: { fqdn: 'a_', instance: '' },
        mirror: { fqdn: 'b_', instance: '' },
      }),
      fqdn: 'a_b_',
    })
    const targets = [...runRule(namesOfPlainCharacters, given, null)].map((draft) => draft.targets)
    expect(new Set(targets.flat())).toEqual(new Set(['pool:2', 'sql:90']))
    expect(targets).toHaveLength(2)
  })
})

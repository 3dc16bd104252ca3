import { describe, expect, it } from 'vitest'
import { pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { chat, director, edge, gateway, other, trunk } from '../../../src/core/examples/roles.ts'
import type { Role } from '../../../src/core/model/role.ts'
import { emptyTopology } from '../../../src/core/model/topology.ts'
import { isShown, type Field } from '../../../src/core/vocabulary/field.ts'
import {
  factsOfAddresses,
  factsOfPool,
  factsOfRole,
  factsOfSimpleUrls,
  factsOfSite,
  factsOfTrunk,
} from '../../../src/core/vocabulary/facts.ts'
import { vocabularyOf } from '../../../src/core/vocabulary/roles.ts'
import { freshTrunk, trunkSections } from '../../../src/core/vocabulary/trunk.ts'
import { answerInWords, wordsOf } from '../../../src/core/vocabulary/words.ts'

const fieldOf = (role: Role, key: string): Field<Role> =>
  vocabularyOf(role.kind)
    .sections.flatMap(({ fields }): readonly Field<Role>[] => fields)
    .find((field) => field.key === key)!

describe('an Edge pool', () => {
  const answered = (role: Role, key: string, value: boolean) => {
    const field = fieldOf(role, key)
    if (field.input !== 'answer') throw new Error(`${key} is no yes or no`)
    return field.set(role, value)
  }

  it('with a single address has the three default ports, and each service 443 with addresses of its own', () => {
    const single = vocabularyOf('edge').fresh('edge.contoso.com', '2015')
    expect(single).toMatchObject({ accessPort: 5061, conferencingPort: 444, avPort: 443 })
    const separate = answered(single, 'singleAddress', false)
    expect(separate).toMatchObject({ accessPort: 443, conferencingPort: 443, avPort: 443 })
    expect(answered(separate, 'singleAddress', true)).toMatchObject({
      accessPort: 5061,
      conferencingPort: 444,
    })
  })

  it('keeps ports that somebody chose when the addresses are parted', () => {
    const chosen = edge(1, 'edge', { accessPort: 5062 })
    expect(answered(chosen, 'singleAddress', false)).toMatchObject({
      accessPort: 5062,
      conferencingPort: 444,
    })
  })

  it('with a single address has one name for all three services', () => {
    const field = fieldOf(edge(1, 'edge'), 'accessFqdn')
    if (field.input !== 'fqdn') throw new Error('the name is a name')
    expect(field.set(edge(1, 'edge'), 'access.contoso.com')).toMatchObject({
      conferencingFqdn: 'access.contoso.com',
      avFqdn: 'access.contoso.com',
    })
    const apart = edge(1, 'edge', { singleAddress: false, avFqdn: 'av.contoso.com' })
    expect(field.set(apart, 'access.contoso.com')).toMatchObject({ avFqdn: 'av.contoso.com' })
  })

  it('is asked for Skype federation search only where the product knows it, and for XMPP where it still does', () => {
    const shown = (version: Role['version'], key: string) => {
      const role = edge(1, 'edge', { version })
      return isShown(fieldOf(role, key), role)
    }
    expect(shown('2013', 'skypeSearch')).toBe(false)
    expect(shown('2019', 'skypeSearch')).toBe(true)
    expect(shown('2013', 'xmpp')).toBe(true)
    expect(shown('2019', 'xmpp')).toBe(false)
  })
})

describe('a trunk', () => {
  const protocol = trunkSections[0]!.fields.find(({ key }) => key === 'protocol')!

  it('takes the default ports of its protocol', () => {
    if (protocol.input !== 'choice') throw new Error('the protocol is a choice')
    const tcp = protocol.set(freshTrunk('gw'), 'tcp')
    expect(tcp).toMatchObject({ protocol: 'tcp', gatewayPort: 5066, mediationPort: 5068 })
    expect(protocol.set({ ...tcp, gatewayPort: 5060 }, 'tls')).toMatchObject({
      gatewayPort: 5060,
      mediationPort: 5067,
    })
    expect(protocol.set(tcp, 'udp')).toBe(tcp)
  })

  it('is offered Mediation Servers alone', () => {
    const mediation = trunkSections[0]!.fields.find(({ key }) => key === 'mediation')!
    if (mediation.input !== 'reference') throw new Error('the Mediation Server is a reference')
    const ports = { tls: { from: 5067, to: 5067 }, tcp: null }
    const given = topology(site(1, 'London', pool(2, 'with', { mediation: ports }), pool(3, 'without')))
    expect(mediation.fits?.(given, 'pool:2')).toBe(true)
    expect(mediation.fits?.(given, 'pool:3')).toBe(false)
    expect(mediation.fits?.(given, 'mediation:9')).toBe(true)
  })
})

it('a reference of another kind is not taken', () => {
  const role = director(1, 'dir')
  const field = fieldOf(role, 'edgePool')
  if (field.input !== 'reference') throw new Error('the Edge pool is a reference')
  expect(field.set(role, 'pool:4')).toBe(role)
})

describe('the facts of a thing', () => {
  const words = (facts: readonly { label: string; words: string }[], label: string) =>
    facts.find((fact) => fact.label === label)?.words

  it('say what it is in words, with names for what it refers to', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool')))
    const facts = factsOfRole(given, edge(3, 'edge', { nextHop: 'pool:2', federation: true }))
    expect(words(facts, 'FQDN')).toBe('edge.contoso.com')
    expect(words(facts, 'Next hop pool')).toBe('ldn-pool.contoso.com')
    expect(words(facts, 'Enable federation for this Edge pool (port 5061)')).toBe('yes')
    expect(words(facts, 'SIP Access Edge service port')).toBe('5061')
    expect(words(facts, 'A/V Edge service FQDN')).toBeUndefined()
  })

  it('have equal keys exactly where the values are equal', () => {
    const of = (port: number) => factsOfRole(emptyTopology, chat(1, 'chat', { port }))
    const differing = (a: ReturnType<typeof of>, b: ReturnType<typeof of>) =>
      a.flatMap((fact, i) => (fact.key === b[i]!.key ? [] : [fact.label]))
    expect(differing(of(5041), of(5041))).toEqual([])
    expect(differing(of(5041), of(5042))).toEqual(['Persistent Chat port'])
  })

  it('list what stands in lists', () => {
    const given = chat(1, 'chat', { servers: 2, inactive: ['server:102'] })
    const held = { ...site(1, 'London'), roles: [given] }
    expect(words(factsOfRole(topology(held), given), 'Inactive computers')).toBe('chat02.contoso.com')
    expect(words(factsOfRole(emptyTopology, other(1, 'x', { services: ['A', 'B'] })), 'Services')).toBe(
      'A, B',
    )
  })

  it('name default ports, and ports that are not listened on', () => {
    const facts = factsOfPool(
      emptyTopology,
      pool(1, 'p', { mediation: { tls: { from: 5067, to: 5069 }, tcp: null } }).pool,
    )
    expect(words(facts, 'External web services listening port (HTTPS)')).toBe('default (4443)')
    expect(words(facts, 'Listening ports (TLS)')).toBe('5067-5069')
    expect(words(facts, 'Listening ports (TCP)')).toBe('not enabled')
    expect(words(facts, 'Conferencing')).toBe('not stated')
  })

  it('name the store that archives, the trunk and the route', () => {
    const store = sql(9, 'sql01')
    const given = topology({ ...site(1, 'London', pool(2, 'p', { store })), federationRoute: null })
    expect(
      words(
        factsOfPool(given, pool(2, 'p', { archivingStore: store.id }).pool),
        'Archiving SQL Server store',
      ),
    ).toContain('sql01')
    expect(words(factsOfTrunk(given, trunk(1, 'gw')), 'SIP Transport Protocol')).toBe('TLS')
    expect(words(factsOfSite(given, site(1, 'London')), 'SIP federation route')).toBe('none')
  })

  it('say which simple URL is active, by purpose and domain', () => {
    const facts = factsOfSimpleUrls({
      ...emptyTopology,
      simpleUrls: [
        { component: 'Dialin', domain: '*', active: 'https://a', urls: ['https://a', 'https://b'] },
        { component: 'Meet', domain: 'contoso.com', active: '', urls: [] },
      ],
    })
    expect(facts.map(({ label, words: said }) => [label, said])).toEqual([
      ['Phone access URLs', 'https://a (active), https://b'],
      ['Meeting URLs of contoso.com', 'none'],
    ])
  })

  it('say the addresses of a computer with their side', () => {
    const [computer] = gateway(1, 'gw').servers
    const addresses = [{ side: 'External', number: 2, ip: '10.0.0.2', publicIp: '203.0.113.2' }] as const
    expect(factsOfAddresses({ ...computer!, addresses })[0]!.words).toBe(
      'External 2: 10.0.0.2, public 203.0.113.2',
    )
  })
})

it('a choice that is not on the list is said as it is written', () => {
  const role = director(1, 'dir')
  const field = fieldOf(role, 'version')
  expect(wordsOf(field, { ...role, version: '2019' }, emptyTopology)).toBe('Skype for Business Server 2019')
  expect(answerInWords(null)).toBe('not stated')
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pool, site } from '../../../src/core/examples/notation.ts'
import { roleKinds, type RoleKind } from '../../../src/core/model/id.ts'
import type { Role } from '../../../src/core/model/role.ts'
import { isShown, type Field, type Section } from '../../../src/core/vocabulary/field.ts'
import { poolSections } from '../../../src/core/vocabulary/pools.ts'
import { vocabularyOf } from '../../../src/core/vocabulary/roles.ts'
import { siteSections } from '../../../src/core/vocabulary/site.ts'
import { freshTrunk, trunkName, trunkSections } from '../../../src/core/vocabulary/trunk.ts'
import { anyAnswer } from './any-answer.ts'

const fieldsOf = <T>(sections: readonly Section<T>[]) => sections.flatMap(({ fields }) => fields)
const keysOf = <T>(sections: readonly Section<T>[]) => fieldsOf(sections).map(({ key }) => key)
const root = (key: string) => key.split('.')[0]!
const different = (values: readonly string[]) => new Set(values).size === values.length

/** Name and computers have edits of their own; what else is no field stands in lists of its own. */
const notFields: Readonly<Partial<Record<RoleKind, readonly string[]>>> = {
  chat: ['inactive'],
  application: ['applications'],
  gateway: ['trunks'],
  other: ['services', 'version', 'deployed'],
}

const webServices = [
  'webServices.internalFqdn',
  'webServices.externalFqdn',
  ...['internal', 'external'].flatMap((side) =>
    ['http', 'https', 'publishedHttp', 'publishedHttps'].map((port) => `webServices.${side}.${port}`),
  ),
]

describe.each(roleKinds)('the vocabulary of the kind %s', (kind) => {
  const { sections, pages, fresh, ...words } = vocabularyOf<RoleKind>(kind)
  const role: Role = fresh('one.contoso.com', '2015')

  it('asks for every property of the kind once', () => {
    const exempt = ['kind', 'id', 'fqdn', 'servers', ...(notFields[kind] ?? [])]
    const asked = new Set(keysOf(sections).map(root))
    expect([...asked].toSorted()).toEqual(
      Object.keys(role)
        .filter((key) => !exempt.includes(key))
        .toSorted(),
    )
    expect(different(keysOf(sections))).toBe(true)
    if ('webServices' in role) expect(keysOf(sections)).toEqual(expect.arrayContaining(webServices))
  })

  it('asks in its wizard only what its properties ask', () => {
    expect(keysOf(sections)).toEqual(expect.arrayContaining(keysOf(pages)))
  })

  it('calls no two things alike', () => {
    expect(different(fieldsOf(sections).map(({ label }) => label))).toBe(true)
    expect(different(sections.map(({ title }) => title))).toBe(true)
    expect(words.kind).toBe(kind)
  })

  it('starts with one computer of the same name, not deployed', () => {
    expect(role).toMatchObject({
      kind,
      fqdn: 'one.contoso.com',
      version: '2015',
      deployed: false,
      servers: [{ fqdn: 'one.contoso.com', addresses: [] }],
    })
  })

  lawsOf(role, fieldsOf<Role>(sections))
})

it('no two kinds have the same group in the tree', () => {
  expect(different(roleKinds.map((kind) => vocabularyOf<RoleKind>(kind).plural))).toBe(true)
})

describe('the vocabulary of a trunk', () => {
  lawsOf(freshTrunk('gw.contoso.com'), [trunkName, ...fieldsOf(trunkSections)])
  it('asks for every property once', () => {
    expect(['id', trunkName.key, ...keysOf(trunkSections)].toSorted()).toEqual(
      Object.keys(freshTrunk('')).toSorted(),
    )
  })
})

describe('the vocabulary of a Front End pool', () => {
  lawsOf(pool(1, 'ldn-pool').pool, fieldsOf(poolSections))
  it('asks for every Web Services setting once', () => {
    expect(
      keysOf(poolSections)
        .filter((key) => root(key) === 'webServices')
        .toSorted(),
    ).toEqual(webServices.toSorted())
    expect(different(keysOf(poolSections))).toBe(true)
  })
})

describe('the vocabulary of a site', () => {
  lawsOf({ ...site(1, 'London'), branch: { of: null } }, fieldsOf(siteSections))
  it('asks branch sites alone for their central site', () => {
    const shown = fieldsOf(siteSections).filter((field) => isShown(field, site(1, 'London')))
    expect(shown.map(({ key }) => key)).toEqual(['federationRoute', 'defaultChat'])
  })
})

/** What holds for every field of a thing, whatever was answered before. */
function lawsOf<T extends object>(start: T, fields: readonly Field<T>[]): void {
  if (fields.length === 0) return
  const answers = fields.map((field) => anyAnswer(field))
  const anyThing = fc
    .array(fc.oneof(...answers), { maxLength: 6 })
    .map((given) => given.reduce((of, { field, set }) => (isShown(field, of) ? set(of) : of), start))
  const anyCase = fc.tuple(anyThing, fc.oneof(...answers))

  it('gives back what was answered, where the question is asked', () => {
    fc.assert(
      fc.property(anyCase, ([of, { field, set, value }]) => {
        fc.pre(isShown(field, of))
        expect(field.get(set(of))).toEqual(value)
      }),
    )
  })
  it('changes nothing by the answer that stands there', () => {
    fc.assert(
      fc.property(anyCase, ([of, { field, set }]) => {
        fc.pre(isShown(field, of))
        const once = set(of)
        expect(set(once)).toEqual(once)
      }),
    )
  })
  it('leaves the kind, the id and what is no field alone', () => {
    const asked = new Set(fields.map(({ key }) => root(key)))
    fc.assert(
      fc.property(anyCase, ([of, { set }]) => {
        const after = set(of)
        expect(Object.keys(after).toSorted()).toEqual(Object.keys(start).toSorted())
        const rest = (thing: T) => Object.entries(thing).filter(([key]) => !asked.has(key))
        expect(rest(after)).toEqual(rest(start))
      }),
    )
  })
}

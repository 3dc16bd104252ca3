import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue, entryOf, groupOf, groupOrder } from '../../../src/core/catalogue/index.ts'
import { publishGate, todoList } from '../../../src/core/catalogue/states.ts'
import { overrideRules } from '../../../src/core/check/override-rules.ts'
import { rules } from '../../../src/core/rules/index.ts'
import { severities } from '../../../src/core/rules/rule.ts'
import { catalogueFile } from '../../support/catalogue-report.ts'

/** Every documented law, by the last number of its group. */
const documented = {
  PAIR: 33,
  REG: 19,
  POOL: 37,
  CAP: 16,
  SQL: 31,
  FILE: 10,
  CMS: 10,
  NAME: 19,
  SITE: 4,
  EDGE: 11,
  ROUTE: 7,
  ROLE: 4,
  PUB: 11,
  DRILL: 13,
}

/** Laws of our own, which no document has. */
const own = { REF: 1, VER: 1, OVR: 2 }

const idsOf = (groups: Readonly<Record<string, number>>): string[] =>
  Object.entries(groups).flatMap(([group, last]) =>
    Array.from({ length: last }, (_, i) => `${group}-${String(i + 1).padStart(3, '0')}`),
  )

const sentence = /^[A-Z].*[^.]\.$/s

describe('the catalogue of laws', () => {
  const ids = catalogue.map(({ id }) => id)

  it('holds all 225 documented laws and our own, in order, each once', () => {
    expect(idsOf(documented)).toHaveLength(225)
    expect(ids).toEqual([...idsOf(documented), ...idsOf(own)])
  })

  it('holds every rule as checked by itself', () => {
    for (const { id, law, severity } of [...rules, ...overrideRules])
      expect(entryOf(id)).toMatchObject({ law, severity, state: { kind: 'checked', by: null } })
  })

  it('names the group of every law, and none of an id that is not ours', () => {
    for (const id of ids) expect(groupOrder).toContain(groupOf(id))
    expect(groupOf('XYZ-001')).toBeNull()
    expect(groupOf('constructor')).toBeNull()
    expect(entryOf('PAIR-034')).toBeUndefined()
  })

  it.each(catalogue.map((entry) => [entry.id, entry] as const))(
    'states %s in one sentence with its source and its state',
    (_, { law, severity, source, state }) => {
      expect(law).toMatch(sentence)
      expect(law, 'the law is one sentence').not.toMatch(/\. [A-Z]/)
      expect(severities).toContain(severity)
      expect(source.title).not.toBe('')
      expect(source.section).not.toBe('')
      if (state.kind === 'simulated' || state.kind === 'not decidable')
        expect(state.because).toMatch(sentence)
    },
  )

  it('leads from a law that others check to rules of their own, or to what else sees to it', () => {
    const led = catalogue.filter(({ state }) => state.kind === 'checked' && state.by !== null)
    expect(led.length).toBeGreaterThan(10)
    for (const { id, state } of led) {
      const by = state.kind === 'checked' ? (state.by ?? '') : ''
      if (by === todoList || by === publishGate) continue
      for (const other of by.split(', '))
        expect(entryOf(other)?.state, `${id} is checked by ${other}`).toEqual({ kind: 'checked', by: null })
    }
  })

  it('stands in test/catalogue.md as it is; npm run catalogue writes it anew', async () => {
    const file = readFileSync(new URL('../../catalogue.md', import.meta.url), 'utf8')
    expect(file).toBe(await catalogueFile())
  })
})

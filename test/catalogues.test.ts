import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { edits } from '../src/core/edit/index.ts'
import { rules } from '../src/core/rules/index.ts'
import { overrideRules } from '../src/core/check/override-rules.ts'
import { severities, type RuleFacts } from '../src/core/rules/rule.ts'

/** Files of the folder that are no members: the index and what members share. */
const shared = {
  rules: ['index', 'names', 'not-stated', 'pages', 'rule', 'severity-on', 'witness', 'words'],
  edit: ['edit', 'history', 'index', 'naming', 'own-stores', 'replace'],
}

const membersOf = (folder: keyof typeof shared): string[] =>
  readdirSync(new URL(`../src/core/${folder}`, import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => !shared[folder].includes(file))

const hasTest = (folder: keyof typeof shared, file: string): boolean =>
  existsSync(new URL(`core/${folder}/${file}.test.ts`, import.meta.url))

const camelCase = (kebab: string): string =>
  kebab.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const sentence = /^[A-Z].*[^.]\.$/s

/** The rules of the catalogue, and those about overrides, which judge no topology. */
const allFacts: readonly RuleFacts[] = [...rules, ...overrideRules]

describe('the catalogue of rules', () => {
  const files = membersOf('rules')

  it.each(files)('has %s as one export of that name, in the index, with a test', async (file) => {
    const members = (await import(`../src/core/rules/${file}.ts`)) as Record<string, unknown>
    expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
    expect(Object.keys(members)).toEqual([camelCase(file)])
    expect(rules).toContain(members[camelCase(file)])
    expect(hasTest('rules', file)).toBe(true)
  })

  it('holds nothing besides these files', () => {
    expect(rules).toHaveLength(files.length)
  })

  it('gives every rule an id of its own, in the form of the catalogue', () => {
    const ids = allFacts.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[A-Z]{2,4}-\d{3}$/)
  })

  it.each(allFacts.map((rule) => [rule.id, rule] as const))(
    'documents %s: law, reason and source',
    (_, rule) => {
      expect(severities).toContain(rule.severity)
      expect(rule.law).toMatch(sentence)
      expect(rule.law, 'the law is one sentence').not.toMatch(/\. [A-Z]/)
      expect(rule.reason).toMatch(sentence)
      expect(rule.source.title).not.toBe('')
      expect(rule.source.section).not.toBe('')
    },
  )
})

describe('the catalogue of edits', () => {
  const files = membersOf('edit')

  it.each(files)('has %s under the name of its file, in the index, with a test', async (file) => {
    const members = (await import(`../src/core/edit/${file}.ts`)) as Record<string, unknown>
    const named = members[camelCase(file)]
    expect(file).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(named).toMatchObject({ id: file })
    expect(edits).toContain(named)
    expect(hasTest('edit', file)).toBe(true)
  })

  it('holds nothing besides these files', () => {
    expect(edits.map((edit) => edit.id).toSorted()).toEqual(files.toSorted())
  })
})

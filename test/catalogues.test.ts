import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../src/core/catalogue/index.ts'
import { edits } from '../src/core/edit/index.ts'
import { ruleExamples } from '../src/core/examples/index.ts'
import { allFixes } from '../src/core/fixes/index.ts'
import { rules } from '../src/core/rules/index.ts'
import { overrideRules } from '../src/core/check/override-rules.ts'
import { severities, type RuleFacts } from '../src/core/rules/rule.ts'
import { readmeWithRules } from './support/catalogue-report.ts'

/** Files of the folder that are no members: the index and what members share. */
const shared = {
  rules: [
    'failure-domains',
    'front-end-capacity',
    'full-reset',
    'index',
    'names',
    'not-stated',
    'pages',
    'paired-pool-users',
    'quorum-numbers',
    'rule',
    'severity-on',
    'web-services',
    'witness',
    'words',
  ],
  edit: ['edit', 'history', 'index', 'naming', 'own-stores', 'replace'],
  fixes: [
    'change-role',
    'change-web-services',
    'choose-next-hop',
    'finding-key',
    'fix',
    'fix-all',
    'give-store',
    'grow-pool',
    'index',
    'leave-branch',
    'mediation-servers',
    'move-file-store',
    'order-servers',
    'own-site-first',
    'pair-anew',
    'preview',
    'remove-override-that',
    'rename-computer',
    'state-synchronous',
    'targets',
    'with-witness',
  ],
  examples: ['example', 'index', 'notation', 'roles', 'shapes'],
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
    for (const id of ids) expect(id).toMatch(/^[A-Z]{2,5}-\d{3}$/)
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

describe('the catalogue of examples', () => {
  const files = membersOf('examples')

  it.each(files)('has %s as the examples of the rule of that name', async (file) => {
    const members = (await import(`../src/core/examples/${file}.ts`)) as Record<string, unknown>
    const rule = (await import(`../src/core/rules/${file}.ts`)) as Record<string, RuleFacts>
    expect(Object.keys(members)).toEqual([`${camelCase(file)}Examples`])
    expect(members[`${camelCase(file)}Examples`]).toMatchObject({ rule: rule[camelCase(file)]?.id })
    expect(ruleExamples).toContain(members[`${camelCase(file)}Examples`])
  })
})

describe('the catalogue of fixes', () => {
  const files = membersOf('fixes')
  const overrideFacts = new Map(overrideRules.map((rule) => [rule.id, rule]))

  it.each(files)('has %s as the fixes of the rule of that name, in the index, with a test', async (file) => {
    const members = (await import(`../src/core/fixes/${file}.ts`)) as Record<string, { rule: string }>
    const fixes = members[`${camelCase(file)}Fixes`]
    expect(Object.keys(members)).toEqual([`${camelCase(file)}Fixes`])
    expect(allFixes).toContain(fixes)
    if (!overrideFacts.has(fixes?.rule ?? '')) {
      const rule = (await import(`../src/core/rules/${file}.ts`)) as Record<string, RuleFacts>
      expect(fixes?.rule).toBe(rule[camelCase(file)]?.id)
    }
    expect(hasTest('fixes', file)).toBe(true)
  })

  it('holds nothing besides these files', () => {
    expect(allFixes).toHaveLength(files.length)
  })
})

describe('catalogue, index, examples, pages, tests and README', () => {
  const checked = rules.map(({ id }) => id).toSorted()

  it('hold the same rules: every rule has an entry, which says that it is checked, and every such entry a rule', () => {
    const entries = catalogue.filter(({ state }) => state.kind === 'checked' && state.by === null)
    const ids = allFacts.map(({ id }) => id)
    expect(entries.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  })

  it('hold the same rules: every rule has its examples, which its page draws and its test runs on', () => {
    expect(ruleExamples.map(({ rule }) => rule).toSorted()).toEqual(checked)
    const files = membersOf('rules')
    expect(files.toSorted()).toEqual(membersOf('examples').toSorted())
    for (const file of files)
      expect(readFileSync(new URL(`core/rules/${file}.test.ts`, import.meta.url), 'utf8')).toContain(
        `/examples/${file}.ts`,
      )
  })

  it('hold the same rules: README lists each one by its id, as npm run catalogue writes it', async () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const listed = readme.split('<!-- rules -->')[1]?.match(/[A-Z]{2,5}-\d{3}/g)
    expect(listed?.toSorted()).toEqual(allFacts.map(({ id }) => id).toSorted())
    expect(await readmeWithRules(readme)).toBe(readme)
  })
})
